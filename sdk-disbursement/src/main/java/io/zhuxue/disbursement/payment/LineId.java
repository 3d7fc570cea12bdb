package io.zhuxue.disbursement.payment;

import io.zhuxue.core.calendar.Term;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The identity of a payment line (支付明细号): a hash of exactly student, programme, term and instalment, so that the
 * same money has the same id whenever it is worked out.
 *
 * <p>It is the first half of the SM3 hash, 32 hexadecimal digits, which fits the end-to-end reference of a bank message
 * (35 characters) with room for the number of a later attempt.
 */
public final class LineId {

    private static final int BYTES = 16;

    private LineId() {}

    /** The id of a line. */
    public static String of(String schoolCode, String studentNo, String programme, Term term, int instalment) {
        // The parts are set apart by a character that none of them has.
        String parts = String.join("\n", schoolCode, studentNo, programme, term.toString(), "" + instalment);
        byte[] text = parts.getBytes(StandardCharsets.UTF_8);
        SM3Digest sm3 = new SM3Digest();
        sm3.update(text, 0, text.length);
        byte[] hash = new byte[sm3.getDigestSize()];
        sm3.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }
}
