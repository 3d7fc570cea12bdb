package io.zhuxue.disbursement.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Limits;
import io.zhuxue.disbursement.funding.FactorFormula.County;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final FactorFormula FORMULA = new FactorFormula(50, 30, 20);
    private static final RegionCode POOR = new RegionCode("431228");
    private static final RegionCode RICH = new RegionCode("430102");

    @Test
    void of_two_counties_of_the_same_size_the_poorer_gets_more() {
        Map<RegionCode, Long> quotas = FORMULA.divide(
                        400,
                        List.of(new County(POOR, 1000, 300, 30_000, 2_000), new County(RICH, 1000, 100, 90_000, 9_000)),
                        0,
                        100)
                .orThrow();
        assertThat(quotas.get(POOR)).isGreaterThan(quotas.get(RICH));
        assertThat(quotas.values().stream().mapToLong(places -> places).sum()).isEqualTo(400);
    }

    @Test
    void alike_counties_get_alike_by_their_students() {
        Map<RegionCode, Long> quotas = FORMULA.divide(
                        300, List.of(new County(POOR, 2000, 200, 50, 5), new County(RICH, 1000, 100, 50, 5)), 0, 100)
                .orThrow();
        assertThat(quotas).containsEntry(POOR, 200L).containsEntry(RICH, 100L);
    }

    @Test
    void coverages_that_cannot_be_kept_are_refused() {
        List<County> counties = List.of(new County(POOR, 1000, 300, 30, 2));
        assertThat(FORMULA.divide(50, counties, 10, 30).refusal()).isPresent();
        assertThat(FORMULA.divide(301, counties, 10, 30).refusal()).isPresent();
        assertThat(FORMULA.divide(300, counties, 10, 30).value()).isPresent();
    }

    @Property(tries = 300)
    void places_add_up_and_every_county_keeps_its_range(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 10, max = 50_000) Integer> sizes,
            @ForAll @IntRange(min = 10, max = 30) int coverage) {
        List<County> counties = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            int students = sizes.get(i);
            RegionCode code = new RegionCode(String.format("43%04d", i));
            counties.add(new County(code, students, students * (i % 5) / 10, 20_000 + i * 7_000L, 1_000 + i * 311L));
        }
        long places = sizes.stream().mapToLong(s -> s * (long) coverage / 100).sum();
        FORMULA.divide(places, counties, 5, 60).value().ifPresent(quotas -> {
            assertThat(quotas.values().stream().mapToLong(q -> q).sum()).isEqualTo(places);
            counties.forEach(county -> assertThat(quotas.get(county.county()))
                    .isBetween(
                            (county.students() * 5 + 99) / 100,
                            Math.max((county.students() * 5 + 99) / 100, county.students() * 60 / 100)));
        });
    }

    private static final Limits NATIONAL = new Limits(new BigDecimal(1200), new BigDecimal(3500));
    private static final Map<NeedLevel, Long> STUDENTS =
            Map.of(NeedLevel.GENERAL, 100L, NeedLevel.HARD, 50L, NeedLevel.SPECIAL, 20L);

    private static List<String> wrong(int general, int hard, int special, long money) {
        Differentiation tiers = new Differentiation(Map.of(
                NeedLevel.GENERAL, Money.ofYuan(general),
                NeedLevel.HARD, Money.ofYuan(hard),
                NeedLevel.SPECIAL, Money.ofYuan(special)));
        return tiers.check(NATIONAL, STUDENTS, Money.ofYuan(money)).stream()
                .map(Message::code)
                .toList();
    }

    @Test
    void a_countys_tiers_stay_in_the_national_range_rise_with_need_and_fit_its_money() {
        assertThat(wrong(1300, 2300, 3300, 311_000)).isEmpty();
        assertThat(wrong(1300, 2300, 3300, 310_999)).containsExactly("TIERS_COST");
        assertThat(wrong(1000, 2300, 3600, 900_000)).containsExactly("TIER_OUTSIDE", "TIER_OUTSIDE");
        assertThat(wrong(2300, 1300, 3300, 900_000)).containsExactly("TIER_ORDER");
    }

    private static final Map<NeedLevel, Integer> WEIGHTS =
            Map.of(NeedLevel.GENERAL, 1, NeedLevel.HARD, 2, NeedLevel.SPECIAL, 3);

    @Property
    void a_countys_tiers_use_its_money_until_no_further_step_fits(
            @ForAll @IntRange(min = 0, max = 3000) int general,
            @ForAll @IntRange(min = 0, max = 2000) int hard,
            @ForAll @IntRange(min = 1, max = 1000) int special,
            @ForAll @IntRange(min = 0, max = 20_000_000) int yuan) {
        Map<NeedLevel, Long> students = Map.of(
                NeedLevel.GENERAL, (long) general, NeedLevel.HARD, (long) hard, NeedLevel.SPECIAL, (long) special);
        Money money = Money.ofYuan(yuan);
        Money step = Money.ofYuan(10);
        Parsed<Differentiation> fitted = Differentiation.fit(money, WEIGHTS, students, NATIONAL, step);
        if (fitted.value().isEmpty()) {
            assertThat(money).isLessThan(Money.ofYuan(1200L * (general + hard + special)));
            return;
        }
        Differentiation tiers = fitted.orThrow();
        assertThat(tiers.check(NATIONAL, students, money)).isEmpty();
        Money left = money.minus(tiers.cost(students));
        Money ceiling = Money.ofYuan(3500);
        for (NeedLevel level : List.of(NeedLevel.SPECIAL, NeedLevel.HARD, NeedLevel.GENERAL)) {
            Money amount = tiers.amounts().get(level);
            assertThat(amount.fen() % step.fen()).isZero();
            boolean another = amount.plus(step).compareTo(ceiling) <= 0
                    && step.times(students.get(level)).compareTo(left) <= 0;
            assertThat(another).isFalse();
            ceiling = amount;
        }
    }

    @Test
    void money_is_divided_among_counties_by_need_to_the_fen() {
        List<County> counties = List.of(
                new County(POOR, 1000, 300, 30_000, 2_000),
                new County(RICH, 1000, 100, 90_000, 9_000),
                new County(new RegionCode("430103"), 777, 99, 50_000, 4_000));
        Map<RegionCode, Money> divided = FORMULA.divide(Money.ofFen(100_000_001), counties);
        assertThat(divided.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.ofFen(100_000_001));
        assertThat(divided.get(POOR)).isGreaterThan(divided.get(RICH));
    }
}
