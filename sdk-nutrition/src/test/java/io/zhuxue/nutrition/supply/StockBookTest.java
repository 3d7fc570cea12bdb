package io.zhuxue.nutrition.supply;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.RICE;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static io.zhuxue.nutrition.supply.Lots.lunch;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store's book that goes on, and books that do not tell the truth. */
class StockBookTest {

    private static final SchoolCode NEIGHBOUR = new SchoolCode("2143000002");

    private final Receipt rice = Lots.lot("L1", 3_000, MONDAY.plusDays(30));

    @Test
    void a_book_whose_numbers_have_a_gap_goes_on_after_its_last_number() {
        Stock store = Stock.replay(
                SCHOOL,
                List.of(rice),
                List.of(entry(3, Kind.RECEIPT, MONDAY, 3_000), entry(9, Kind.ISSUE, MONDAY, 500)));
        StockEntry next = store.writeOff(rice.lot(), MONDAY, Grams.of(1)).orThrow();
        assertThat(next.number()).isEqualTo(10);
        Stock again = Stock.replay(SCHOOL, List.of(rice), store.entries());
        assertThat(again.entries()).containsExactlyElementsOf(store.entries());
    }

    @Test
    void a_receipt_that_stands_twice_is_one_lot_that_can_be_issued() {
        Stock store = Stock.replay(SCHOOL, List.of(rice, rice), List.of(entry(1, Kind.RECEIPT, MONDAY, 3_000)));
        assertThat(store.usable(RICE, MONDAY)).isEqualTo(Grams.of(3_000));
        store.issue(lunch(MONDAY), RICE, Grams.of(3_000)).orThrow();
        assertThat(store.onHand(rice.lot())).isEqualTo(Grams.ZERO);
        assertThat(store.usable(RICE, MONDAY)).isEqualTo(Grams.ZERO);
    }

    @Test
    void nothing_is_issued_to_a_meal_of_a_day_before_it_came() {
        Stock store = Stock.empty(SCHOOL);
        store.take(rice);
        LocalDate sunday = MONDAY.minusDays(1);
        assertThat(store.usable(RICE, sunday)).isEqualTo(Grams.ZERO);
        assertThat(store.issue(lunch(sunday), RICE, Grams.of(1)).refusal())
                .map(Message::code)
                .contains("STOCK_TOO_LOW");
        assertThat(store.usable(RICE, MONDAY)).isEqualTo(Grams.of(3_000));
    }

    @Test
    void a_count_finds_nothing_at_least_and_only_of_lots_that_were_received() {
        Stock store = Stock.empty(SCHOOL);
        store.take(rice);
        assertThat(store.count(rice.lot(), MONDAY, Grams.of(-1)).refusal())
                .map(Message::code)
                .contains("MOVEMENT_IMPOSSIBLE");
        assertThat(store.count(new LotId("NOBODY'S"), MONDAY, Grams.ZERO).refusal())
                .map(Message::code)
                .contains("UNKNOWN_LOT");
        assertThat(store.count(rice.lot(), MONDAY, Grams.ZERO).orThrow()).hasSize(1);
        assertThat(store.onHand(rice.lot())).isEqualTo(Grams.ZERO);
    }

    @Test
    void less_than_nothing_is_not_issued() {
        Stock store = Stock.empty(SCHOOL);
        store.take(rice);
        assertThat(store.issue(lunch(MONDAY), RICE, Grams.of(-1)).refusal())
                .map(Message::code)
                .contains("AMOUNT_IMPOSSIBLE");
        assertThat(store.entries()).hasSize(1);
    }

    @Test
    void no_more_comes_back_from_a_meal_than_it_was_given_however_often_it_is_tried() {
        Stock store = Stock.empty(SCHOOL);
        store.take(rice);
        store.issue(lunch(MONDAY), RICE, Grams.of(1_000)).orThrow();
        store.giveBack(lunch(MONDAY), rice.lot(), Grams.of(600)).orThrow();
        assertThat(store.giveBack(lunch(MONDAY), rice.lot(), Grams.of(401)).refusal())
                .map(Message::code)
                .contains("MOVEMENT_IMPOSSIBLE");
        store.giveBack(lunch(MONDAY), rice.lot(), Grams.of(400)).orThrow();
        assertThat(store.onHand(rice.lot())).isEqualTo(Grams.of(3_000));
    }

    @Test
    void a_lot_that_was_paid_for_and_never_taken_into_the_store_is_found() {
        StockCheck.Report report = StockCheck.create(5).check(List.of(rice), List.of());
        assertThat(report.findings())
                .extracting(finding -> finding.message().text())
                .containsExactly("批次“L1”验收3000克，入库登记0克。");
    }

    @Test
    void a_lot_that_is_taken_in_twice_covers_nothing_that_went_astray() {
        List<StockEntry> book = List.of(
                entry(1, Kind.RECEIPT, MONDAY, 3_000),
                entry(2, Kind.RECEIPT, MONDAY, 3_000),
                entry(3, Kind.ISSUE, MONDAY, 5_500));
        assertThat(StockCheck.create(5).check(List.of(rice), book).findings())
                .extracting(finding -> finding.message().text())
                .containsExactly("批次“L1”验收3000克，入库登记6000克。");
    }

    @Test
    void a_lot_that_is_taken_in_in_two_parts_is_all_there() {
        List<StockEntry> book = List.of(entry(1, Kind.RECEIPT, MONDAY, 1_000), entry(2, Kind.RECEIPT, MONDAY, 2_000));
        assertThat(StockCheck.create(5).check(List.of(rice), book).findings()).isEmpty();
    }

    @Test
    void a_lot_that_was_wholly_refused_is_missed_in_no_store() {
        Receipt refused = Lots.lot("L2", MONDAY, MONDAY.plusDays(30), Lots.weighed(3_000, 3_000), "王", "李");
        assertThat(StockCheck.create(5).check(List.of(refused), List.of()).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ISSUE", "LOSS", "COUNT_LESS", "RECEIPT"})
    void a_school_moves_no_lot_of_another_school(Kind kind) {
        MealId meal = kind == Kind.ISSUE ? new MealId(NEIGHBOUR, MONDAY, Meal.LUNCH) : null;
        StockEntry foreign = new StockEntry(1, NEIGHBOUR, rice.lot(), kind, MONDAY, Grams.of(100), meal);
        List<StockEntry> books = List.of(entry(1, Kind.RECEIPT, MONDAY, 3_000), foreign);
        StockCheck.Report report = StockCheck.create(5).check(List.of(rice), books);
        assertThat(report.findings()).extracting(Finding::code).containsExactly("UNKNOWN_LOT");
        assertThat(report.findings().get(0).school()).isEqualTo(NEIGHBOUR);
        assertThat(report.onHand()).containsEntry(rice.lot(), Grams.of(3_000));
        assertThat(LotCosts.of(List.of(rice), books))
                .as("its owner's fen stay whole")
                .extracting(LotCosts.Costed::value)
                .containsExactly(Money.ofFen(1_440));
    }

    private StockEntry entry(long number, Kind kind, LocalDate day, long grams) {
        boolean ofMeal = kind == Kind.ISSUE;
        return new StockEntry(number, SCHOOL, rice.lot(), kind, day, Grams.of(grams), ofMeal ? lunch(day) : null);
    }
}
