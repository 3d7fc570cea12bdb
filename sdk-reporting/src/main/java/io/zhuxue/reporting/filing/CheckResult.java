package io.zhuxue.reporting.filing;

import io.zhuxue.core.Message;
import io.zhuxue.reporting.ReportingMessage;
import java.math.BigDecimal;

/**
 * What a cross-check found on one sheet (校验结果).
 *
 * @param check the check
 * @param outcome whether it holds
 * @param left the value of the left side
 * @param right the value of the right side
 */
public record CheckResult(CrossCheck check, Outcome outcome, BigDecimal left, BigDecimal right) {

    /** Whether a check holds. */
    public enum Outcome {
        /** It holds. */
        HOLDS,
        /** It does not hold. */
        FAILS,
        /** Figures were missing, so it was passed over. */
        SKIPPED
    }

    /** The sentence that the person who has to correct the figures reads. */
    public Message message() {
        return ReportingMessage.CHECK_FAILED.with(
                check.id(), check.text(), left.toPlainString(), right.toPlainString());
    }
}
