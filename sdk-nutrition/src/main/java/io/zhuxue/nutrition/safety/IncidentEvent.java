package io.zhuxue.nutrition.safety;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.MealId;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened in an incident (食品安全事件日志). It holds numbers of people and no names. */
public sealed interface IncidentEvent {

    /**
     * 发现.
     *
     * @param school where
     * @param at when the school noticed
     * @param suspected the meal that is suspected; null when none is
     * @param ill how many people are ill
     */
    record Noticed(
            SchoolCode school, LocalDateTime at, @Nullable MealId suspected, int ill) implements IncidentEvent {}

    /** 处置: a step was done; of a step that is noted twice the first counts. */
    record StepDone(Incident.Step step, LocalDateTime at) implements IncidentEvent {}

    /** 病情: how many people are ill by now. */
    record Counted(int ill) implements IncidentEvent {}

    /** 溯源: another meal is suspected. */
    record Suspected(MealId meal) implements IncidentEvent {}

    /** 结案, with what was found. */
    record Closed(String result) implements IncidentEvent {}

    /** The incident after these events; nothing before it was noticed. */
    static Optional<Incident> incident(String number, List<IncidentEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof Noticed first)) {
            return Optional.empty();
        }
        int ill = first.ill();
        @Nullable MealId suspected = first.suspected();
        Map<Incident.Step, LocalDateTime> done = new EnumMap<>(Incident.Step.class);
        for (IncidentEvent event : events) {
            if (event instanceof StepDone step) {
                done.putIfAbsent(step.step(), step.at());
            } else if (event instanceof Counted counted) {
                ill = counted.ill();
            } else if (event instanceof Suspected meal) {
                suspected = meal.meal();
            }
        }
        return Optional.of(new Incident(number, first.school(), first.at(), suspected, ill, done));
    }

    /** Whether the last of these events closed the incident. */
    static boolean closed(List<IncidentEvent> events) {
        return !events.isEmpty() && events.get(events.size() - 1) instanceof Closed;
    }
}
