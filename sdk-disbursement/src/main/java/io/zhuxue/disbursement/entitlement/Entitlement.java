package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Citation;
import io.zhuxue.disbursement.funding.FundShares;
import io.zhuxue.disbursement.programme.Payout;

/**
 * What a student is due from one programme in one term (应享资助).
 *
 * @param programme the programme's code
 * @param amount the term's amount; zero means eligible for nothing, which is not the same as not eligible
 * @param shares who bears it; the parts add up to the amount
 * @param rule the rule that decided with its version, such as {@code SHS_GRANT.LEVEL@1}
 * @param citation where the amount stands
 * @param payout paid out or waived
 * @param instalments in how many parts the term's amount is paid
 */
public record Entitlement(
        String programme,
        Money amount,
        FundShares shares,
        String rule,
        Citation citation,
        Payout payout,
        int instalments) {}
