package io.zhuxue.nutrition.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.settlement.ContractPrice;
import io.zhuxue.nutrition.supply.Lots;
import io.zhuxue.nutrition.supply.Receipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountyPricesTest {

    private static final LocalDate FROM = LocalDate.of(2022, 9, 1);
    private static final LocalDate TO = LocalDate.of(2023, 1, 13);

    private static ContractPrice price(String contract, SupplierId supplier, int fen, LocalDate from, LocalDate to) {
        return new ContractPrice(new ContractId(contract), supplier, Lots.RICE, Money.ofFen(fen), from, to);
    }

    @Test
    void the_list_of_a_day_has_the_cheapest_first() {
        ContractPrice dear = price("C1", Lots.SUPPLIER, 500, FROM, TO);
        ContractPrice cheap = price("C2", new SupplierId("S2"), 470, FROM, TO);
        ContractPrice over = price("C3", new SupplierId("S3"), 100, FROM, FROM);
        CountyPrices list = CountyPrices.of(List.of(dear, cheap, over));
        assertThat(list.on(Lots.MONDAY)).containsExactly(Map.entry(Lots.RICE, List.of(cheap, dear)));
        assertThat(list.lowest(Lots.MONDAY)).containsExactly(Map.entry(Lots.RICE, Money.ofFen(470)));
        assertThat(list.on(FROM).get(Lots.RICE)).hasSize(3);
        assertThat(list.on(TO.plusDays(1))).isEmpty();
    }

    @Test
    void a_lot_is_covered_by_the_contract_of_its_supplier_on_its_day() {
        Receipt lot = Lots.lot("L1", 5_000, TO);
        assertThat(CountyPrices.of(List.of(price("C1", Lots.SUPPLIER, 1, FROM, TO)))
                        .covers(lot))
                .isTrue();
        assertThat(CountyPrices.of(List.of(price("C1", new SupplierId("S2"), 480, FROM, TO)))
                        .covers(lot))
                .isFalse();
        assertThat(CountyPrices.of(List.of(price("C9", Lots.SUPPLIER, 480, FROM, TO)))
                        .covers(lot))
                .isFalse();
        assertThat(CountyPrices.of(List.of(price("C1", Lots.SUPPLIER, 480, FROM, Lots.MONDAY.minusDays(1))))
                        .covers(lot))
                .isFalse();
    }

    @Test
    void a_receipt_is_a_purchase_of_what_was_accepted() {
        Receipt lot = Lots.lot("L1", Lots.MONDAY, TO, Lots.weighed(5_000, 1_000), "王", "李");
        Purchase purchase = Purchase.of(lot, true);
        assertThat(purchase.amount()).isEqualTo(Money.ofFen(1_920));
        assertThat(purchase.amount()).isEqualTo(lot.value());
        assertThat(purchase.subject()).isEqualTo("L1");
        assertThat(purchase.date()).isEqualTo(Lots.MONDAY);
    }

    @Test
    void two_prices_of_a_contract_on_one_day_are_named() {
        ContractPrice first = price("C1", Lots.SUPPLIER, 480, FROM, Lots.MONDAY);
        ContractPrice next = price("C1", Lots.SUPPLIER, 490, Lots.MONDAY.plusDays(1), TO);
        ContractPrice twice = price("C1", Lots.SUPPLIER, 495, Lots.MONDAY, Lots.MONDAY);
        assertThat(CountyPrices.of(List.of(next, first)).conflicts()).isEmpty();
        assertThat(CountyPrices.of(List.of(next, first, twice)).conflicts())
                .extracting(Message::text)
                .containsExactly("合同“C1”的“012001”在2022-09-05有两个价格。");
        ContractPrice other = price("C2", Lots.SUPPLIER, 470, FROM, TO);
        assertThat(CountyPrices.of(List.of(next, first, other)).conflicts()).isEmpty();
    }
}
