package io.zhuxue.server.safety;

import io.zhuxue.nutrition.safety.Incident;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An incident with its deadlines (食品安全事件).
 *
 * @param school the school's name
 * @param steps what has to be done, until when
 * @param closed what was found at its end; empty while it is open
 */
public record IncidentRow(String number, Incident incident, String school, List<Step> steps, String closed) {

    /**
     * A step.
     *
     * @param code such as STOP
     * @param due until when
     * @param done when it was done; empty while it is not
     * @param late whether it was done too late, or is open though its time is over
     */
    public record Step(String code, String name, LocalDateTime due, String done, boolean late) {
        /** True while it is to be done. */
        public boolean isOpen() {
            return done.isEmpty();
        }
    }

    public IncidentRow {
        steps = List.copyOf(steps);
    }

    /** True while it is not closed. */
    public boolean isOpen() {
        return closed.isEmpty();
    }

    /** Day and meal that are suspected, such as {@code 2022-10-12 LUNCH}; empty when none is. */
    public String suspected() {
        return incident.suspectedMeal()
                .map(meal -> meal.date() + " " + meal.meal())
                .orElse("");
    }
}
