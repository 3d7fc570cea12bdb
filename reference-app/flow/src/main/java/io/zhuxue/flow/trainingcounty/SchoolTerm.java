package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.flow.synthetic.Chance;
import io.zhuxue.flow.trainingcounty.CountyFood.Delivery;
import io.zhuxue.flow.trainingcounty.CountyFood.Dish;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.OrderId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.kitchen.CookedDish;
import io.zhuxue.nutrition.kitchen.FoodSample;
import io.zhuxue.nutrition.kitchen.MealService;
import io.zhuxue.nutrition.kitchen.MorningCheck;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.supply.PurchaseOrder;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.Receiving;
import io.zhuxue.nutrition.supply.Stock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One honest school's term: it orders, receives, stores, cooks and serves, all through the nutrition module. */
final class SchoolTerm {

    /** How far a delivery may exceed its order, percent. */
    private static final int PERCENT_OVER = 0;
    /** The last month's remnants may shrink by so many thousandths; the check allows more. */
    private static final int SHRINKING_PERMILLE = 2;

    private final SchoolBooks books;
    private final List<LocalDate> days;
    private final Money mealPrice;
    private final Suppliers suppliers;
    private final long seed;
    private final int index;
    private final Receiving receiving = Receiving.create(PERCENT_OVER);
    private final Stock stock;
    private final Diners diners;
    private int lots;

    SchoolTerm(SchoolBooks books, List<LocalDate> days, Money mealPrice, Suppliers suppliers, long seed, int index) {
        this.books = books;
        this.days = days;
        this.mealPrice = mealPrice;
        this.suppliers = suppliers;
        this.seed = seed;
        this.index = index;
        this.stock = Stock.empty(books.school);
        this.diners = new Diners(books, seed, index);
    }

    void live() {
        for (int day = 0; day < days.size(); day++) {
            Chance chance = Chance.of(seed, "school day " + index, day);
            LocalDate date = days.get(day);
            List<Dish> menu = CountyFood.menu(day);
            deliveries(day, date, chance);
            int eaters = diners.eat(date, chance) + 1; // the leader eats too
            MealId meal = new MealId(books.school, date, Meal.LUNCH);
            issue(meal, menu, eaters);
            cook(meal, menu, day, chance);
            serve(meal, day, chance);
            throwAway(date);
            if (day + 1 == days.size() || !sameMonth(date, days.get(day + 1))) {
                count(date, chance);
            }
        }
        diners.sendLateOnes();
        books.entries.addAll(stock.entries());
    }

    private static boolean sameMonth(LocalDate one, LocalDate other) {
        return YearMonth.from(one).equals(YearMonth.from(other));
    }

    private void deliveries(int day, LocalDate date, Chance chance) {
        Map<CountyFood, Integer> meals = new EnumMap<>(CountyFood.class);
        for (int ahead = day; ahead < days.size(); ahead++) {
            LocalDate then = days.get(ahead);
            int step = ahead;
            for (Dish dish : CountyFood.menu(step)) {
                dish.foods().stream()
                        .filter(food -> comesWith(food, day, date, then))
                        .forEach(food -> meals.merge(food, 1, Integer::sum));
            }
            if (!sameMonth(date, then)) {
                break;
            }
        }
        int mouths = diners.expected(date) + 1;
        Map<Integer, Map<String, Grams>> bySupplier = new java.util.TreeMap<>();
        meals.forEach((food, times) -> {
            Grams need = Grams.of((long) food.portion() * mouths * times).minus(stock.usable(food.code(), date));
            if (need.isPositive()) {
                bySupplier
                        .computeIfAbsent(suppliers.of(food, index), s -> new java.util.TreeMap<>())
                        .put(food.code(), need);
            }
        });
        bySupplier.forEach((supplier, grams) -> order(supplier, grams, date, chance));
    }

    /** True when what is cooked on a later day has to come today. */
    private boolean comesWith(CountyFood food, int day, LocalDate today, LocalDate then) {
        LocalDate before = day == 0 ? LocalDate.MIN : days.get(day - 1);
        return switch (food.delivery()) {
            case DAILY -> then.equals(today);
            case WEEKLY ->
                week(then) == week(today)
                        && sameMonth(today, then)
                        && (day == 0 || week(before) != week(today) || !sameMonth(before, today));
            case MONTHLY -> sameMonth(today, then) && (day == 0 || !sameMonth(before, today));
        };
    }

    private static int week(LocalDate date) {
        return date.get(IsoFields.WEEK_BASED_YEAR) * 100 + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private void order(int supplier, Map<String, Grams> grams, LocalDate date, Chance chance) {
        String number = books.school + "-" + date + "-" + supplier;
        PurchaseOrder order = new PurchaseOrder(
                new OrderId(number),
                books.school,
                suppliers.id(supplier),
                suppliers.contract(supplier),
                date.minusDays(1),
                grams);
        books.orders.add(order);
        grams.forEach((code, wanted) -> receive(order, CountyFood.of(code), wanted, date, chance));
    }

    private void receive(PurchaseOrder order, CountyFood food, Grams wanted, LocalDate date, Chance chance) {
        Grams weighed = chance.happens(0.02) ? Grams.of(wanted.grams() * chance.between(980, 999) / 1000) : wanted;
        boolean partly = chance.happens(0.01);
        Grams refused = partly ? Grams.of(weighed.grams() * chance.between(1, 10) / 100) : Grams.ZERO;
        LocalDate made = food.delivery() == Delivery.DAILY ? date.minusDays(1) : date.minusDays(date.getDayOfMonth());
        String lot = books.school + "-" + String.format("%05d", ++lots);
        int first = chance.below(3);
        Receipt receipt = new Receipt(
                new LotId(lot),
                books.school,
                food.code(),
                new Receipt.Purchase(order.id(), order.supplier(), order.contract(), suppliers.price(food, date)),
                new Receipt.Provenance(
                        food.delivery() == Delivery.DAILY ? "" : food.chineseName() + "牌",
                        food.code() + "-" + made,
                        made,
                        date.plusDays(food.shelfDays()),
                        "检" + food.code() + "-" + made),
                new Receipt.Weighing(
                        wanted, weighed, refused, refused.isPositive() ? "外观不合格" : "", "photo/" + lot + ".jpg"),
                new Receipt.Inspection(
                        date.atTime(6, 30).plusMinutes(chance.below(60)),
                        staff("库", first),
                        staff("库", (first + 1 + chance.below(2)) % 3)));
        Receiving.Outcome outcome = receiving.receive(order, receipt);
        if (outcome instanceof Receiving.Outcome.Refused no) {
            throw new IllegalStateException("an honest delivery was refused: " + no.reasons());
        }
        books.receipts.add(receipt);
        stock.take(receipt).orThrow();
    }

    private StaffId staff(String what, int number) {
        return new StaffId(books.school + "-" + what + number);
    }

    private void issue(MealId meal, List<Dish> menu, int eaters) {
        Map<CountyFood, Integer> portions = new EnumMap<>(CountyFood.class);
        menu.forEach(dish -> dish.foods().forEach(food -> portions.merge(food, food.portion(), Integer::sum)));
        portions.forEach((food, grams) -> {
            Grams need = Grams.of((long) grams * eaters).min(stock.usable(food.code(), meal.date()));
            if (need.isPositive()) {
                stock.issue(meal, food.code(), need).orThrow();
            }
        });
    }

    private void cook(MealId meal, List<Dish> menu, int day, Chance chance) {
        LocalDate date = meal.date();
        int cooks = Math.max(1, (books.pupils.size() + 99) / 100); // one for a hundred diners
        for (int cook = 0; cook < cooks; cook++) {
            books.checks.add(new MorningCheck(
                    books.school,
                    date,
                    staff("厨", cook),
                    362 + chance.below(8),
                    true,
                    days.get(days.size() - 1).plusMonths(3)));
        }
        for (int i = 0; i < menu.size(); i++) {
            StaffId cook = staff("厨", (day + i) % cooks);
            FoodSample sample = new FoodSample(
                    Grams.of(125 + chance.below(80)),
                    date.atTime(11, 15),
                    cook,
                    20 + chance.below(41),
                    date.plusDays(2).atTime(11, 15).plusMinutes(chance.below(600)));
            books.dishes.add(new CookedDish(
                    meal,
                    menu.get(i).name(),
                    cook,
                    date.atTime(10, 50).plusMinutes(chance.below(20)),
                    740 + chance.below(200),
                    sample));
        }
    }

    private void serve(MealId meal, int day, Chance chance) {
        LocalDate date = meal.date();
        books.services.add(new MealService(
                meal,
                staff("校领导", day % 3),
                mealPrice,
                date.atTime(11, 20).plusMinutes(chance.below(20)),
                date.atTime(11, 45).plusMinutes(chance.below(5)),
                640 + chance.below(150),
                date.atTime(11, 55).plusMinutes(chance.below(5))));
    }

    private void throwAway(LocalDate date) {
        for (Receipt receipt : fresh(date)) {
            Grams left = stock.onHand(receipt.lot());
            if (left.isPositive() && !receipt.provenance().bestBefore().isAfter(date)) {
                stock.writeOff(receipt.lot(), date, left).orThrow();
            }
        }
    }

    /** The receipts of the last weeks: longer than anything but rice and oil keeps. */
    private List<Receipt> fresh(LocalDate date) {
        List<Receipt> recent = new ArrayList<>();
        for (int i = books.receipts.size() - 1; i >= 0; i--) {
            Receipt receipt = books.receipts.get(i);
            if (receipt.date().isBefore(date.minusDays(40))) {
                break;
            }
            recent.add(receipt);
        }
        return recent;
    }

    private void count(LocalDate date, Chance chance) {
        for (Receipt receipt : fresh(date)) {
            Grams book = stock.onHand(receipt.lot());
            if (receipt.foodCode().equals(CountyFood.RICE.code()) && book.isPositive()) {
                long shrunk = receipt.accepted().grams() * chance.below(SHRINKING_PERMILLE + 1) / 1000;
                stock.count(receipt.lot(), date, Grams.of(Math.max(0, book.grams() - shrunk)))
                        .orThrow();
            }
        }
    }

    /** The code of the so-manieth school. */
    static SchoolCode code(int index) {
        return new SchoolCode(String.format("2143%06d", index + 1));
    }
}
