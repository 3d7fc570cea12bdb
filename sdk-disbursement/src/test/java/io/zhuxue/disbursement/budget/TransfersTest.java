package io.zhuxue.disbursement.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.budget.Transfers.Transfer;
import io.zhuxue.disbursement.funding.FundShares;
import io.zhuxue.disbursement.funding.FundSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TransfersTest {

    private static final String GRANT = "SHS_GRANT";

    private final Transfers transfers = new Transfers();

    private static Transfer pass(String document, String from, String into, long fen) {
        return new Transfer(document, from, into, FundSource.CENTRAL, GRANT, Money.ofFen(fen));
    }

    @Test
    void central_money_comes_down_to_the_county_and_every_office_holds_what_it_has_not_passed_on() {
        assertThat(transfers.give("财预〔2024〕1号", "", FundSource.CENTRAL, GRANT, Money.ofFen(1000)))
                .isEmpty();
        assertThat(transfers.pass(pass("财教〔2024〕9号", "", "43", 900))).isEmpty();
        assertThat(transfers.pass(pass("湘财〔2024〕7号", "43", "4312", 500))).isEmpty();
        assertThat(transfers.pass(pass("怀财〔2024〕3号", "4312", "431228", 450))).isEmpty();
        assertThat(transfers.held("43", FundSource.CENTRAL, GRANT)).isEqualTo(Money.ofFen(400));
        assertThat(transfers.atCounties())
                .containsOnly(Map.entry(
                        new BudgetKey(new RegionCode("431228"), GRANT),
                        FundShares.only(FundSource.CENTRAL, Money.ofFen(450))));
        assertThat(transfers.heldInAll(FundSource.CENTRAL)).isEqualTo(transfers.given(FundSource.CENTRAL));
    }

    @Test
    void no_office_passes_on_more_than_it_holds() {
        transfers.give("1", "", FundSource.CENTRAL, GRANT, Money.ofFen(10));
        assertThat(transfers.pass(pass("2", "", "43", 11)).map(Message::text))
                .contains("指标文“2”：中央指标只有 0.10 元，不能下达 0.11 元。");
        assertThat(transfers.held("43", FundSource.CENTRAL, GRANT)).isEqualTo(Money.ZERO);
    }

    @Test
    void money_goes_only_down_and_enters_at_its_own_level() {
        transfers.give("1", "", FundSource.CENTRAL, GRANT, Money.ofFen(10));
        assertThat(transfers.pass(pass("2", "", "43", 10))).isEmpty();
        for (String wrong : List.of("44", "43", "", "440100", "431", "43122", "4312281", "43 122", "43a1")) {
            assertThat(transfers.pass(pass("3", "43", wrong, 1)).map(Message::code))
                    .contains("TRANSFER_PATH");
        }
        assertThat(transfers
                        .give("4", "43", FundSource.CENTRAL, GRANT, Money.ofFen(10))
                        .map(Message::code))
                .contains("TRANSFER_PATH");
        assertThat(transfers.give("5", "431228", FundSource.COUNTY, GRANT, Money.ofFen(10)))
                .isEmpty();
    }

    @Test
    void a_document_is_carried_out_once_and_not_with_another_sum() {
        transfers.give("1", "", FundSource.CENTRAL, GRANT, Money.ofFen(10));
        transfers.pass(pass("2", "", "43", 10));
        assertThat(transfers.give("1", "", FundSource.CENTRAL, GRANT, Money.ofFen(10)))
                .isEmpty();
        assertThat(transfers.pass(pass("2", "", "43", 10))).isEmpty();
        assertThat(transfers.pass(pass("2", "", "43", 9)).map(Message::code)).contains("TRANSFER_CONFLICT");
        assertThat(transfers.held("43", FundSource.CENTRAL, GRANT)).isEqualTo(Money.ofFen(10));
        assertThatThrownBy(() -> transfers.pass(pass("3", "43", "431228", 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void dividing_down_to_counties_leaves_nothing_and_conserves_every_fen(@ForAll long seed) {
        Random random = new Random(seed);
        Transfers down = new Transfers();
        long fen = 1 + random.nextInt(1_000_000);
        down.give("G", "", FundSource.CENTRAL, GRANT, Money.ofFen(fen));
        down.pass(pass("P", "", "43", fen));
        Map<String, Long> cities = new LinkedHashMap<>();
        for (int city = 1; city <= 5; city++) {
            cities.put("430" + city, 1L + random.nextInt(1000));
        }
        assertThat(down.divide("C", "43", FundSource.CENTRAL, GRANT, cities)).isEmpty();
        for (String city : cities.keySet()) {
            Map<String, Long> counties = new LinkedHashMap<>();
            for (int county = 1; county <= 4; county++) {
                counties.put(city + "0" + county, 1L + random.nextInt(50));
            }
            if (!down.held(city, FundSource.CENTRAL, GRANT).isZero()) {
                assertThat(down.divide("D" + city, city, FundSource.CENTRAL, GRANT, counties))
                        .isEmpty();
            }
            assertThat(down.held(city, FundSource.CENTRAL, GRANT)).isEqualTo(Money.ZERO);
        }
        Money atCounties =
                down.atCounties().values().stream().map(FundShares::total).reduce(Money.ZERO, Money::plus);
        assertThat(atCounties).isEqualTo(Money.ofFen(fen));
        assertThat(down.heldInAll(FundSource.CENTRAL)).isEqualTo(down.given(FundSource.CENTRAL));
    }
}
