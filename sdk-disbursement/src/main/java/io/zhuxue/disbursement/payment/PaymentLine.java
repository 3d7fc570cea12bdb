package io.zhuxue.disbursement.payment;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * One payment to one student (支付明细).
 *
 * @param id the hash of student, programme, term and instalment
 * @param schoolCode the student's school
 * @param studentNo the student's number in the school
 * @param programme the programme's code
 * @param term the term that is paid for
 * @param instalment the part, from 1
 * @param amount more than nothing
 */
public record PaymentLine(
        String id, String schoolCode, String studentNo, String programme, Term term, int instalment, Money amount) {

    /**
     * The lines of what a student is due from a programme.
     *
     * @param amount the term's amount
     * @param parts in how many instalments it is paid
     */
    public static List<PaymentLine> plan(
            String schoolCode, String studentNo, String programme, Term term, Money amount, int parts) {
        List<PaymentLine> lines = new ArrayList<>(parts);
        int instalment = 0;
        for (Money part : InstalmentPlan.of(amount, parts)) {
            instalment++;
            if (!part.isZero()) {
                String id = LineId.of(schoolCode, studentNo, programme, term, instalment);
                lines.add(new PaymentLine(id, schoolCode, studentNo, programme, term, instalment, part));
            }
        }
        return List.copyOf(lines);
    }
}
