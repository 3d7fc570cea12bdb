package io.zhuxue.identification.roster;

/**
 * The account cells of a roster row, exactly as they were written; whether they hold is judged when money is paid.
 *
 * @param kind 账户类型
 * @param number 账号, empty when blank
 * @param holder 户名, empty when blank
 * @param bankNo 行号 (CNAPS), empty when blank
 */
public record AccountEntry(AccountKind kind, String number, String holder, String bankNo) {}
