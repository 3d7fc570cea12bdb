package io.zhuxue.nutrition.disclosure;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.privacy.PublicNotice;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.kitchen.CookedDish;
import io.zhuxue.nutrition.kitchen.MealService;
import io.zhuxue.nutrition.supply.LotCosts;
import io.zhuxue.nutrition.supply.LotCosts.Costed;
import io.zhuxue.nutrition.supply.Receipt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sorts the books by meal once, and makes each week's notice of them. */
final class DefaultDisclosure implements Disclosure {

    private static final String LEFT_OUT = "（已隐去）";

    private final Map<SchoolCode, SchoolProfile> schools = new HashMap<>();
    private final Map<String, List<Portion>> recipes = new HashMap<>();
    private final NavigableMap<MealId, List<Costed>> issues = new TreeMap<>();
    private final Map<MealId, List<CookedDish>> dishes = new HashMap<>();
    private final Map<MealId, MealService> services = new HashMap<>();
    private final Books books;
    private final Money standard;
    private final int smallest;

    DefaultDisclosure(Books books, Money standard, int smallest) {
        this.books = books;
        this.standard = standard;
        this.smallest = smallest;
        books.schools().forEach(school -> schools.put(school.code(), school));
        books.portions()
                .forEach(portion -> recipes.computeIfAbsent(portion.dish(), dish -> new ArrayList<>())
                        .add(portion));
        for (Costed costed : LotCosts.of(books.receipts(), books.entries())) {
            costed.entry()
                    .meal()
                    .ifPresent(meal ->
                            issues.computeIfAbsent(meal, m -> new ArrayList<>()).add(costed));
        }
        books.dishes()
                .forEach(dish -> dishes.computeIfAbsent(dish.meal(), m -> new ArrayList<>())
                        .add(dish));
        books.services().forEach(service -> services.put(service.meal(), service));
    }

    @Override
    public SortedSet<LocalDate> weeks(SchoolCode school) {
        SortedSet<LocalDate> mondays = new TreeSet<>();
        books.diners().keySet().stream()
                .filter(meal -> meal.school().equals(school))
                .forEach(meal -> mondays.add(meal.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
        return mondays;
    }

    @Override
    public WeekNotice week(SchoolCode school, LocalDate monday, LocalDate published) {
        SchoolProfile profile = schools.get(school);
        if (profile == null || monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a known school's week begins on a Monday");
        }
        Week week = new Week(published);
        List<MealNotice> meals = new ArrayList<>();
        books.diners().forEach((meal, diners) -> {
            long after = meal.date().toEpochDay() - monday.toEpochDay();
            if (meal.school().equals(school) && 0 <= after && after < 7) {
                meals.add(week.notice(meal, diners));
            }
        });
        SchoolProfile shown =
                new SchoolProfile(school, week.text(profile.name(), "学校名称"), profile.mode(), profile.complaints());
        return new WeekNotice(shown, monday, published, standard, smallest, meals, week.remarks);
    }

    /** One week's notice while it is made. */
    private final class Week {

        private final LocalDate published;
        private final List<Message> remarks = new ArrayList<>();

        Week(LocalDate published) {
            this.published = published;
        }

        /** A text that people typed: shown as it is when nothing in it is secret. */
        String text(String typed, String field) {
            List<PublicNotice.Finding> found = PublicNotice.scan(typed, published);
            if (found.isEmpty()) {
                return typed;
            }
            remarks.add(NutritionMessage.NOTICE_SECRET.with(
                    field, found.get(0).secret().chineseName()));
            return LEFT_OUT;
        }

        MealNotice notice(MealId meal, int diners) {
            @Nullable MealService service = services.get(meal);
            List<Costed> used = issues.getOrDefault(meal, List.of());
            boolean accompanied = service != null && service.leader() != null;
            int eaters = Math.max(1, diners + (accompanied ? 1 : 0));
            Money cost = used.stream().map(costed -> costed.value().negated()).reduce(Money.ZERO, Money::plus);
            boolean few = diners < smallest;
            Money paid = service == null ? Money.ZERO : service.paid();
            MealNotice.@Nullable Totals totals = few
                    ? null
                    : new MealNotice.Totals(diners, standard.times(diners).plus(paid), cost);
            return new MealNotice(
                    meal,
                    dishes.getOrDefault(meal, List.of()).stream()
                            .map(this::dish)
                            .toList(),
                    foods(meal, used, eaters, few),
                    service == null ? "" : companion(service),
                    cost.portion(1, eaters),
                    totals);
        }

        private String companion(MealService service) {
            return service.accompaniedBy()
                    .map(leader -> text(books.names().leaders().getOrDefault(leader, leader.id()), "陪餐人"))
                    .orElse("");
        }

        private MealNotice.Dish dish(CookedDish cooked) {
            String name = text(cooked.dish(), "菜品");
            List<MealNotice.Part> portion = recipes.getOrDefault(cooked.dish(), List.of()).stream()
                    .map(part -> new MealNotice.Part(food(part.foodCode()), part.grams()))
                    .toList();
            if (portion.isEmpty()) {
                remarks.add(NutritionMessage.NOTICE_NO_RECIPE.with(cooked.meal(), name));
            }
            return new MealNotice.Dish(name, portion);
        }

        /** What left the store less what came back, a line a lot, in the order in which lots were first taken. */
        private List<MealNotice.Food> foods(MealId meal, List<Costed> used, int eaters, boolean few) {
            Map<LotId, Grams> grams = new java.util.LinkedHashMap<>();
            Map<LotId, Receipt> receipts = new HashMap<>();
            for (Costed costed : used) {
                LotId lot = costed.entry().lot();
                grams.merge(lot, Grams.ZERO.minus(costed.entry().change()), Grams::plus);
                receipts.put(lot, costed.receipt());
            }
            List<MealNotice.Food> foods = new ArrayList<>();
            grams.forEach((lot, amount) -> {
                Receipt receipt = receipts.get(lot);
                if (receipt != null && amount.isPositive()) {
                    foods.add(food(meal, receipt, amount, eaters, few));
                }
            });
            return foods;
        }

        private MealNotice.Food food(MealId meal, Receipt receipt, Grams amount, int eaters, boolean few) {
            Receipt.Provenance label = receipt.provenance();
            String name = food(receipt.foodCode());
            if (label.certificate().isBlank()) {
                remarks.add(NutritionMessage.NOTICE_NO_PROOF.with(meal, name));
            }
            return new MealNotice.Food(
                    name,
                    text(label.brand(), "品牌"),
                    books.names()
                            .suppliers()
                            .getOrDefault(
                                    receipt.purchase().supplier(),
                                    receipt.purchase().supplier().id()),
                    label.made(),
                    label.bestBefore(),
                    label.certificate(),
                    receipt.purchase().perKilogram(),
                    // Tenths of several lots tell small numbers of eaters apart: a half is of two, a third of three.
                    BigDecimal.valueOf(amount.grams())
                            .divide(BigDecimal.valueOf(eaters), few ? 0 : 1, RoundingMode.HALF_UP),
                    few ? null : amount);
        }

        private String food(String code) {
            return books.names().foods().getOrDefault(code, code);
        }
    }
}
