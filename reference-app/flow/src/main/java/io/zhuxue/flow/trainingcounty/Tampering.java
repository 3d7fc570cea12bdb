package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.money.Money;
import io.zhuxue.flow.synthetic.Chance;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.dining.DiningEvent;
import io.zhuxue.nutrition.dining.Enrolment;
import io.zhuxue.nutrition.kitchen.CookedDish;
import io.zhuxue.nutrition.kitchen.MealService;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.settlement.Claim;
import io.zhuxue.nutrition.settlement.Claim.Kind;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts one fault into one school's books, and says where it is. */
final class Tampering {

    /**
     * A fault that was put in.
     *
     * @param kind which
     * @param school where
     * @param subject the record that the finding must name
     * @param date when
     */
    record Truth(Fault kind, String school, String subject, LocalDate date) {}

    private static final int GHOSTS = 6;

    private final SchoolBooks books;
    private final YearMonth month;
    private final Chance chance;

    /** Faults lie in one month, neither the first of the term nor the last. */
    Tampering(SchoolBooks books, YearMonth month, Chance chance) {
        this.books = books;
        this.month = month;
        this.chance = chance;
    }

    /** Changes what the school wrote down day by day, before the month is claimed. */
    Optional<Truth> books(Fault fault) {
        return switch (fault) {
            case HIDDEN_SHORT_WEIGHT -> Optional.of(hiddenShortWeight());
            case GHOST_DINERS -> Optional.of(ghosts());
            case DEPARTED_DINERS -> Optional.of(departed());
            case PRICE_INFLATION -> Optional.of(inflated());
            case EXPIRED_LOT -> Optional.of(expired());
            case MISSING_SAMPLE ->
                Optional.of(dish(
                        fault,
                        dish -> new CookedDish(dish.meal(), dish.dish(), dish.cook(), dish.at(), dish.core(), null)));
            case COLD_CORE ->
                Optional.of(dish(
                        fault,
                        dish -> new CookedDish(
                                dish.meal(),
                                dish.dish(),
                                dish.cook(),
                                dish.at(),
                                480 + chance.below(150),
                                dish.kept())));
            case HOLIDAY_MEALS -> Optional.of(holiday());
            case LONE_RECEIVER -> Optional.of(lone());
            case NO_LEADER -> Optional.of(noLeader());
            default -> Optional.empty();
        };
    }

    /** Changes the claims. */
    Optional<Truth> claims(Fault fault) {
        return switch (fault) {
            case SHORT_WEIGHT -> Optional.of(shortWeight());
            case DOUBLE_CLAIM -> Optional.of(doubleClaim());
            case MORE_MEALS -> Optional.of(moreMeals());
            case LABOUR -> Optional.of(labour());
            default -> Optional.empty();
        };
    }

    private Truth truth(Fault fault, String subject, LocalDate date) {
        return new Truth(fault, books.school.code(), subject, date);
    }

    private int receipt(Predicate<Receipt> wanted) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < books.receipts.size(); i++) {
            Receipt receipt = books.receipts.get(i);
            if (YearMonth.from(receipt.date()).equals(month) && wanted.test(receipt)) {
                fitting.add(i);
            }
        }
        return chance.oneOf(fitting);
    }

    private static Receipt with(Receipt of, Receipt.Purchase purchase, Receipt.Provenance provenance) {
        return new Receipt(of.lot(), of.school(), of.foodCode(), purchase, provenance, of.weighing(), of.inspection());
    }

    private Truth hiddenShortWeight() {
        int at = receipt(receipt -> receipt.foodCode().equals(CountyFood.RICE.code()));
        Receipt receipt = books.receipts.get(at);
        long missing = receipt.accepted().grams() * chance.between(20, 40) / 1000;
        LotId lot = receipt.lot();
        LocalDate counted = books.entries.stream()
                .map(StockEntry::date)
                .filter(date -> YearMonth.from(date).equals(month))
                .max(LocalDate::compareTo)
                .orElseThrow();
        // The count of the month's end finds it; so much less was there to be cooked afterwards.
        shrinkIssues(lot, missing);
        List<StockEntry> before = books.entries.stream()
                .filter(entry -> !entry.date().isAfter(counted))
                .toList();
        List<StockEntry> after = books.entries.stream()
                .filter(entry -> entry.date().isAfter(counted))
                .map(entry -> numbered(entry, entry.number() + 1))
                .toList();
        books.entries.clear();
        books.entries.addAll(before);
        books.entries.add(new StockEntry(
                before.size() + 1L, books.school, lot, StockEntry.Kind.COUNT_LESS, counted, Grams.of(missing), null));
        books.entries.addAll(after);
        return truth(Fault.HIDDEN_SHORT_WEIGHT, lot.id(), receipt.date());
    }

    private static StockEntry numbered(StockEntry entry, long number) {
        return new StockEntry(
                number, entry.school(), entry.lot(), entry.kind(), entry.date(), entry.grams(), entry.forMeal());
    }

    private LocalDate day() {
        List<LocalDate> days = books.services.stream()
                .map(service -> service.meal().date())
                .filter(date -> YearMonth.from(date).equals(month))
                .toList();
        return chance.oneOf(days);
    }

    private void eat(Enrolment pupil, LocalDate date, int number) {
        books.events.add(new DiningEvent(
                "X" + books.school, number, books.school, pupil.pupil(), Meal.LUNCH, date.atTime(12, 10)));
    }

    private Truth ghosts() {
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
        return truth(Fault.GHOST_DINERS, meal(date), date);
    }

    private Truth departed() {
        Enrolment gone = books.pupils.get(books.pupils.size() - 1); // every school's last pupil leaves
        LocalDate left = gone.until().orElseThrow();
        LocalDate date = books.services.stream()
                .map(service -> service.meal().date())
                .filter(left::isBefore)
                .findFirst()
                .orElseThrow();
        eat(gone, date, 1);
        return truth(Fault.DEPARTED_DINERS, meal(date), date);
    }

    private Truth inflated() {
        int at = receipt(receipt -> receipt.accepted().grams() > 1000);
        Receipt receipt = books.receipts.get(at);
        Receipt.Purchase purchase = receipt.purchase();
        Money dear = purchase.perKilogram().portion(100L + chance.between(8, 25), 100);
        books.receipts.set(
                at,
                with(
                        receipt,
                        new Receipt.Purchase(purchase.order(), purchase.supplier(), purchase.contract(), dear),
                        receipt.provenance()));
        return truth(Fault.PRICE_INFLATION, receipt.lot().id(), receipt.date());
    }

    private Truth expired() {
        List<StockEntry> late = books.entries.stream()
                .filter(entry -> entry.kind() == StockEntry.Kind.ISSUE
                        && YearMonth.from(entry.date()).equals(month)
                        && received(entry.lot()).isBefore(entry.date())
                        && !food(entry.lot()).equals(CountyFood.RICE.code()))
                .toList();
        StockEntry issue = chance.oneOf(late);
        int at = index(issue.lot());
        Receipt receipt = books.receipts.get(at);
        Receipt.Provenance label = receipt.provenance();
        books.receipts.set(
                at,
                with(
                        receipt,
                        receipt.purchase(),
                        new Receipt.Provenance(
                                label.brand(),
                                label.batchNo(),
                                label.made(),
                                issue.date().minusDays(1),
                                label.certificate())));
        return truth(Fault.EXPIRED_LOT, issue.lot().id(), issue.date());
    }

    private int index(LotId lot) {
        for (int i = 0; i < books.receipts.size(); i++) {
            if (books.receipts.get(i).lot().equals(lot)) {
                return i;
            }
        }
        throw new IllegalStateException("no receipt of " + lot);
    }

    private LocalDate received(LotId lot) {
        return books.receipts.get(index(lot)).date();
    }

    private String food(LotId lot) {
        return books.receipts.get(index(lot)).foodCode();
    }

    private Truth dish(Fault fault, UnaryOperator<CookedDish> change) {
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
        return truth(fault, dish.meal() + "/" + dish.dish(), date);
    }

    private Truth holiday() {
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
        return truth(Fault.HOLIDAY_MEALS, meal(date), date);
    }

    private boolean worked(LocalDate date) {
        return books.services.stream().anyMatch(service -> service.meal().date().equals(date));
    }

    private Truth lone() {
        int at = receipt(receipt -> true);
        Receipt receipt = books.receipts.get(at);
        Receipt.Inspection by = receipt.inspection();
        books.receipts.set(
                at,
                new Receipt(
                        receipt.lot(),
                        receipt.school(),
                        receipt.foodCode(),
                        receipt.purchase(),
                        receipt.provenance(),
                        receipt.weighing(),
                        new Receipt.Inspection(by.at(), by.first(), by.first())));
        return truth(Fault.LONE_RECEIVER, receipt.lot().id(), receipt.date());
    }

    private Truth noLeader() {
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
        return truth(Fault.NO_LEADER, meal(date), date);
    }

    private String meal(LocalDate date) {
        return new MealId(books.school, date, Meal.LUNCH).toString();
    }

    private int claim() {
        for (int i = 0; i < books.claims.size(); i++) {
            if (books.claims.get(i).month().equals(month)) {
                return i;
            }
        }
        throw new IllegalStateException("no claim of " + month);
    }

    private Truth shortWeight() {
        int at = receipt(receipt -> receipt.accepted().grams() > 1000
                && receipt.weighing().refused().grams() == 0);
        Receipt receipt = books.receipts.get(at);
        Grams really = Grams.of(receipt.accepted().grams() * chance.between(90, 96) / 100);
        Receipt.Weighing said = receipt.weighing();
        Grams billed = receipt.accepted();
        books.receipts.set(
                at,
                new Receipt(
                        receipt.lot(),
                        receipt.school(),
                        receipt.foodCode(),
                        receipt.purchase(),
                        receipt.provenance(),
                        new Receipt.Weighing(said.noted(), really, said.refused(), said.reason(), said.photo()),
                        receipt.inspection()));
        books.entries.replaceAll(entry -> entry.lot().equals(receipt.lot()) && entry.kind() == StockEntry.Kind.RECEIPT
                ? new StockEntry(entry.number(), entry.school(), entry.lot(), entry.kind(), entry.date(), really, null)
                : entry);
        shrinkIssues(receipt.lot(), billed.minus(really).grams());
        return truth(Fault.SHORT_WEIGHT, receipt.lot().id(), receipt.date());
    }

    /** What did not come was not cooked either: the last movements of the lot take less. */
    private void shrinkIssues(LotId lot, long missing) {
        long left = missing;
        for (int i = books.entries.size() - 1; i >= 0 && left > 0; i--) {
            StockEntry entry = books.entries.get(i);
            if (entry.lot().equals(lot) && entry.kind().sign() < 0) {
                long less = Math.min(left, entry.grams().grams());
                left -= less;
                books.entries.set(
                        i,
                        new StockEntry(
                                entry.number(),
                                entry.school(),
                                lot,
                                entry.kind(),
                                entry.date(),
                                Grams.of(entry.grams().grams() - less),
                                entry.forMeal()));
            }
        }
    }

    private Truth doubleClaim() {
        int at = claim();
        Claim.Line again = chance.oneOf(books.claims.get(at - 1).lines());
        add(at, again, 0);
        return truth(Fault.DOUBLE_CLAIM, again.subject(), month.atEndOfMonth());
    }

    private Truth moreMeals() {
        int at = claim();
        add(at, null, 20L + chance.below(60));
        return truth(Fault.MORE_MEALS, books.claims.get(at).number(), month.atEndOfMonth());
    }

    private Truth labour() {
        Claim.Line wages = new Claim.Line(
                Kind.LABOUR, "食堂工勤人员工资", new SupplierId("食堂"), Grams.ZERO, Money.ofYuan(300L + chance.below(900)));
        add(claim(), wages, 0);
        return truth(Fault.LABOUR, wages.subject(), month.atEndOfMonth());
    }

    /** Adds a line or meals to a claim, and lets the surplus of the later claims follow. */
    private void add(int at, Claim.@Nullable Line line, long meals) {
        Money shift = Money.ZERO;
        for (int i = at; i < books.claims.size(); i++) {
            Claim claim = books.claims.get(i);
            List<Claim.Line> lines = new ArrayList<>(claim.lines());
            Money subsidy = claim.subsidy();
            Money opening = claim.opening().plus(shift);
            if (i == at) {
                subsidy = subsidy.plus(claim.standard().times(meals));
                shift = claim.standard().times(meals);
                if (line != null) {
                    lines.add(line);
                    shift = shift.minus(line.amount());
                }
            }
            books.claims.set(
                    i,
                    new Claim(
                            claim.number(),
                            claim.school(),
                            claim.month(),
                            i == at ? claim.meals() + meals : claim.meals(),
                            claim.standard(),
                            subsidy,
                            claim.leaders(),
                            opening,
                            claim.closing().plus(shift),
                            lines));
        }
    }
}
