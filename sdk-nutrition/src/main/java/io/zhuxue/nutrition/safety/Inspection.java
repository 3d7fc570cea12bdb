package io.zhuxue.nutrition.safety;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.NutritionMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A look at a school's kitchen by several offices together (部门联合检查).
 *
 * @param number the inspection's number
 * @param school where
 * @param date when
 * @param offices who took part
 * @param items what was looked at
 */
public record Inspection(String number, SchoolCode school, LocalDate date, Set<Office> offices, List<Item> items) {

    /** An office that takes part. */
    public enum Office {
        /** 教育. */
        EDUCATION,
        /** 市场监管. */
        MARKET_REGULATION,
        /** 卫生健康. */
        HEALTH,
        /** 疾控. */
        DISEASE_CONTROL
    }

    /**
     * Something that was looked at.
     *
     * @param code its code, as the offices agreed on
     * @param passed whether it was in order
     * @param remark what was seen; no personal data
     * @param fixed when it was put right; null while it is not or when nothing had to be
     */
    public record Item(
            String code,
            boolean passed,
            String remark,
            @Nullable LocalDate fixed) {

        /** When it was put right. */
        public Optional<LocalDate> fixedOn() {
            return Optional.ofNullable(fixed);
        }
    }

    public Inspection {
        Set<Office> copy = EnumSet.noneOf(Office.class);
        copy.addAll(offices);
        offices = Collections.unmodifiableSet(copy);
        items = List.copyOf(items);
    }

    /** Problems that were put right too late, or not at all though the time is over on a day. */
    public static List<Finding> check(Collection<Inspection> inspections, SafetyRules rules, LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        for (Inspection inspection : inspections) {
            LocalDate due = inspection.date.plusDays(rules.inspectionDays());
            for (Item item : inspection.items) {
                if (!item.passed && item.fixedOn().orElse(day).isAfter(due)) {
                    findings.add(new Finding(
                            Finding.Weight.BREACH,
                            inspection.school,
                            inspection.date,
                            inspection.number + "/" + item.code,
                            NutritionMessage.INSPECTION_NOT_FIXED.with(inspection.number, item.code, due),
                            List.of(inspection.number)));
                }
            }
        }
        findings.sort(Comparator.naturalOrder());
        return List.copyOf(findings);
    }
}
