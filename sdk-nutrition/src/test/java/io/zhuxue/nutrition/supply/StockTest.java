package io.zhuxue.nutrition.supply;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.RICE;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static io.zhuxue.nutrition.supply.Lots.lunch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StockTest {

    private static final LotId EARLY = new LotId("EARLY");
    private static final LotId LATE = new LotId("LATE");

    private final Stock stock = Stock.empty(SCHOOL);
    private final Receipt late = Lots.lot("LATE", 5_000, MONDAY.plusDays(30));
    private final Receipt early = Lots.lot("EARLY", 3_000, MONDAY.plusDays(3));

    @Test
    void what_expires_first_is_issued_first_from_as_many_lots_as_it_takes() {
        stock.take(late);
        stock.take(early);
        List<StockEntry> issued =
                stock.issue(lunch(MONDAY), RICE, Grams.of(4_000)).orThrow();
        assertThat(issued).extracting(StockEntry::lot).containsExactly(EARLY, LATE);
        assertThat(issued).extracting(StockEntry::grams).containsExactly(Grams.of(3_000), Grams.of(1_000));
        assertThat(stock.onHand(LATE)).isEqualTo(Grams.of(4_000));
    }

    @Test
    void of_lots_with_the_same_date_the_one_that_came_first_goes_first() {
        Receipt tuesday =
                Lots.lot("A-TUESDAY", MONDAY.plusDays(1), MONDAY.plusDays(30), Lots.weighed(1_000, 0), "王", "李");
        stock.take(tuesday);
        stock.take(late);
        assertThat(stock.issue(lunch(MONDAY.plusDays(1)), RICE, Grams.of(10)).orThrow())
                .extracting(StockEntry::lot)
                .containsExactly(LATE);
    }

    @Test
    void a_lot_past_its_date_is_never_issued() {
        stock.take(early);
        LocalDate after = MONDAY.plusDays(4);
        assertThat(stock.usable(RICE, after)).isEqualTo(Grams.ZERO);
        assertThat(stock.issue(lunch(after), RICE, Grams.of(1)).refusal())
                .map(Message::code)
                .contains("STOCK_TOO_LOW");
        assertThat(stock.entries()).hasSize(1);
    }

    @Test
    void a_request_is_met_whole_or_not_at_all() {
        stock.take(early);
        assertThat(stock.issue(lunch(MONDAY), RICE, Grams.of(3_001)).refusal()).isPresent();
        assertThat(stock.onHand(EARLY)).isEqualTo(Grams.of(3_000));
    }

    @Test
    void a_held_lot_stays_where_it_is_until_it_is_released() {
        stock.take(early);
        stock.hold(EARLY, MONDAY);
        assertThat(stock.issue(lunch(MONDAY), RICE, Grams.of(1)).refusal()).isPresent();
        stock.release(EARLY, MONDAY);
        assertThat(stock.issue(lunch(MONDAY), RICE, Grams.of(1)).value()).isPresent();
    }

    @Test
    void a_kitchen_gives_back_at_most_what_it_was_given() {
        stock.take(early);
        stock.issue(lunch(MONDAY), RICE, Grams.of(500));
        assertThat(stock.giveBack(lunch(MONDAY), EARLY, Grams.of(501)).refusal())
                .map(Message::code)
                .contains("MOVEMENT_IMPOSSIBLE");
        assertThat(stock.giveBack(lunch(MONDAY), EARLY, Grams.of(500)).value()).isPresent();
        assertThat(stock.onHand(EARLY)).isEqualTo(Grams.of(3_000));
    }

    @Test
    void a_count_enters_the_difference_and_nothing_when_there_is_none() {
        stock.take(early);
        assertThat(stock.count(EARLY, MONDAY, Grams.of(3_000)).orThrow()).isEmpty();
        StockEntry less = stock.count(EARLY, MONDAY, Grams.of(2_990)).orThrow().get(0);
        assertThat(less.kind()).isEqualTo(Kind.COUNT_LESS);
        assertThat(less.grams()).isEqualTo(Grams.of(10));
        assertThat(stock.count(EARLY, MONDAY, Grams.of(2_995)).orThrow().get(0).kind())
                .isEqualTo(Kind.COUNT_MORE);
        assertThat(stock.onHand(EARLY)).isEqualTo(Grams.of(2_995));
    }

    @Test
    void what_expires_soon_is_named_with_the_most_urgent_first() {
        stock.take(late);
        stock.take(early);
        assertThat(stock.expiring(MONDAY, 2)).isEmpty();
        assertThat(stock.expiring(MONDAY, 3))
                .extracting(Message::text)
                .containsExactly("批次“EARLY”尚有3000克，2022-09-08到期。");
        assertThat(stock.expiring(MONDAY, 60)).hasSize(2);
    }

    @Test
    void a_lot_is_taken_in_once_and_nothing_moves_that_was_not() {
        stock.take(early);
        assertThat(stock.take(early).refusal()).map(Message::code).contains("LOT_REPEATED");
        assertThat(stock.writeOff(LATE, MONDAY, Grams.of(1)).refusal())
                .map(Message::code)
                .contains("UNKNOWN_LOT");
    }

    @Test
    void a_book_that_names_an_unknown_lot_cannot_be_replayed() {
        StockEntry stray = new StockEntry(1, SCHOOL, LATE, Kind.LOSS, MONDAY, Grams.of(1), null);
        assertThatThrownBy(() -> Stock.replay(SCHOOL, List.of(early), List.of(stray)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void any_life_of_a_store_adds_up_to_the_gram_and_fen_and_its_check_finds_nothing(@ForAll long seed) {
        Random chance = new Random(seed);
        Stock store = Stock.empty(SCHOOL);
        List<Receipt> receipts = new ArrayList<>();
        long gone = 0;
        for (int day = 0; day < 20; day++) {
            LocalDate today = MONDAY.plusDays(day);
            Receipt lot = Lots.lot(
                    "L" + day,
                    today,
                    today.plusDays(1 + chance.nextInt(9)),
                    Lots.weighed(1 + chance.nextInt(5_000), 0),
                    "王",
                    "李");
            receipts.add(lot);
            store.take(lot);
            gone += store.issue(lunch(today), RICE, Grams.of(1 + chance.nextInt(3_000)))
                    .value()
                    .map(issued -> issued.stream()
                            .mapToLong(entry -> entry.grams().grams())
                            .sum())
                    .orElse(0L);
        }
        long in = receipts.stream().mapToLong(r -> r.accepted().grams()).sum();
        long left =
                receipts.stream().mapToLong(r -> store.onHand(r.lot()).grams()).sum();
        assertThat(in - gone).isEqualTo(left);

        Stock again = Stock.replay(SCHOOL, receipts, store.entries());
        assertThat(receipts).allMatch(r -> again.onHand(r.lot()).equals(store.onHand(r.lot())));
        StockCheck.Report report = StockCheck.create(0).check(receipts, store.entries());
        assertThat(report.findings()).isEmpty();
        assertThat(receipts).allMatch(r -> report.onHand().get(r.lot()).equals(store.onHand(r.lot())));

        Money worth = LotCosts.of(receipts, store.entries()).stream()
                .map(LotCosts.Costed::value)
                .reduce(Money.ZERO, Money::plus);
        Money shelves = receipts.stream()
                .map(r -> store.onHand(r.lot()).cost(Lots.PRICE))
                .reduce(Money.ZERO, Money::plus);
        assertThat(worth).isEqualTo(shelves);
    }

    @Test
    void the_movements_of_a_used_up_lot_are_worth_what_the_lot_cost() {
        Receipt lot = Lots.lot("L", 1_000, MONDAY.plusDays(9));
        stock.take(lot);
        for (int day = 0; day < 3; day++) {
            stock.issue(lunch(MONDAY.plusDays(day)), RICE, Grams.of(333));
        }
        stock.issue(lunch(MONDAY.plusDays(3)), RICE, Grams.of(1));
        List<Money> values = LotCosts.of(List.of(lot), stock.entries()).stream()
                .map(LotCosts.Costed::value)
                .toList();
        assertThat(values.get(0)).isEqualTo(Money.ofFen(480));
        assertThat(values.stream().skip(1).reduce(Money.ZERO, Money::plus)).isEqualTo(Money.ofFen(-480));
    }

    @Test
    void the_check_finds_what_a_book_shows_against_itself() {
        List<StockEntry> book = List.of(
                entry(1, "EARLY", Kind.RECEIPT, 0, 2_900),
                entry(2, "EARLY", Kind.ISSUE, 5, 100),
                entry(3, "LATE", Kind.ISSUE, -1, 100),
                entry(4, "GHOST", Kind.ISSUE, 0, 1),
                entry(5, "EARLY", Kind.COUNT_LESS, 5, 400));
        StockCheck.Report report = StockCheck.create(5).check(List.of(early, late), book);
        assertThat(report.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "RECEIPT_DIFFERS", // EARLY: 2,900 of 3,000 taken in
                        "RECEIPT_DIFFERS", // LATE: never taken in
                        "LOT_EXPIRED",
                        "ISSUED_BEFORE_RECEIVED",
                        "ISSUED_MORE_THAN_STORED",
                        "NOT_FIRST_EXPIRED",
                        "UNKNOWN_LOT",
                        "STOCK_GAP");
    }

    @Test
    void the_check_finds_a_held_lot_that_was_issued() {
        List<StockEntry> book = List.of(
                entry(1, "EARLY", Kind.RECEIPT, 0, 3_000),
                entry(2, "EARLY", Kind.HOLD, 0, 0),
                entry(3, "EARLY", Kind.ISSUE, 1, 100));
        assertThat(StockCheck.create(5).check(List.of(early), book).findings())
                .extracting(Finding::code)
                .containsExactly("LOT_HELD");
    }

    private static StockEntry entry(long number, String lot, Kind kind, int day, long grams) {
        LocalDate date = MONDAY.plusDays(day);
        boolean ofMeal = kind == Kind.ISSUE;
        return new StockEntry(number, SCHOOL, new LotId(lot), kind, date, Grams.of(grams), ofMeal ? lunch(date) : null);
    }
}
