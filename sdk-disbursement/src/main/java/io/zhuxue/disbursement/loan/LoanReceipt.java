package io.zhuxue.disbursement.loan;

import io.zhuxue.core.money.Money;
import java.time.LocalDate;

/**
 * The university's receipt (回执): the student is enrolled, and so much is owed to the school.
 *
 * @param proof the proof that it answers
 * @param schoolCode the university
 * @param tuition the year's tuition still owed
 * @param dormitory the year's dormitory fee still owed
 * @param on the day
 */
public record LoanReceipt(AcceptanceProof proof, String schoolCode, Money tuition, Money dormitory, LocalDate on) {

    public LoanReceipt {
        if (tuition.fen() < 0 || dormitory.fen() < 0) {
            throw new IllegalArgumentException("fees are no less than nothing");
        }
    }

    /**
     * What the loan pays (贷款用途): tuition first, then the dormitory, and what is left goes to the student for living.
     *
     * @param tuition to the school
     * @param dormitory to the school
     * @param living to the student
     */
    public record Use(Money tuition, Money dormitory, Money living) {}

    /** How the loan is used; the parts add up to it. */
    public Use use() {
        Money amount = proof.application().amount();
        Money forTuition = amount.min(tuition);
        Money forDormitory = amount.minus(forTuition).min(dormitory);
        return new Use(forTuition, forDormitory, amount.minus(forTuition).minus(forDormitory));
    }
}
