package io.zhuxue.nutrition.surveillance;

import io.zhuxue.core.identity.SchoolCode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;

/**
 * A time in which nobody could see a point that had to be seen (盲区).
 *
 * @param school where
 * @param point which point
 * @param from since when
 * @param to until when
 */
public record BlindTime(SchoolCode school, ProcessPoint point, LocalDateTime from, LocalDateTime to)
        implements Comparable<BlindTime> {

    private static final Comparator<BlindTime> ORDER = Comparator.comparing(BlindTime::school)
            .thenComparing(BlindTime::point)
            .thenComparing(BlindTime::from)
            .thenComparing(BlindTime::to);

    /** How long. */
    public Duration length() {
        return Duration.between(from, to);
    }

    @Override
    public int compareTo(BlindTime other) {
        return ORDER.compare(this, other);
    }
}
