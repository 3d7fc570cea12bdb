package io.zhuxue.server.relief;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A student whom an event reaches (受影响学生), and where the case stands.
 *
 * @param hitAt HOME, SCHOOL or BOTH
 * @param state the last step; empty without a case
 * @param amountFen of the last step; what was justified once reviewed
 * @param grantedFen what was last decided
 * @param onDay of the last step
 * @param steps how many steps there are
 */
public record ReliefRow(
        String personRef,
        String name,
        String schoolCode,
        String region,
        String stage,
        int grade,
        String className,
        String needLevel,
        String hitAt,
        String state,
        long amountFen,
        long grantedFen,
        @Nullable LocalDate onDay,
        int steps) {

    /** What the review wants back, in fen. */
    public long recoverFen() {
        return state.equals(ReliefState.REVIEWED.name()) ? grantedFen - amountFen : 0;
    }

    /** Where the event met the student, in words. */
    public String where() {
        return switch (hitAt) {
            case "HOME" -> "家庭所在地";
            case "BOTH" -> "家庭与学校";
            default -> "学校所在地";
        };
    }
}
