package io.zhuxue.server.menu;

import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.menu.MealStandard;
import io.zhuxue.nutrition.menu.MenuCheck;
import io.zhuxue.nutrition.menu.Pupils;
import io.zhuxue.nutrition.menu.Requirement;
import java.util.List;

/**
 * A rule of the standard held against a day or a week (营养核对).
 *
 * @param day such as 第1天 or 全周
 * @param item the rule in words, with its unit
 * @param amount what the menu gives
 * @param range what is right
 * @param ok whether it is
 * @param must whether a menu has to meet it; else it is advice
 * @param clause where it stands
 * @param low the lower bound, 0 for none
 * @param high the upper bound, infinite for none
 * @param figure the amount as a figure
 */
public record RuleRow(
        String day,
        String item,
        String amount,
        String range,
        boolean ok,
        boolean must,
        String clause,
        double low,
        double high,
        double figure) {

    static RuleRow of(MenuCheck.Finding finding) {
        Requirement rule = finding.rule();
        return new RuleRow(
                day(finding.day()),
                RuleNames.of(rule.item()),
                RuleNames.amount(finding.amount()),
                RuleNames.range(rule.low(), rule.high()),
                finding.ok(),
                rule.force() == Requirement.Force.MUST,
                rule.clause() + (rule.verified() ? "" : "（待核）"),
                rule.low(),
                rule.high(),
                finding.amount());
    }

    /** A day as people say it. */
    static String day(String day) {
        if (day.startsWith("week")) {
            return day.equals("week") ? "全周" : "第" + day.substring("week".length()) + "周";
        }
        return day.matches("\\d{1,3}") ? "第" + day + "天" : day;
    }

    /** All rules that there are. */
    static List<Requirement> national() {
        return MealStandard.national().requirements(Pupils.parse("9-11:M=1,F=1").orThrow(), Meal.DAY);
    }
}
