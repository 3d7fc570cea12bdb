package io.zhuxue.server.policy;

/**
 * What one rule of a programme grants on a day at a place (资助标准).
 *
 * @param who the level of need that the amount is for; where all get the same, what it is in the words of the policy
 * @param yearFen the amount a year; 0 when the rule grants a fee of the school
 * @param termFen the amount a term
 * @param fee what is granted instead of an amount, in words; empty for an amount
 * @param validFrom the day from which the value is in force; empty for a fee
 */
public record StandardRow(
        String programme,
        String title,
        String payout,
        String who,
        long yearFen,
        long termFen,
        String fee,
        String citation,
        String validFrom,
        boolean verified) {}
