package io.zhuxue.nutrition.kitchen;

import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.StaffId;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sample of a dish that is kept in case somebody falls ill (食品留样).
 *
 * @param grams how much
 * @param takenAt when
 * @param by who took it
 * @param storedAt the temperature at which it is kept, tenths of a degree Celsius
 * @param disposed when it was disposed of; null while it is kept
 */
public record FoodSample(
        Grams grams,
        LocalDateTime takenAt,
        StaffId by,
        int storedAt,
        @Nullable LocalDateTime disposed) {

    /** When it was disposed of. */
    public Optional<LocalDateTime> disposedAt() {
        return Optional.ofNullable(disposed);
    }
}
