package io.zhuxue.nutrition.disclosure;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.kitchen.CookedDish;
import io.zhuxue.nutrition.kitchen.MealService;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.supply.Lots;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.Stock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A school's week as disclosure tests need it: 50 kg of rice at 4.80, 2.2 kg to Monday's lunch, 19 pupils and the head. */
final class Week {

    static final LocalDate PUBLISHED = MONDAY.plusDays(7);
    static final Money STANDARD = Money.ofYuan(5);
    static final MealId LUNCH = Lots.lunch(MONDAY);
    static final StaffId HEAD = new StaffId("T1");

    SchoolProfile school = new SchoolProfile(SCHOOL, "青山小学", MealMode.CANTEEN, "0731-12315");
    final List<Portion> portions = new ArrayList<>(List.of(new Portion("米饭", Lots.RICE, Grams.of(110))));
    final List<Receipt> receipts = new ArrayList<>();
    final List<CookedDish> dishes = new ArrayList<>();
    final List<MealService> services = new ArrayList<>();
    final Map<MealId, Integer> diners = new TreeMap<>();
    final Map<StaffId, String> leaders = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
    private final Stock stock = Stock.empty(SCHOOL);

    static Week plain() {
        Week week = new Week();
        week.receive(Lots.lot("L1", 50_000, MONDAY.plusDays(90)));
        week.meal(LUNCH, "米饭", 2_200, 19, HEAD);
        week.leaders.put(HEAD, "王校长");
        return week;
    }

    void receive(Receipt receipt) {
        receipts.add(receipt);
        stock.take(receipt).orThrow();
    }

    void meal(MealId meal, String dish, long grams, int eaters, @Nullable StaffId leader) {
        stock.issue(meal, Lots.RICE, Grams.of(grams)).orThrow();
        dishes.add(new CookedDish(meal, dish, new StaffId("C1"), meal.date().atTime(11, 0), 800, null));
        services.add(new MealService(
                meal,
                leader,
                leader == null ? Money.ZERO : STANDARD,
                meal.date().atTime(11, 20),
                meal.date().atTime(11, 40),
                650,
                meal.date().atTime(11, 50)));
        diners.put(meal, eaters);
    }

    void giveBack(MealId meal, String lot, long grams) {
        stock.giveBack(meal, new LotId(lot), Grams.of(grams)).orThrow();
    }

    static MealId dinner(LocalDate day) {
        return new MealId(SCHOOL, day, Meal.DINNER);
    }

    Disclosure disclosure() {
        return Disclosure.of(
                new Disclosure.Books(
                        List.of(school),
                        portions,
                        receipts,
                        stock.entries(),
                        dishes,
                        services,
                        diners,
                        new Disclosure.Names(Map.of(Lots.RICE, "大米"), Map.of(Lots.SUPPLIER, "稻香合作社"), leaders)),
                STANDARD,
                5);
    }

    WeekNotice notice() {
        return disclosure().week(SCHOOL, MONDAY, PUBLISHED);
    }
}
