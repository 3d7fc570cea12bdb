package io.zhuxue.nutrition.safety;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.supply.Trace;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pupils who fell ill after a meal, or food found to be dangerous (食品安全事件). It holds numbers of people and no names.
 *
 * @param number the incident's number
 * @param school where
 * @param noticed when the school noticed
 * @param suspected the meal that is suspected; null when none is
 * @param ill how many people are ill
 * @param done when each step was done; a step that is missing is not done yet
 */
public record Incident(
        String number,
        SchoolCode school,
        LocalDateTime noticed,
        @Nullable MealId suspected,
        int ill,
        Map<Step, LocalDateTime> done) {

    /** What has to be done at once. */
    public enum Step {
        /** 停止供餐. */
        STOP("停止供餐"),
        /** 封存: food, samples and tools. */
        SEAL("封存食材与留样"),
        /** 报告 to market regulation, health and education. */
        REPORT("报告主管部门"),
        /** 通知家长. */
        PARENTS("通知家长");

        private final String chineseName;

        Step(String chineseName) {
            this.chineseName = chineseName;
        }

        /** The Chinese name. */
        public String chineseName() {
            return chineseName;
        }
    }

    public Incident {
        EnumMap<Step, LocalDateTime> copy = new EnumMap<>(Step.class);
        copy.putAll(done);
        done = Collections.unmodifiableMap(copy);
    }

    /** The meal that is suspected. */
    public Optional<MealId> suspectedMeal() {
        return Optional.ofNullable(suspected);
    }

    /** Until when a step has to be done; a step without a rule may take its time. */
    public Optional<LocalDateTime> due(Step step, SafetyRules rules) {
        return Optional.ofNullable(rules.minutes().get(step)).map(noticed::plusMinutes);
    }

    /** Steps that were done too late, and those that are not done though their time is over. */
    public List<Finding> check(SafetyRules rules, LocalDateTime now) {
        List<Finding> findings = new ArrayList<>();
        for (Step step : Step.values()) {
            LocalDateTime due = due(step, rules).orElse(LocalDateTime.MAX);
            LocalDateTime at = done.get(step);
            if (at == null && now.isAfter(due)) {
                findings.add(finding(NutritionMessage.INCIDENT_STEP_OPEN.with(number, step.chineseName(), due)));
            } else if (at != null && at.isAfter(due)) {
                long late = Duration.between(due, at).toMinutes();
                findings.add(finding(NutritionMessage.INCIDENT_STEP_LATE.with(number, step.chineseName(), late)));
            }
        }
        return findings;
    }

    private Finding finding(Message message) {
        return new Finding(Finding.Weight.BREACH, school, noticed.toLocalDate(), number, message, List.of(number));
    }

    /** The lots in the suspected meal, which a laboratory asks for first. */
    public List<Trace.Eaten> suspects(Trace trace) {
        return suspected == null ? List.of() : trace.lotsOf(suspected);
    }
}
