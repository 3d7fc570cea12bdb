package io.zhuxue.nutrition.kitchen;

import static io.zhuxue.nutrition.kitchen.KitchenLimits.degrees;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Finding.Weight;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.StaffId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds each record against the limits. */
final class DefaultKitchenCheck implements KitchenCheck {

    private record WorkDay(SchoolCode school, LocalDate date, StaffId worker) {}

    private final KitchenLimits limits;
    private final Money mealPrice;

    DefaultKitchenCheck(KitchenLimits limits, Money mealPrice) {
        this.limits = limits;
        this.mealPrice = mealPrice;
    }

    @Override
    public List<Finding> check(KitchenRecords records, Collection<MealId> eaten) {
        List<Finding> found = new ArrayList<>();
        Map<WorkDay, MorningCheck> checks = new HashMap<>();
        records.checks()
                .forEach(check -> checks.merge(
                        new WorkDay(check.school(), check.date(), check.worker()), check, DefaultKitchenCheck::worse));
        Map<MealId, LocalDateTime> cooked = new HashMap<>();
        Set<WorkDay> judged = new HashSet<>();
        for (CookedDish dish : records.dishes()) {
            cooked.merge(dish.meal(), dish.at(), (a, b) -> a.isBefore(b) ? a : b);
            dish(dish, found);
            WorkDay day = new WorkDay(dish.meal().school(), dish.meal().date(), dish.cook());
            if (judged.add(day)) {
                cook(dish, checks.get(day), found);
            }
        }
        Map<MealId, MealService> served = new HashMap<>();
        for (MealService service : records.services()) {
            served.put(service.meal(), service);
            service(service, cooked.get(service.meal()), found);
        }
        for (MealId meal : eaten) {
            if (!cooked.containsKey(meal)) {
                found.add(of(Weight.BREACH, meal, meal.toString(), NutritionMessage.NO_COOKING.with(meal)));
            }
            MealService service = served.get(meal);
            if (service == null || service.leader() == null) {
                found.add(of(Weight.BREACH, meal, meal.toString(), NutritionMessage.NO_LEADER.with(meal)));
            }
        }
        found.sort(Comparator.naturalOrder());
        return List.copyOf(found);
    }

    /** Of two checks of one morning the one that keeps the worker out; a later look does not undo the first. */
    private static MorningCheck worse(MorningCheck a, MorningCheck b) {
        if (a.fit() != b.fit()) {
            return a.fit() ? b : a;
        }
        return b.certificateUntil().isBefore(a.certificateUntil()) ? b : a;
    }

    private void dish(CookedDish dish, List<Finding> found) {
        if (dish.core() < limits.coreTemperature()) {
            found.add(of(dish, NutritionMessage.CORE_COLD, degrees(dish.core()), degrees(limits.coreTemperature())));
        }
        FoodSample sample = dish.kept();
        if (sample == null) {
            found.add(of(dish, NutritionMessage.SAMPLE_MISSING));
            return;
        }
        if (sample.grams().compareTo(limits.sampleGrams()) < 0) {
            found.add(of(dish, NutritionMessage.SAMPLE_SMALL, sample.grams(), limits.sampleGrams()));
        }
        if (sample.storedAt() < limits.sampleColdest() || sample.storedAt() > limits.sampleWarmest()) {
            found.add(of(
                    dish,
                    NutritionMessage.SAMPLE_TEMPERATURE,
                    degrees(sample.storedAt()),
                    degrees(limits.sampleColdest()),
                    degrees(limits.sampleWarmest())));
        }
        sample.disposedAt().ifPresent(at -> {
            long hours = Duration.between(sample.takenAt(), at).toHours();
            if (hours < limits.sampleHours()) {
                found.add(of(dish, NutritionMessage.SAMPLE_EARLY, hours, limits.sampleHours()));
            }
        });
    }

    private static void cook(CookedDish dish, @Nullable MorningCheck check, List<Finding> found) {
        StaffId cook = dish.cook();
        if (check == null) {
            found.add(of(Weight.BREACH, dish.meal(), cook.id(), NutritionMessage.NOT_CHECKED.with(cook)));
            return;
        }
        if (!check.fit()) {
            found.add(of(Weight.BREACH, dish.meal(), cook.id(), NutritionMessage.UNFIT_WORKER.with(cook)));
        }
        if (check.certificateUntil().isBefore(check.date())) {
            found.add(of(
                    Weight.BREACH,
                    dish.meal(),
                    cook.id(),
                    NutritionMessage.CERTIFICATE_LAPSED.with(cook, check.certificateUntil())));
        }
    }

    private void service(MealService service, @Nullable LocalDateTime cookedAt, List<Finding> found) {
        MealId meal = service.meal();
        String subject = meal.toString();
        if (service.leader() != null && service.paid().compareTo(mealPrice) < 0) {
            Message message = NutritionMessage.LEADER_UNPAID.with(meal, service.paid(), mealPrice);
            found.add(of(Weight.BREACH, meal, subject, message));
        }
        if (service.arrivedWith() < limits.deliveryHot() && service.arrivedWith() > limits.deliveryCold()) {
            Message message = NutritionMessage.ARRIVED_LUKEWARM.with(
                    meal,
                    degrees(service.arrivedWith()),
                    degrees(limits.deliveryHot()),
                    degrees(limits.deliveryCold()));
            found.add(of(Weight.BREACH, meal, subject, message));
        }
        if (cookedAt == null) {
            return;
        }
        long packing = Duration.between(cookedAt, service.packedAt()).toMinutes();
        if (packing > limits.packingMinutes()) {
            Message message = NutritionMessage.PACKED_LATE.with(meal, packing, limits.packingMinutes());
            found.add(of(Weight.BREACH, meal, subject, message));
        }
        long serving = Duration.between(cookedAt, service.eatenAt()).toMinutes();
        if (serving > limits.servingMinutes()) {
            Message message = NutritionMessage.EATEN_LATE.with(meal, serving, limits.servingMinutes());
            found.add(of(Weight.BREACH, meal, subject, message));
        }
    }

    @Override
    public List<Finding> samplesDue(Collection<CookedDish> dishes, LocalDateTime now) {
        List<Finding> due = new ArrayList<>();
        dishes.stream()
                .filter(dish -> dish.kept() != null && dish.kept().disposed() == null)
                .sorted(Comparator.comparing(CookedDish::at)
                        .thenComparing(CookedDish::meal)
                        .thenComparing(CookedDish::dish))
                .forEach(dish -> dish.sample()
                        .filter(sample -> !sample.takenAt()
                                .plusHours(limits.sampleHours())
                                .isAfter(now))
                        .ifPresent(sample -> due.add(of(
                                Weight.NOTICE,
                                dish.meal(),
                                subject(dish),
                                NutritionMessage.SAMPLE_DUE.with(dish.meal(), dish.dish(), limits.sampleHours())))));
        return due;
    }

    private static String subject(CookedDish dish) {
        return dish.meal() + "/" + dish.dish();
    }

    private static Finding of(CookedDish dish, NutritionMessage key, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(dish.meal(), dish.dish()));
        arguments.addAll(List.of(more));
        return of(Weight.BREACH, dish.meal(), subject(dish), key.with(arguments.toArray()));
    }

    private static Finding of(Weight weight, MealId meal, String subject, Message message) {
        return new Finding(weight, meal.school(), meal.date(), subject, message, List.of(meal.toString()));
    }
}
