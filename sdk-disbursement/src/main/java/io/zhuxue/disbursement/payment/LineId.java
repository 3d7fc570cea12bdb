package io.zhuxue.disbursement.payment;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.privacy.Sm3;

/**
 * The identity of a payment line (支付明细号): a hash of exactly student, programme, term and instalment, so that the
 * same money has the same id whenever it is worked out.
 *
 * <p>It is the first half of the SM3 hash, 32 hexadecimal digits, which fits the end-to-end reference of a bank message
 * (35 characters) with room for the number of a later attempt.
 */
public final class LineId {

    private static final int DIGITS = 32;

    private LineId() {}

    /** The id of a line. */
    public static String of(String schoolCode, String studentNo, String programme, Term term, int instalment) {
        // The parts are set apart by a character that none of them has.
        String parts = String.join("\n", schoolCode, studentNo, programme, term.toString(), "" + instalment);
        return Sm3.of(parts).substring(0, DIGITS);
    }

    /** The reference under which a line goes to the bank: its id, and from the second attempt on R and the attempt. */
    static String reference(String lineId, int attempt) {
        return attempt == 1 ? lineId : lineId + "R" + attempt;
    }

    /** The id of the line that was sent under a reference, in whatever attempt. */
    public static String ofReference(String reference) {
        return reference.length() > DIGITS && reference.charAt(DIGITS) == 'R'
                ? reference.substring(0, DIGITS)
                : reference;
    }
}
