package io.zhuxue.nutrition.procurement;

import static io.zhuxue.nutrition.procurement.Bought.GRAIN;
import static io.zhuxue.nutrition.procurement.Bought.MONDAY;
import static io.zhuxue.nutrition.procurement.Bought.RICE;
import static io.zhuxue.nutrition.procurement.Bought.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PurchasePlanTest {

    private static final String SALT = "F002";
    private static final LocalDate TO = MONDAY.plusDays(364);

    @Test
    void a_plan_is_the_weeks_portions_of_all_pupils_less_what_is_there() {
        // 550 g of rice a week for 1,000 pupils in 40 weeks are 22 t; 2 t are in store. There is salt enough.
        PurchasePlan plan = PurchasePlan.of(
                MONDAY,
                TO,
                Map.of(RICE, Grams.of(550), SALT, Grams.of(10)),
                1_000,
                40,
                Map.of(RICE, Grams.ofKilograms(2_000), SALT, Grams.ofKilograms(400)));
        assertThat(plan.grams()).containsExactly(Map.entry(RICE, Grams.ofKilograms(20_000)));
    }

    @Test
    void its_cost_is_known_before_the_tender() {
        PurchasePlan plan =
                new PurchasePlan(MONDAY, TO, Map.of(RICE, Grams.ofKilograms(20_000), SALT, Grams.ofKilograms(5)));
        assertThat(plan.estimate(Map.of(RICE, Money.ofFen(480)))).isEqualTo(Money.ofYuan(96_000));
        assertThat(plan.estimate(Map.of(RICE, Money.ofFen(480), SALT, Money.ofFen(300))))
                .isEqualTo(Money.ofYuan(96_015));
    }

    @Test
    void its_tender_stays_open_as_long_as_the_law_asks() {
        PurchasePlan plan = new PurchasePlan(MONDAY, TO, Map.of(RICE, Grams.ofKilograms(20_000)));
        Tender tender = plan.tender("ZB-1", MONDAY, RULES);
        assertThat(tender.closes()).isEqualTo(LocalDate.of(2022, 9, 25));
        assertThat(tender.grams()).isEqualTo(plan.grams());
    }

    @Test
    void what_is_bought_beyond_the_plan_is_named() {
        PurchasePlan plan = new PurchasePlan(MONDAY, TO, Map.of(RICE, Grams.ofKilograms(150)));
        Purchase first = Bought.rice(1, MONDAY, 480);
        Purchase second = Bought.rice(2, TO, 480);
        Purchase before = Bought.rice(3, MONDAY.minusDays(1), 480);
        assertThat(plan.compare(List.of(first, before))).isEmpty();
        assertThat(plan.compare(List.of(second, first)))
                .extracting(Message::text)
                .containsExactly("“F001”计划150.000千克，已采购200.000千克。");
        assertThat(new PurchasePlan(MONDAY, TO, Map.of(SALT, Grams.of(1))).compare(List.of(first)))
                .extracting(Message::text)
                .containsExactly("“F001”不在采购计划中，已采购100.000千克。");
    }

    @Test
    void exactly_the_plan_is_not_beyond_it() {
        PurchasePlan plan = new PurchasePlan(MONDAY, MONDAY, Map.of(RICE, Grams.ofKilograms(100)));
        assertThat(plan.compare(List.of(Bought.of(1, GRAIN, MONDAY, 100_000, 480, false))))
                .isEmpty();
    }

    @Test
    void a_plan_ends_after_it_begins() {
        assertThatThrownBy(() -> new PurchasePlan(MONDAY, MONDAY.minusDays(1), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
