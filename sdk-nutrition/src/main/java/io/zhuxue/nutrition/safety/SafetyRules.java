package io.zhuxue.nutrition.safety;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.nutrition.NutritionMessage;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What safety work keeps to on a day at a place (安全管理时限), out of the policy book.
 *
 * @param minutes within how many minutes after an incident is noticed each step is done
 * @param rectifyDays within how many days a problem of a school's own check is put right
 * @param inspectionDays within how many days a problem of a joint inspection is put right
 * @param complaintDays within how many days a complaint is answered
 * @param satisfiedPercent below which share of satisfied answers a survey is listed
 * @param lessons how many lessons on nutrition and health a term has at the least
 */
public record SafetyRules(
        Map<Incident.Step, Integer> minutes,
        int rectifyDays,
        int inspectionDays,
        int complaintDays,
        int satisfiedPercent,
        int lessons) {

    public SafetyRules {
        minutes = Collections.unmodifiableMap(new EnumMap<>(minutes));
    }

    /** The national rules on a day that somebody has named; refused for one before there were any. */
    public static Parsed<SafetyRules> find(LocalDate day) {
        PolicyBook book = PolicyBook.of(List.of(new SafetyPolicy()));
        return book.find("nut.incident.stop", day, Place.NATION).isPresent()
                ? Parsed.accepted(on(book, day, Place.NATION))
                : Parsed.refused(NutritionMessage.NO_RULES.with(day, "供餐安全"));
    }

    /**
     * The national rules on a day.
     *
     * @throws IllegalArgumentException when there were none yet
     */
    public static SafetyRules national(LocalDate day) {
        return on(PolicyBook.of(List.of(new SafetyPolicy())), day, Place.NATION);
    }

    /**
     * The rules in force on a day at a place.
     *
     * @throws IllegalArgumentException when the book holds no safety work on that day
     */
    public static SafetyRules on(PolicyBook book, LocalDate day, Place place) {
        Reading rules = new Reading(book, day, place);
        Map<Incident.Step, Integer> minutes = new EnumMap<>(Incident.Step.class);
        minutes.put(Incident.Step.STOP, rules.whole("nut.incident.stop"));
        minutes.put(Incident.Step.SEAL, rules.whole("nut.incident.seal"));
        minutes.put(Incident.Step.REPORT, rules.whole("nut.incident.report"));
        minutes.put(Incident.Step.PARENTS, rules.whole("nut.incident.parents"));
        return new SafetyRules(
                minutes,
                rules.whole("nut.check.rectify"),
                rules.whole("nut.inspection.rectify"),
                rules.whole("nut.complaint.days"),
                rules.whole("nut.survey.satisfied"),
                rules.whole("nut.education.lessons"));
    }

    private record Reading(PolicyBook book, LocalDate day, Place place) {

        private int whole(String id) {
            return book.find(id, day, place)
                    .orElseThrow(() -> new IllegalArgumentException("no " + id + " on " + day))
                    .whole();
        }
    }
}
