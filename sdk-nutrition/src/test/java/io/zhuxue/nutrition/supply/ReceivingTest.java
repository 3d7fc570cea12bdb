package io.zhuxue.nutrition.supply;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.weighed;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.supply.Receiving.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceivingTest {

    private static final LocalDate LATER = MONDAY.plusDays(90);

    private final Receiving receiving = Receiving.create(0);

    @Test
    void what_two_people_weighed_is_taken() {
        Outcome outcome = receiving.receive(Lots.order(50_000), Lots.lot("L1", 50_000, LATER));
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void one_person_alone_cannot_receive() {
        Receipt alone = Lots.lot("L1", MONDAY, LATER, weighed(1000, 0), "王", "王");
        assertThat(codes(alone)).containsExactly("ONE_RECEIVER");
    }

    @Test
    void a_part_can_be_refused_and_is_not_owed() {
        Receipt receipt = Lots.lot("L1", MONDAY, LATER, weighed(50_000, 2_000), "王", "李");
        Outcome outcome = receiving.receive(Lots.order(50_000), receipt);
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        assertThat(receipt.accepted()).isEqualTo(Grams.of(48_000));
        assertThat(receipt.value()).isEqualTo(Money.ofFen(23_040)); // 48 kg at 4.80 yuan
    }

    @Test
    void what_the_scale_shows_is_taken_when_the_note_says_more() {
        Receipt.Weighing less = new Receipt.Weighing(Grams.of(50_000), Grams.of(47_000), Grams.ZERO, "", "photo.jpg");
        Receipt receipt = Lots.lot("L1", MONDAY, LATER, less, "王", "李");
        Outcome.Taken taken = (Outcome.Taken) receiving.receive(Lots.order(50_000), receipt);
        assertThat(taken.remarks()).extracting(Message::code).containsExactly("LESS_THAN_NOTED");
        assertThat(taken.receipt().accepted()).isEqualTo(Grams.of(47_000));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        Receipt bad = new Receipt(
                Lots.lot("L1", 1, LATER).lot(),
                Lots.SCHOOL,
                Lots.RICE,
                Lots.lot("L1", 1, LATER).purchase(),
                new Receipt.Provenance("", "B7", MONDAY.minusDays(40), MONDAY.minusDays(1), ""),
                new Receipt.Weighing(Grams.of(10), Grams.of(10), Grams.of(11), "", ""),
                new Receipt.Inspection(MONDAY.atTime(7, 0), new StaffId("王"), new StaffId("王")));
        assertThat(codes(bad))
                .containsExactly(
                        "ONE_RECEIVER",
                        "NO_PHOTO",
                        "NO_CERTIFICATE",
                        "EXPIRED_ON_ARRIVAL",
                        "REFUSED_TOO_MUCH",
                        "NO_REFUSAL_REASON");
    }

    @Test
    void a_food_that_was_not_ordered_is_refused() {
        Receipt receipt = Lots.lot("L1", 1000, LATER);
        PurchaseOrder other = new PurchaseOrder(
                Lots.ORDER, Lots.SCHOOL, Lots.SUPPLIER, Lots.CONTRACT, MONDAY, java.util.Map.of("091001", Grams.of(9)));
        assertThat(reasons(receiving.receive(other, receipt))).containsExactly("NOT_ORDERED");
    }

    @Test
    void a_lot_under_another_contract_is_refused() {
        PurchaseOrder other = new PurchaseOrder(
                Lots.ORDER,
                Lots.SCHOOL,
                Lots.SUPPLIER,
                new ContractId("C2"),
                MONDAY,
                Lots.order(5_000).grams());
        assertThat(reasons(receiving.receive(other, Lots.lot("L1", 1000, LATER))))
                .containsExactly("NOT_ORDERED");
    }

    @Test
    void an_order_cannot_be_delivered_beyond_its_measure_in_several_parts() {
        PurchaseOrder order = Lots.order(10_000);
        assertThat(receiving.receive(order, Lots.lot("L1", 6_000, LATER))).isInstanceOf(Outcome.Taken.class);
        assertThat(reasons(receiving.receive(order, Lots.lot("L2", 4_001, LATER))))
                .containsExactly("MORE_THAN_ORDERED");
        assertThat(receiving.receive(order, Lots.lot("L2", 4_000, LATER))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void the_same_lot_is_not_received_twice() {
        receiving.receive(Lots.order(10_000), Lots.lot("L1", 1_000, LATER));
        assertThat(reasons(receiving.receive(Lots.order(10_000), Lots.lot("L1", 1_000, LATER))))
                .containsExactly("LOT_REPEATED");
    }

    private List<String> codes(Receipt receipt) {
        return reasons(receiving.receive(Lots.order(50_000), receipt));
    }

    private static List<String> reasons(Outcome outcome) {
        return ((Outcome.Refused) outcome).reasons().stream().map(Message::code).toList();
    }
}
