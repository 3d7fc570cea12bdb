package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.money.Money;
import io.zhuxue.flow.synthetic.Chance;
import io.zhuxue.flow.trainingcounty.Tampering.Truth;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.dining.DiningEvent;
import io.zhuxue.nutrition.dining.Enrolment;
import io.zhuxue.nutrition.kitchen.CookedDish;
import io.zhuxue.nutrition.kitchen.MealService;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts faults into what a school cooked, served and noted of its diners. */
final class TableTampering {

    private static final int GHOSTS = 6;

    private final SchoolBooks books;
    private final YearMonth month;
    private final Chance chance;

    TableTampering(SchoolBooks books, YearMonth month, Chance chance) {
        this.books = books;
        this.month = month;
        this.chance = chance;
    }

    Truth ghosts() {
        List<LocalDate> days = books.absences.stream()
                .map(absence -> absence.date())
                .filter(date -> YearMonth.from(date).equals(month))
                .distinct()
                .toList();
        LocalDate date = chance.oneOf(days);
        int number = 0;
        for (Enrolment pupil : books.pupils) {
            boolean absent = books.absences.stream()
                    .anyMatch(absence ->
                            absence.date().equals(date) && absence.pupil().equals(pupil.pupil()));
            if (absent && number < GHOSTS) {
                eat(pupil, date, ++number);
            }
        }
        return books.truth(Fault.GHOST_DINERS, meal(date), date);
    }

    Truth departed() {
        Enrolment gone = books.pupils.get(books.pupils.size() - 1); // every school's last pupil leaves
        LocalDate left = gone.until().orElseThrow();
        LocalDate date = books.services.stream()
                .map(service -> service.meal().date())
                .filter(left::isBefore)
                .findFirst()
                .orElseThrow();
        eat(gone, date, 1);
        return books.truth(Fault.DEPARTED_DINERS, meal(date), date);
    }

    Truth holiday() {
        LocalDate date = month.atDay(1);
        while (date.getDayOfWeek().getValue() < 6 || worked(date)) {
            date = date.plusDays(1);
        }
        int number = 0;
        for (Enrolment pupil : books.pupils) {
            if (pupil.covers(date) && number < 40) {
                eat(pupil, date, ++number);
            }
        }
        return books.truth(Fault.HOLIDAY_MEALS, meal(date), date);
    }

    Truth dish(Fault fault, UnaryOperator<CookedDish> change) {
        LocalDate date = day();
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < books.dishes.size(); i++) {
            if (books.dishes.get(i).meal().date().equals(date)) {
                fitting.add(i);
            }
        }
        int at = chance.oneOf(fitting);
        CookedDish dish = books.dishes.get(at);
        books.dishes.set(at, change.apply(dish));
        return books.truth(fault, dish.meal() + "/" + dish.dish(), date);
    }

    Truth noLeader() {
        LocalDate date = day();
        books.services.replaceAll(service -> service.meal().date().equals(date)
                ? new MealService(
                        service.meal(),
                        null,
                        Money.ZERO,
                        service.packedAt(),
                        service.arrivedAt(),
                        service.arrivedWith(),
                        service.eatenAt())
                : service);
        return books.truth(Fault.NO_LEADER, meal(date), date);
    }

    private void eat(Enrolment pupil, LocalDate date, int number) {
        books.events.add(new DiningEvent(
                "X" + books.school, number, books.school, pupil.pupil(), Meal.LUNCH, date.atTime(12, 10)));
    }

    private LocalDate day() {
        List<LocalDate> days = books.services.stream()
                .map(service -> service.meal().date())
                .filter(date -> YearMonth.from(date).equals(month))
                .toList();
        return chance.oneOf(days);
    }

    private boolean worked(LocalDate date) {
        return books.services.stream().anyMatch(service -> service.meal().date().equals(date));
    }

    private String meal(LocalDate date) {
        return new MealId(books.school, date, Meal.LUNCH).toString();
    }
}
