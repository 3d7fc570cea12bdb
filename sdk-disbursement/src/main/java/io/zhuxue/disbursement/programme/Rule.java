package io.zhuxue.disbursement.programme;

/**
 * One way into a programme: a condition and what it grants.
 *
 * @param id the rule's id, unique over all programmes
 * @param when who is eligible
 * @param amount what is granted
 */
public record Rule(String id, Condition when, Amount amount) {}
