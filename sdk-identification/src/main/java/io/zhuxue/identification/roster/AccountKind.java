package io.zhuxue.identification.roster;

/** The kind of account that aid is to be paid to (账户类型). */
public enum AccountKind {
    /** 社会保障卡, the student's social security card. */
    SSC,
    /** 学生本人银行卡. */
    BANK,
    /** 监护人银行卡. */
    GUARDIAN,
    /** 数字人民币钱包. */
    ECNY,
    /** No account was given. */
    NONE
}
