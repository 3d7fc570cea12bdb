package io.zhuxue.nutrition.disclosure;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What the public learns of a school's week (一周供餐公示、周带量食谱).
 *
 * @param school the school
 * @param monday the week's first day
 * @param published the day of the notice
 * @param standard the subsidy of a meal
 * @param smallest fewer diners than this are not shown as a number
 * @param meals the meals, in order
 * @param remarks what was left out of the notice, and what ought to stand in it and is not there; for the school, not for
 *     the public
 */
public record WeekNotice(
        SchoolProfile school,
        LocalDate monday,
        LocalDate published,
        Money standard,
        int smallest,
        List<MealNotice> meals,
        List<Message> remarks) {

    public WeekNotice {
        meals = List.copyOf(meals);
        remarks = List.copyOf(remarks);
    }

    /** The week in numbers, of the meals whose numbers are shown. */
    public MealNotice.Totals totals() {
        return meals.stream()
                .flatMap(meal -> meal.shown().stream())
                .reduce(new MealNotice.Totals(0, Money.ZERO, Money.ZERO), MealNotice.Totals::plus);
    }

    /** The notice as a page of its own, readable on a phone and on paper, without scripts or anything from elsewhere. */
    public String html() {
        return new NoticePage(this).html();
    }

    /** The notice as JSON (RFC 8259), for whoever wants to reckon with it; yuan and grams are texts or whole numbers. */
    public String json() {
        return NoticeJson.of(this);
    }
}
