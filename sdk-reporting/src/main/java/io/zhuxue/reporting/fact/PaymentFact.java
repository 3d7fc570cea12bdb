package io.zhuxue.reporting.fact;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.money.Money;
import java.time.LocalDate;

/**
 * A payment line and how far it has come (资金发放). When the bank answers, the same line is written again with its new
 * progress and a later known day.
 *
 * @param place where the student is in school
 * @param person the student
 * @param programme the programme's code
 * @param instalment which instalment of the term, from 1
 * @param amount the sum of the line
 * @param channel how it is paid, such as SSC, BANK, GUARDIAN, ECNY or SCHOOL for a waiver settled with the school
 * @param progress how far the line has come
 * @param due the day by which the money should be there
 * @param line the line's id, unique over all time
 */
public record PaymentFact(
        Place place,
        PersonRef person,
        String programme,
        int instalment,
        Money amount,
        String channel,
        Progress progress,
        LocalDate due,
        String line)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.PAYMENT;
    }

    /** How far a payment line has come (发放状态). */
    public sealed interface Progress {

        /** Not payable yet, such as an account missing; it stays payable (待发). */
        record Waiting(String code) implements Progress {}

        /** In a batch that went to the bank, or is ready to go (已提交). */
        record Ordered() implements Progress {}

        /** The money is there (已到账). */
        record Paid(LocalDate on) implements Progress {}

        /** The bank refused or returned it (发放失败). */
        record Failed(String code) implements Progress {}

        /** The answer is unknown: queried, never sent again (待查). */
        record Unknown(String code) implements Progress {}
    }
}
