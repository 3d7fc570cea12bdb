package io.zhuxue.nutrition.supply;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Finding.Weight;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a county's stores on the evening of a day (库存表): lot by lot, in the order in which each school is to use a
 * food up; and what a count (盘点) of that day makes of it.
 *
 * @param day the day; what came or moved later is not known yet
 * @param lines the lots of which there is some or less than none, by school, food and date of expiry
 */
public record StockSheet(LocalDate day, List<Line> lines) {

    private static final Comparator<Line> ORDER = Comparator.comparing((Line line) -> line.receipt.school())
            .thenComparing(line -> line.receipt.foodCode())
            .thenComparing(line -> line.receipt.provenance().bestBefore())
            .thenComparing(line -> line.receipt.inspection().at())
            .thenComparing(line -> line.receipt.lot());

    /** How a lot stands. */
    public enum State {
        /** 已封存. */
        HELD,
        /** 已过期, to be written off. */
        EXPIRED,
        /** 临期. */
        SOON,
        /** 正常. */
        GOOD
    }

    /**
     * A lot in a store.
     *
     * @param receipt the lot's receipt
     * @param grams what the book says is there; negative when the book is wrong
     * @param held whether it is held
     */
    public record Line(Receipt receipt, Grams grams, boolean held) {

        /** What it cost. */
        public Money value() {
            return grams.cost(receipt.purchase().perKilogram());
        }

        /** For how many days after this day it may still be eaten; negative when its date is past. */
        public long daysLeft(LocalDate day) {
            return ChronoUnit.DAYS.between(day, receipt.provenance().bestBefore());
        }
    }

    /**
     * What people found of a lot when they counted (盘点记录).
     *
     * @param school the school
     * @param lot the lot
     * @param date when
     * @param found how much
     */
    public record Counted(SchoolCode school, LotId lot, LocalDate date, Grams found) {}

    /**
     * A counted lot against the book.
     *
     * @param counted what was found
     * @param receipt the lot's receipt
     * @param book what the book says
     * @param correction the entry that puts the book right, to be added to it; null when there is no difference
     */
    public record Difference(
            Counted counted,
            Receipt receipt,
            Grams book,
            @Nullable StockEntry correction) {

        /** The entry that puts the book right. */
        public Optional<StockEntry> entry() {
            return Optional.ofNullable(correction);
        }
    }

    /**
     * A count of a day.
     *
     * @param differences every counted lot, in the order of the counts
     * @param missed lots in the stores of schools that counted, which nobody counted
     * @param findings lots that are missing beyond the tolerance, and counts of lots that the school never received
     */
    public record Count(List<Difference> differences, List<Line> missed, List<Finding> findings) {

        public Count {
            differences = List.copyOf(differences);
            missed = List.copyOf(missed);
            findings = List.copyOf(findings);
        }
    }

    public StockSheet {
        lines = lines.stream().sorted(ORDER).toList();
    }

    /** The sheet of a day; movements of lots that their school did not receive are passed over. */
    public static StockSheet of(LocalDate day, Collection<Receipt> receipts, Collection<StockEntry> entries) {
        return new StockSheet(
                day,
                new Books(day, receipts, entries)
                        .all().stream()
                                .filter(line -> !line.grams.equals(Grams.ZERO))
                                .toList());
    }

    /** How a lot stands, when so many days before its end are soon. */
    public State state(Line line, int soonDays) {
        if (line.held) {
            return State.HELD;
        }
        long left = line.daysLeft(day);
        return left < 0 ? State.EXPIRED : left <= soonDays ? State.SOON : State.GOOD;
    }

    /** A warning for every lot that has expired or ends within so many days, the most urgent of each school first. */
    public List<Finding> warnings(int soonDays) {
        return lines.stream()
                .filter(line -> line.grams.isPositive() && line.daysLeft(day) <= soonDays)
                .map(line -> finding(
                        Weight.NOTICE,
                        line.receipt,
                        day,
                        NutritionMessage.EXPIRES_SOON.with(
                                line.receipt.lot(),
                                line.grams,
                                line.receipt.provenance().bestBefore())))
                .sorted()
                .toList();
    }

    /**
     * The count of a day against the books as they stand on its evening.
     *
     * @param counted what was found; counts of other days are passed over
     * @param permille how many thousandths of a lot may be missing without a finding
     */
    public static Count count(
            LocalDate day,
            Collection<Receipt> receipts,
            Collection<StockEntry> entries,
            Collection<Counted> counted,
            int permille) {
        Books books = new Books(day, receipts, entries);
        List<Difference> differences = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<SchoolCode> schools = new HashSet<>();
        Set<LotId> lots = new HashSet<>();
        for (Counted each : counted) {
            if (!each.date.equals(day)) {
                continue;
            }
            schools.add(each.school);
            Receipt receipt = books.receipts.get(each.lot);
            if (receipt == null || !receipt.school().equals(each.school)) {
                findings.add(new Finding(
                        Weight.BREACH,
                        each.school,
                        day,
                        each.lot.id(),
                        NutritionMessage.UNKNOWN_LOT.with(each.lot),
                        List.of()));
            } else if (lots.add(each.lot)) {
                Difference difference = books.difference(each, receipt);
                differences.add(difference);
                gap(difference, permille).ifPresent(findings::add);
            }
        }
        List<Line> missed = books.all().stream()
                .filter(line -> !line.grams.equals(Grams.ZERO)
                        && schools.contains(line.receipt.school())
                        && !lots.contains(line.receipt.lot()))
                .sorted(ORDER)
                .toList();
        findings.sort(Comparator.naturalOrder());
        return new Count(differences, missed, findings);
    }

    private static Optional<Finding> gap(Difference difference, int permille) {
        long lost = difference.book.minus(difference.counted.found).grams();
        long accepted = difference.receipt.accepted().grams();
        if (lost * 1000 <= accepted * permille) {
            return Optional.empty();
        }
        long part = accepted == 0 ? 1000 : lost * 1000 / accepted;
        return Optional.of(finding(
                Weight.BREACH,
                difference.receipt,
                difference.counted.date,
                NutritionMessage.STOCK_GAP.with(difference.receipt.lot(), lost, part, permille)));
    }

    private static Finding finding(Weight weight, Receipt receipt, LocalDate date, Message message) {
        return new Finding(
                weight,
                receipt.school(),
                date,
                receipt.lot().id(),
                message,
                List.of(receipt.batch().toString()));
    }

    /** The books of a county as they stand on an evening. */
    private static final class Books {

        private final LocalDate day;
        private final Map<LotId, Receipt> receipts = new HashMap<>();
        private final Map<LotId, Long> grams = new HashMap<>();
        private final Map<LotId, StockEntry> lastHold = new HashMap<>();
        private final Map<SchoolCode, Long> numbers = new HashMap<>();

        Books(LocalDate day, Collection<Receipt> receipts, Collection<StockEntry> entries) {
            this.day = day;
            receipts.stream()
                    .filter(receipt -> !receipt.date().isAfter(day))
                    .forEach(receipt -> this.receipts.putIfAbsent(receipt.lot(), receipt));
            entries.forEach(this::entry);
        }

        private void entry(StockEntry entry) {
            numbers.merge(entry.school(), entry.number(), Long::max);
            Receipt receipt = receipts.get(entry.lot());
            if (receipt == null
                    || !receipt.school().equals(entry.school())
                    || entry.date().isAfter(day)) {
                return;
            }
            grams.merge(entry.lot(), entry.change().grams(), Math::addExact);
            if (entry.kind() == Kind.HOLD || entry.kind() == Kind.RELEASE) {
                lastHold.merge(entry.lot(), entry, (a, b) -> a.number() > b.number() ? a : b);
            }
        }

        List<Line> all() {
            return receipts.values().stream()
                    .map(receipt ->
                            new Line(receipt, Grams.of(grams.getOrDefault(receipt.lot(), 0L)), held(receipt.lot())))
                    .toList();
        }

        private boolean held(LotId lot) {
            StockEntry last = lastHold.get(lot);
            return last != null && last.kind() == Kind.HOLD;
        }

        Difference difference(Counted counted, Receipt receipt) {
            Grams book = Grams.of(grams.getOrDefault(receipt.lot(), 0L));
            long more = counted.found.minus(book).grams();
            @Nullable
            StockEntry correction = more == 0
                    ? null
                    : new StockEntry(
                            numbers.merge(receipt.school(), 1L, Long::sum),
                            receipt.school(),
                            receipt.lot(),
                            more > 0 ? Kind.COUNT_MORE : Kind.COUNT_LESS,
                            day,
                            Grams.of(Math.abs(more)),
                            null);
            return new Difference(counted, receipt, book, correction);
        }
    }
}
