package io.zhuxue.nutrition.safety;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.RICE;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static io.zhuxue.nutrition.supply.Lots.lunch;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.dining.MealRoll;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.supply.Lots;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.Stock;
import io.zhuxue.nutrition.supply.StockCheck;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.nutrition.supply.SupplierBatch;
import io.zhuxue.nutrition.supply.Trace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two lots of batch B7 and one of batch B8 at one school; Monday's lunch took all of L1 and a part of L2. */
class RecallTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final RecallNotice B7 =
            new RecallNotice("ZH-1", Lots.SUPPLIER, RICE, Set.of("B7"), TUESDAY.atTime(9, 30), "黄曲霉毒素超标");

    private final List<Receipt> receipts = new ArrayList<>();
    private final Stock stock = Stock.empty(SCHOOL);
    private final MealRoll roll = MealRoll.of(
            SCHOOL,
            List.of(
                    new MealRoll.Seat(new PupilId("P1"), new ClassId(SCHOOL, "一班")),
                    new MealRoll.Seat(new PupilId("P2"), new ClassId(SCHOOL, "一班")),
                    new MealRoll.Seat(new PupilId("P3"), new ClassId(SCHOOL, "二班"))));

    @BeforeEach
    void three_lots_and_a_lunch() {
        take(Lots.lot("L1", 1_000, MONDAY.plusDays(5)));
        take(Lots.lot("L2", 4_000, MONDAY.plusDays(6)));
        take(batch(Lots.lot("L3", 9_000, MONDAY.plusDays(7)), "B8"));
        stock.issue(lunch(MONDAY), RICE, Grams.of(1_500)).orThrow();
        roll.mark(new PupilId("P1"), lunch(MONDAY));
        roll.mark(new PupilId("P3"), lunch(MONDAY));
        roll.mark(new PupilId("P2"), new MealId(SCHOOL, MONDAY, Meal.DINNER));
    }

    private void take(Receipt receipt) {
        receipts.add(receipt);
        stock.take(receipt).orThrow();
    }

    private static Receipt batch(Receipt of, String batchNo) {
        Receipt.Provenance label = of.provenance();
        return new Receipt(
                of.lot(),
                of.school(),
                of.foodCode(),
                of.purchase(),
                new Receipt.Provenance(label.brand(), batchNo, label.made(), label.bestBefore(), label.certificate()),
                of.weighing(),
                of.inspection());
    }

    private Recall recall(RecallNotice notice) {
        return Recall.of(notice, receipts, stock.entries(), List.of(roll));
    }

    @Test
    void every_lot_of_the_batch_is_found_with_what_is_left_of_it() {
        Recall recall = recall(B7);
        assertThat(recall.stops()).extracting(stop -> stop.receipt().lot().id()).containsExactly("L1", "L2");
        assertThat(recall.stops()).extracting(Recall.Stop::left).containsExactly(Grams.ZERO, Grams.of(3_500));
        assertThat(recall.meals()).isEqualTo(Map.of(lunch(MONDAY), Grams.of(1_500)));
        assertThat(recall.classes()).isEqualTo(Map.of(new ClassId(SCHOOL, "一班"), 1, new ClassId(SCHOOL, "二班"), 1));
        assertThat(recall.pupils()).isEqualTo(Map.of(new PupilId("P1"), 1, new PupilId("P3"), 1));
        assertThat(recall.schools()).isEqualTo(Map.of(SCHOOL, new Recall.Share(2, Grams.of(3_500), 1, 2)));
    }

    @Test
    void only_what_is_left_must_be_held_and_the_entry_continues_the_schools_book() {
        assertThat(recall(B7).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.lot()).isEqualTo(new LotId("L2"));
            assertThat(hold.kind()).isEqualTo(StockEntry.Kind.HOLD);
            assertThat(hold.number()).isEqualTo(stock.entries().size() + 1L);
            assertThat(hold.date()).isEqualTo(TUESDAY);
        });
    }

    @Test
    void a_stopped_batch_cannot_be_issued_and_the_other_batch_can() {
        List<StockEntry> entries = new ArrayList<>(stock.entries());
        entries.addAll(recall(B7).holds());
        Stock stopped = Stock.replay(SCHOOL, receipts, entries);
        assertThat(stopped.usable(RICE, TUESDAY)).isEqualTo(Grams.of(9_000));
        assertThat(stopped.issue(lunch(TUESDAY), RICE, Grams.of(9_001)).refusal())
                .map(Message::code)
                .contains("STOCK_TOO_LOW");
        assertThat(stopped.issue(lunch(TUESDAY), RICE, Grams.of(500)).orThrow())
                .extracting(StockEntry::lot)
                .containsExactly(new LotId("L3"));
    }

    @Test
    void a_school_that_issues_a_stopped_lot_all_the_same_is_found_twice_over() {
        List<StockEntry> entries = new ArrayList<>(stock.entries());
        entries.addAll(recall(B7).holds());
        entries.add(new StockEntry(
                entries.size() + 1L,
                SCHOOL,
                new LotId("L2"),
                StockEntry.Kind.ISSUE,
                TUESDAY.plusDays(1),
                Grams.of(200),
                lunch(TUESDAY.plusDays(1))));
        assertThat(StockCheck.create(5).check(receipts, entries).findings())
                .extracting(Finding::code)
                .contains("LOT_HELD");
        assertThat(RecallCheck.of(List.of(B7)).check(receipts, entries))
                .extracting(finding -> finding.message().text())
                .containsExactly("批次“L2”已列入召回通知“ZH-1”，仍出库200克。");
    }

    @Test
    void a_second_recall_holds_nothing_again_and_after_a_release_it_does() {
        stock.hold(new LotId("L2"), MONDAY).orThrow();
        assertThat(recall(B7).holds()).isEmpty();
        assertThat(recall(B7).stops()).hasSize(2);
        stock.release(new LotId("L2"), MONDAY).orThrow();
        assertThat(recall(B7).holds()).hasSize(1);
    }

    @Test
    void without_batches_everything_of_the_supplier_and_food_is_called_back() {
        RecallNotice all = new RecallNotice("ZH-2", Lots.SUPPLIER, RICE, Set.of(), TUESDAY.atStartOfDay(), "");
        assertThat(recall(all).stops()).hasSize(3);
        assertThat(recall(all).holds())
                .extracting(StockEntry::number)
                .as("numbers go on one after the other")
                .containsExactly(6L, 7L);
        RecallNotice other = new RecallNotice("ZH-3", new SupplierId("S9"), RICE, Set.of(), TUESDAY.atStartOfDay(), "");
        assertThat(recall(other).stops()).isEmpty();
        assertThat(recall(other).schools()).isEmpty();
        RecallNotice food = new RecallNotice("ZH-4", Lots.SUPPLIER, "F999", Set.of(), TUESDAY.atStartOfDay(), "");
        assertThat(recall(food).stops()).isEmpty();
    }

    @Test
    void a_recall_reaches_the_same_as_the_trace() {
        Trace.Reach reach = Trace.of(receipts, stock.entries(), List.of(roll))
                .forward(new SupplierBatch(Lots.SUPPLIER, RICE, "B7"));
        Recall recall = recall(B7);
        assertThat(recall.meals()).isEqualTo(reach.meals());
        assertThat(recall.classes()).isEqualTo(reach.classes());
        assertThat(recall.pupils()).isEqualTo(reach.pupils());
    }

    @Test
    void a_lot_of_a_recalled_batch_is_refused_at_the_door() {
        RecallCheck check = RecallCheck.of(List.of(B7));
        assertThat(check.refusal(Lots.lot("L9", 100, MONDAY.plusDays(9))))
                .map(Message::text)
                .contains("批次“L9”在召回通知“ZH-1”范围内，不得验收。");
        assertThat(check.refusal(receipts.get(2))).isEmpty();
    }

    @Test
    void what_lies_about_unheld_or_came_in_later_is_found() {
        Receipt late = Lots.lot("L4", TUESDAY.plusDays(1), MONDAY.plusDays(9), Lots.weighed(100, 0), "王", "李");
        take(late);
        assertThat(RecallCheck.of(List.of(B7)).check(receipts, stock.entries()))
                .extracting(Finding::code)
                .containsExactly("RECALLED_NOT_HELD", "RECALLED_NOT_HELD", "RECALLED_RECEIVED");
        assertThat(RecallCheck.of(List.of()).check(receipts, stock.entries())).isEmpty();
    }

    @Test
    void on_the_day_of_the_call_nobody_is_blamed_for_what_was_cooked_in_the_morning() {
        stock.issue(lunch(TUESDAY), RICE, Grams.of(3_500)).orThrow();
        assertThat(RecallCheck.of(List.of(B7)).check(receipts, stock.entries())).isEmpty();
    }

    @Property(tries = 40)
    void after_its_holds_no_gram_of_a_recalled_batch_can_be_issued(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 5_000) Integer> grams,
            @ForAll @IntRange(min = 0, max = 4_095) int which) {
        SchoolCode school = SCHOOL;
        List<Receipt> all = new ArrayList<>();
        Stock store = Stock.empty(school);
        Grams free = Grams.ZERO;
        for (int i = 0; i < grams.size(); i++) {
            boolean called = (which >> i & 1) == 1;
            Receipt lot = batch(Lots.lot("L" + i, grams.get(i), MONDAY.plusDays(30)), called ? "B7" : "B8");
            all.add(lot);
            store.take(lot).orThrow();
            free = called ? free : free.plus(Grams.of(grams.get(i)));
        }
        List<StockEntry> entries = new ArrayList<>(store.entries());
        entries.addAll(Recall.of(B7, all, entries, List.of()).holds());
        Stock stopped = Stock.replay(school, all, entries);
        assertThat(stopped.usable(RICE, TUESDAY)).isEqualTo(free);
        assertThat(Recall.of(B7, all, entries, List.of()).holds()).isEmpty();
        assertThat(RecallCheck.of(List.of(B7)).check(all, entries)).isEmpty();
    }
}
