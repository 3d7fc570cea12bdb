package io.zhuxue.nutrition.menu;

import io.zhuxue.core.Message;
import java.util.List;

/** The check (食谱核对) of a menu against the nutrition standard: every rule, day by day and over the week. */
public interface MenuCheck {

    /** A check against a standard with the values of a food table. */
    static MenuCheck create(MealStandard standard, FoodTable foods) {
        return new DefaultMenuCheck(standard, foods);
    }

    /**
     * Checks a menu for these pupils at this meal.
     *
     * <p>A menu of more than seven days is checked in weeks of five days. Values that the table does not know count as
     * nothing and are named in the advice.
     *
     * @throws IllegalArgumentException when the menu names a food that the table does not hold
     */
    Report check(Menu menu, Pupils pupils, Meal meal);

    /**
     * A rule applied to a day or a week.
     *
     * @param day the day's name; {@code week}, or {@code week2} and so on, for what counts over the week
     * @param rule the rule with its bounds
     * @param amount what the menu gives each pupil
     * @param ok whether the amount lies within the bounds
     */
    record Finding(String day, Requirement rule, double amount, boolean ok) {}

    /**
     * The outcome of a check.
     *
     * @param findings every rule of every day, days in the order of the menu, then the weeks
     * @param advice what to change, and what the table does not know
     */
    record Report(List<Finding> findings, List<Message> advice) {

        public Report {
            findings = List.copyOf(findings);
            advice = List.copyOf(advice);
        }

        /** True when no rule that a menu must meet is broken; a menu without a day meets nothing. */
        public boolean meetsStandard() {
            return !findings.isEmpty()
                    && findings.stream()
                            .allMatch(finding -> finding.ok() || finding.rule().force() != Requirement.Force.MUST);
        }

        /** True when nothing at all is broken, the standard's advice included. */
        public boolean spotless() {
            return !findings.isEmpty() && findings.stream().allMatch(Finding::ok);
        }
    }
}
