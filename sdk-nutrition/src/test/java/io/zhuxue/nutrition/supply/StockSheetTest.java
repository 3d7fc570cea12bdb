package io.zhuxue.nutrition.supply;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.RICE;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static io.zhuxue.nutrition.supply.Lots.lunch;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.supply.StockSheet.Counted;
import io.zhuxue.nutrition.supply.StockSheet.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store on an evening: rice that has ended, rice that ends soon, rice that is held, and rice that is good. */
class StockSheetTest {

    private static final LocalDate EVENING = MONDAY.plusDays(10);

    private final Stock stock = Stock.empty(SCHOOL);
    private final List<Receipt> receipts = new ArrayList<>(List.of(
            Lots.lot("GOOD", 4_000, EVENING.plusDays(8)),
            Lots.lot("SOON", 3_000, EVENING.plusDays(7)),
            Lots.lot("TODAY", 2_000, EVENING),
            Lots.lot("ENDED", 1_000, EVENING.minusDays(1)),
            Lots.lot("HELD", 500, EVENING.plusDays(1)),
            Lots.lot("GONE", 700, EVENING.plusDays(2))));

    @BeforeEach
    void the_store() {
        receipts.forEach(stock::take);
        stock.hold(new LotId("HELD"), MONDAY);
        stock.writeOff(new LotId("GONE"), MONDAY, Grams.of(700));
    }

    private StockSheet sheet() {
        return StockSheet.of(EVENING, receipts, stock.entries());
    }

    @Test
    void lots_stand_in_the_order_in_which_they_are_to_be_used_and_say_how_they_stand() {
        assertThat(sheet().lines())
                .extracting(
                        line -> line.receipt().lot().id(),
                        line -> sheet().state(line, 7),
                        line -> line.daysLeft(EVENING),
                        StockSheet.Line::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ENDED", State.EXPIRED, -1L, Money.ofFen(480)),
                        org.assertj.core.groups.Tuple.tuple("TODAY", State.SOON, 0L, Money.ofFen(960)),
                        org.assertj.core.groups.Tuple.tuple("HELD", State.HELD, 1L, Money.ofFen(240)),
                        org.assertj.core.groups.Tuple.tuple("SOON", State.SOON, 7L, Money.ofFen(1_440)),
                        org.assertj.core.groups.Tuple.tuple("GOOD", State.GOOD, 8L, Money.ofFen(1_920)));
    }

    @Test
    void what_ends_within_the_days_is_warned_of_and_not_a_day_later() {
        assertThat(sheet().warnings(7))
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder("ENDED", "TODAY", "HELD", "SOON");
        assertThat(sheet().warnings(6)).extracting(Finding::subject).doesNotContain("SOON");
        assertThat(sheet().warnings(0)).extracting(Finding::subject).containsExactlyInAnyOrder("ENDED", "TODAY");
    }

    @Test
    void what_came_or_left_after_the_evening_is_not_known_yet() {
        receipts.add(Lots.lot("LATER", EVENING.plusDays(1), EVENING.plusDays(90), Lots.weighed(9, 0), "王", "李"));
        stock.take(receipts.get(receipts.size() - 1));
        stock.issue(lunch(EVENING.plusDays(1)), RICE, Grams.of(3_500)).orThrow();
        assertThat(sheet().lines())
                .filteredOn(line -> line.receipt().lot().id().equals("SOON"))
                .extracting(StockSheet.Line::grams)
                .containsExactly(Grams.of(3_000));
        assertThat(sheet().lines()).noneMatch(line -> line.receipt().lot().id().equals("LATER"));
    }

    @Test
    void a_count_names_what_is_missing_beyond_five_thousandths_and_what_nobody_counted() {
        StockSheet.Count count = StockSheet.count(
                EVENING,
                receipts,
                stock.entries(),
                List.of(
                        counted("GOOD", 3_980), // 20 of 4,000 are exactly 5 ‰
                        counted("SOON", 2_984), // 16 of 3,000 are 5.3 ‰
                        counted("TODAY", 2_010),
                        counted("GOOD", 1),
                        counted("STRAY", 10)),
                5);
        assertThat(count.findings())
                .extracting(finding -> finding.message().text())
                .containsExactlyInAnyOrder("批次“SOON”盘点比账面少16克，占入库的5‰，超过允许的5‰。", "出入库记录的批次“STRAY”没有验收记录。");
        assertThat(count.missed()).extracting(line -> line.receipt().lot().id()).containsExactly("ENDED", "HELD");
        assertThat(count.differences())
                .extracting(each -> each.entry().orElseThrow().change().grams())
                .containsExactly(-20L, -16L, 10L);
    }

    @Test
    void a_neighbour_s_lot_is_not_counted_and_counts_of_other_days_are_passed_over() {
        StockSheet.Count count = StockSheet.count(
                EVENING,
                receipts,
                stock.entries(),
                List.of(
                        new Counted(new SchoolCode("2143000002"), new LotId("GOOD"), EVENING, Grams.of(1)),
                        new Counted(SCHOOL, new LotId("SOON"), EVENING.minusDays(1), Grams.of(1))),
                5);
        assertThat(count.differences()).isEmpty();
        assertThat(count.findings()).extracting(Finding::code).containsExactly("UNKNOWN_LOT");
    }

    @Property(tries = 200)
    void corrected_books_say_what_was_found_and_a_second_count_changes_nothing(@ForAll long seed) {
        Random chance = new Random(seed);
        Stock store = Stock.empty(SCHOOL);
        List<Receipt> lots = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            lots.add(Lots.lot("L" + i, 1 + chance.nextInt(5_000), MONDAY.plusDays(20 + chance.nextInt(20))));
            store.take(lots.get(i));
            store.issue(lunch(MONDAY.plusDays(i)), RICE, Grams.of(chance.nextInt(4_000)));
        }
        List<Counted> counted = new ArrayList<>();
        lots.forEach(lot -> counted.add(new Counted(SCHOOL, lot.lot(), EVENING, Grams.of(chance.nextInt(5_000)))));
        List<StockEntry> book = new ArrayList<>(store.entries());
        StockSheet.count(EVENING, lots, book, counted, 5)
                .differences()
                .forEach(each -> each.entry().ifPresent(book::add));
        Collections.shuffle(book, chance);
        Stock after = Stock.replay(SCHOOL, lots, book);
        counted.forEach(each -> assertThat(after.onHand(each.lot())).isEqualTo(each.found()));
        assertThat(book.stream().map(StockEntry::number)).doesNotHaveDuplicates();
        StockSheet.Count again = StockSheet.count(EVENING, lots, book, counted, 5);
        assertThat(again.differences()).allMatch(each -> each.entry().isEmpty());
        assertThat(again.findings()).isEmpty();
    }

    @Property(tries = 100)
    void the_sheet_is_what_the_store_holds_in_whatever_order_the_book_is_read(@ForAll long seed) {
        Random chance = new Random(seed);
        Stock store = Stock.empty(SCHOOL);
        List<Receipt> lots = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lots.add(Lots.lot("L" + i, 1 + chance.nextInt(5_000), MONDAY.plusDays(chance.nextInt(20))));
            store.take(lots.get(i));
            store.issue(lunch(MONDAY.plusDays(chance.nextInt(9))), RICE, Grams.of(chance.nextInt(4_000)));
            if (chance.nextBoolean()) {
                store.hold(lots.get(i).lot(), MONDAY);
            }
        }
        List<StockEntry> book = new ArrayList<>(store.entries());
        Collections.shuffle(book, chance);
        StockSheet sheet = StockSheet.of(EVENING, lots, book);
        lots.forEach(lot -> assertThat(sheet.lines().stream()
                        .filter(line -> line.receipt().equals(lot))
                        .map(StockSheet.Line::grams)
                        .findFirst()
                        .orElse(Grams.ZERO))
                .isEqualTo(store.onHand(lot.lot())));
        Grams usable = sheet.lines().stream()
                .filter(line -> sheet.state(line, 7) == State.GOOD || sheet.state(line, 7) == State.SOON)
                .map(StockSheet.Line::grams)
                .reduce(Grams.ZERO, Grams::plus);
        assertThat(usable).isEqualTo(store.usable(RICE, EVENING));
    }

    private static Counted counted(String lot, long grams) {
        return new Counted(SCHOOL, new LotId(lot), EVENING, Grams.of(grams));
    }
}
