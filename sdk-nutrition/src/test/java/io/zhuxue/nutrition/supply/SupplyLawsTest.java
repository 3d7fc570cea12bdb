package io.zhuxue.nutrition.supply;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.RICE;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static io.zhuxue.nutrition.supply.Lots.lunch;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.MealRoll;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every store and trace, whatever happened: a school's life of three weeks by chance. */
class SupplyLawsTest {

    private static final int DAYS = 21;
    private static final int PUPILS = 12;

    /** A school that lived by chance. */
    private static final class Life {

        private final Random chance;
        private final List<Receipt> receipts = new ArrayList<>();
        private final Stock stock = Stock.empty(SCHOOL);
        private final MealRoll roll;

        Life(long seed) {
            chance = new Random(seed);
            List<MealRoll.Seat> seats = new ArrayList<>();
            for (int i = 0; i < PUPILS; i++) {
                seats.add(new MealRoll.Seat(new PupilId("P" + (10 + i)), new ClassId(SCHOOL, i % 3 + "班")));
            }
            roll = MealRoll.of(SCHOOL, seats);
            for (int day = 0; day < DAYS; day++) {
                live(MONDAY.plusDays(day));
            }
        }

        private void live(LocalDate day) {
            if (chance.nextInt(3) == 0) {
                Receipt plain = Lots.lot(
                        "L" + (100 + receipts.size()),
                        day,
                        day.plusDays(chance.nextInt(15)),
                        Lots.weighed(1_000 + chance.nextInt(5_000), chance.nextInt(3) == 0 ? 200 : 0),
                        "王",
                        "李");
                Receipt receipt = of(plain, "B" + chance.nextInt(4));
                receipts.add(receipt);
                assertThat(stock.take(receipt).value()).isPresent();
            }
            MealId meal = lunch(day);
            stock.issue(meal, RICE, Grams.of(1 + chance.nextInt(2_500))).value().ifPresent(issued -> {
                StockEntry some = issued.get(chance.nextInt(issued.size()));
                if (chance.nextInt(3) == 0) {
                    stock.giveBack(
                            meal,
                            some.lot(),
                            Grams.of(1 + chance.nextInt((int) some.grams().grams())));
                }
            });
            if (!receipts.isEmpty()) {
                LotId lot = receipts.get(chance.nextInt(receipts.size())).lot();
                switch (chance.nextInt(6)) {
                    case 0 -> stock.writeOff(lot, day, Grams.of(1 + chance.nextInt(500)));
                    case 1 -> stock.count(lot, day, Grams.of(chance.nextInt(2_000)));
                    case 2 -> stock.hold(lot, day);
                    case 3 -> stock.release(lot, day);
                    default -> {
                        // Nothing besides the meal.
                    }
                }
            }
            roll.seats().forEach(seat -> {
                if (chance.nextInt(5) > 0) {
                    roll.mark(seat.pupil(), meal);
                }
            });
        }

        /** The same lot, of a batch of which other lots may be too. */
        private static Receipt of(Receipt lot, String batch) {
            Receipt.Provenance label = lot.provenance();
            return new Receipt(
                    lot.lot(),
                    lot.school(),
                    lot.foodCode(),
                    lot.purchase(),
                    new Receipt.Provenance(label.brand(), batch, label.made(), label.bestBefore(), label.certificate()),
                    lot.weighing(),
                    lot.inspection());
        }

        Trace trace() {
            return Trace.of(receipts, stock.entries(), List.of(roll));
        }
    }

    @Property(tries = 200)
    void no_gram_appears_and_none_is_lost(@ForAll long seed) {
        Life life = new Life(seed);
        for (Receipt receipt : life.receipts) {
            Map<Kind, Long> moved = life.stock.entries().stream()
                    .filter(entry -> entry.lot().equals(receipt.lot()))
                    .collect(Collectors.groupingBy(
                            StockEntry::kind,
                            Collectors.summingLong(entry -> entry.grams().grams())));
            long left = receipt.accepted().grams()
                    - moved.getOrDefault(Kind.ISSUE, 0L)
                    + moved.getOrDefault(Kind.RETURN, 0L)
                    - moved.getOrDefault(Kind.LOSS, 0L)
                    + moved.getOrDefault(Kind.COUNT_MORE, 0L)
                    - moved.getOrDefault(Kind.COUNT_LESS, 0L);
            assertThat(life.stock.onHand(receipt.lot())).isEqualTo(Grams.of(left));
            assertThat(left).isNotNegative();
        }
    }

    @Property(tries = 200)
    void a_lot_that_expires_later_is_touched_only_when_the_earlier_ones_are_empty_or_held(@ForAll long seed) {
        Life life = new Life(seed);
        Map<LotId, Receipt> lots = new HashMap<>();
        life.receipts.forEach(receipt -> lots.put(receipt.lot(), receipt));
        Map<LotId, Long> onHand = new TreeMap<>();
        Map<LotId, Boolean> held = new HashMap<>();
        for (StockEntry entry : life.stock.entries()) {
            onHand.merge(entry.lot(), entry.change().grams(), Long::sum);
            if (entry.kind() == Kind.HOLD || entry.kind() == Kind.RELEASE) {
                held.put(entry.lot(), entry.kind() == Kind.HOLD);
            }
            if (entry.kind() != Kind.ISSUE) {
                continue;
            }
            LocalDate expires = lots.get(entry.lot()).provenance().bestBefore();
            assertThat(expires).as("never past its date").isAfterOrEqualTo(entry.date());
            assertThat(held.getOrDefault(entry.lot(), false)).as("never held").isFalse();
            onHand.forEach((lot, grams) -> {
                LocalDate other = lots.get(lot).provenance().bestBefore();
                if (other.isBefore(expires) && !other.isBefore(entry.date()) && !held.getOrDefault(lot, false)) {
                    assertThat(grams)
                            .as(lot + " was to go before " + entry.lot())
                            .isZero();
                }
            });
        }
    }

    @Property(tries = 100)
    void the_book_in_any_order_leads_to_the_same_store(@ForAll long seed) {
        Life life = new Life(seed);
        List<StockEntry> shuffled = new ArrayList<>(life.stock.entries());
        Collections.shuffle(shuffled, life.chance);
        Stock again = Stock.replay(SCHOOL, life.receipts, shuffled);
        assertThat(again.entries()).isEqualTo(life.stock.entries());
        LocalDate end = MONDAY.plusDays(DAYS);
        assertThat(again.usable(RICE, end)).isEqualTo(life.stock.usable(RICE, end));
        assertThat(again.expiring(end, 10)).isEqualTo(life.stock.expiring(end, 10));
        life.receipts.forEach(
                receipt -> assertThat(again.onHand(receipt.lot())).isEqualTo(life.stock.onHand(receipt.lot())));
    }

    @Property(tries = 100)
    void the_check_has_the_store_s_own_remainders_and_finds_only_what_counts_found(@ForAll long seed) {
        Life life = new Life(seed);
        StockCheck.Report report = StockCheck.create(5).check(life.receipts, life.stock.entries());
        life.receipts.forEach(
                receipt -> assertThat(report.onHand()).containsEntry(receipt.lot(), life.stock.onHand(receipt.lot())));
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.code())
                        .as("a book that the store itself has kept")
                        .isEqualTo("STOCK_GAP"));
    }

    @Property(tries = 100)
    void forward_and_back_tell_the_same_story(@ForAll long seed) {
        Life life = new Life(seed);
        Trace trace = life.trace();
        for (Receipt receipt : life.receipts) {
            Trace.Reach reach = trace.forward(receipt.batch());
            Map<PupilId, Integer> back = new HashMap<>();
            life.roll.seats().forEach(seat -> {
                int meals = (int) trace.back(seat.pupil(), MONDAY, MONDAY.plusDays(DAYS)).stream()
                        .filter(eaten -> eaten.receipt().batch().equals(receipt.batch()))
                        .map(Trace.Eaten::meal)
                        .distinct()
                        .count();
                if (meals > 0) {
                    back.put(seat.pupil(), meals);
                }
            });
            assertThat(reach.pupils()).isEqualTo(back);
            assertThat(reach.classes().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(back.size());
        }
    }

    @Property(tries = 100)
    void what_a_batch_gave_to_meals_is_what_its_lots_issued_and_did_not_get_back(@ForAll long seed) {
        Life life = new Life(seed);
        Trace trace = life.trace();
        for (Receipt receipt : life.receipts) {
            Trace.Reach reach = trace.forward(receipt.batch());
            Grams given = life.stock.entries().stream()
                    .filter(entry -> reach.lots().containsKey(entry.lot()))
                    .filter(entry -> entry.kind() == Kind.ISSUE || entry.kind() == Kind.RETURN)
                    .map(entry -> Grams.ZERO.minus(entry.change()))
                    .reduce(Grams.ZERO, Grams::plus);
            assertThat(reach.meals().values().stream().reduce(Grams.ZERO, Grams::plus))
                    .isEqualTo(given);
            reach.meals()
                    .forEach((meal, grams) -> assertThat(trace.lotsOf(meal).stream()
                                    .filter(eaten -> eaten.receipt().batch().equals(receipt.batch()))
                                    .map(Trace.Eaten::grams)
                                    .reduce(Grams.ZERO, Grams::plus))
                            .isEqualTo(grams));
        }
    }
}
