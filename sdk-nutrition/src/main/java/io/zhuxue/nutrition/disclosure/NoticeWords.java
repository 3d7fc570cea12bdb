package io.zhuxue.nutrition.disclosure;

import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** How a notice says things, on the page and on paper alike. */
final class NoticeWords {

    static final String NOT_SHOWN = "—";

    private static final String DAYS = "一二三四五六日";

    private NoticeWords() {}

    static String title(WeekNotice week) {
        return week.school().name() + "学生餐公示";
    }

    /** Such as 9月5日—9月11日. */
    static String span(WeekNotice week) {
        LocalDate sunday = week.monday().plusDays(6);
        return week.monday().getYear() + "年" + day(week.monday()) + "至" + day(sunday);
    }

    private static String day(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** Such as 9月5日 周一 午餐. */
    static String when(MealNotice meal) {
        LocalDate date = meal.meal().date();
        return day(date) + " 周" + DAYS.charAt(date.getDayOfWeek().getValue() - 1) + " "
                + name(meal.meal().meal());
    }

    private static String name(Meal meal) {
        return switch (meal) {
            case BREAKFAST -> "早餐";
            case LUNCH -> "午餐";
            case DINNER -> "晚餐";
            case DAY -> "全天";
        };
    }

    static String standing(WeekNotice week) {
        return "供餐方式：" + week.school().mode().chineseName() + "　　膳食补助标准：每生每餐 " + week.standard() + " 元";
    }

    static String diners(WeekNotice week, MealNotice meal) {
        return meal.shown().map(totals -> Integer.toString(totals.diners())).orElse("少于" + week.smallest());
    }

    static String income(MealNotice meal) {
        return meal.shown().map(totals -> totals.income().toString()).orElse(NOT_SHOWN);
    }

    static String cost(MealNotice meal) {
        return meal.shown().map(totals -> totals.cost().toString()).orElse(NOT_SHOWN);
    }

    static String companion(MealNotice meal) {
        return meal.companion().isBlank() ? "无" : meal.companion();
    }

    /** Such as 猪后腿肉35克、土豆80克. */
    static String portion(MealNotice.Dish dish) {
        return dish.portion().isEmpty()
                ? "未登记带量食谱"
                : dish.portion().stream()
                        .map(part -> part.food() + part.grams() + "克")
                        .collect(Collectors.joining("、"));
    }

    static String brand(MealNotice.Food food) {
        return food.brand().isBlank() ? "散装" : food.brand();
    }

    static String proof(MealNotice.Food food) {
        return food.proof().isBlank() ? "未登记" : food.proof();
    }

    static String amount(MealNotice.Food food) {
        return food.amount().map(Grams::kilograms).orElse(NOT_SHOWN);
    }

    static String foot(WeekNotice week) {
        String complaints = week.school().complaints();
        return (complaints.isBlank() ? "" : "监督电话：" + complaints + "　　") + "公示日期：" + week.published();
    }

    static String explanation(WeekNotice week) {
        return "食材为采购原料重量（未去皮、去骨）。人均克数为当餐出库量除以就餐学生与陪餐人数。收入为学生用餐数乘补助标准加陪餐人缴费，支出为当餐食材成本；结余只能" + "用于学生伙食。就餐少于"
                + week.smallest() + "人的餐次不公示人数、总量与收支。";
    }
}
