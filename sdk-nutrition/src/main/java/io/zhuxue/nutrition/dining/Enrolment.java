package io.zhuxue.nutrition.dining;

import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.PupilId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's place on the real-name roll of a school (实名制名册).
 *
 * @param pupil the pupil
 * @param in the class
 * @param since the first day
 * @param left the last day; null while the pupil is there
 */
public record Enrolment(
        PupilId pupil,
        ClassId in,
        LocalDate since,
        @Nullable LocalDate left) {

    /** The last day. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(left);
    }

    /** True when the pupil belongs to the school on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && (left == null || !day.isAfter(left));
    }
}
