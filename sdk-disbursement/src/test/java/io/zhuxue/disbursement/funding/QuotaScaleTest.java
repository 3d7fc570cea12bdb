package io.zhuxue.disbursement.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.funding.FactorFormula.County;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Quotas on the scale of the nation, and the laws of their division. */
class QuotaScaleTest {

    private static final FactorFormula FORMULA = new FactorFormula(50, 30, 20);

    private static RegionCode code(int number) {
        return new RegionCode(String.format("%06d", 110000 + number));
    }

    @Test
    void the_places_of_the_whole_nation_are_divided_among_its_provinces() {
        // About 150 million students, a fifth of them poor.
        List<County> provinces = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            provinces.add(
                    new County(code(i), 4_800_000 + 10_000L * i, 900_000 + 5_000L * i, 80_000 + 1_000 * i, 15_000));
        }
        Map<RegionCode, Long> places =
                FORMULA.divide(30_000_000, provinces, 10, 30).orThrow();
        assertThat(places.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(30_000_000);
        Map<RegionCode, Money> money = FORMULA.divide(Money.ofYuan(60_000_000_000L), provinces);
        assertThat(money.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.ofYuan(60_000_000_000L));
    }

    @Test
    void a_hand_computed_case() {
        // Two counties of 1000 students: 100 and 300 poor, 40 000 and 20 000 yuan of output, 4000 and 4000 of revenue.
        // Need 0.5 and 1.5; economy 30/40 = 0.75 and 30/20 = 1.5; finance 1 and 1.
        // Factors 0.5·0.5 + 0.3·0.75 + 0.2 = 0.675 and 0.5·1.5 + 0.3·1.5 + 0.2 = 1.4; of 830 places 270 and 560.
        List<County> counties =
                List.of(new County(code(1), 1000, 100, 40_000, 4_000), new County(code(2), 1000, 300, 20_000, 4_000));
        assertThat(FORMULA.divide(830, counties, 0, 100).orThrow()).containsValues(270L, 560L);
        assertThat(FORMULA.divide(Money.ofYuan(83), counties)).containsValues(Money.ofYuan(27), Money.ofYuan(56));
    }

    @Property(tries = 200)
    void places_and_money_add_up_and_the_needier_of_two_equals_gets_no_less(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        Random random = new Random(seed);
        List<County> counties = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long students = 1 + random.nextInt(200_000);
            counties.add(new County(
                    code(i),
                    students,
                    random.nextInt((int) students + 1),
                    5_000 + random.nextInt(200_000),
                    500 + random.nextInt(50_000)));
        }
        County first = counties.get(0);
        long poorer = Math.min(first.students(), first.poor() + 1 + random.nextInt(1_000));
        counties.add(new County(code(size), first.students(), poorer, first.outputPerHead(), first.revenuePerHead()));
        Money money = Money.ofFen(random.nextInt(2_000_000_000));
        Map<RegionCode, Money> divided = FORMULA.divide(money, counties);
        assertThat(divided.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(money);
        assertThat(divided.get(code(size)))
                .isGreaterThanOrEqualTo(divided.get(code(0)).minus(Money.ofFen(1)));
        // The share of each is within a fen and the formula's millionth of exact arithmetic.
        BigInteger sum = BigInteger.ZERO;
        List<BigInteger> weights = new ArrayList<>();
        for (County county : counties) {
            BigInteger weight = exact(county, counties);
            weights.add(weight);
            sum = sum.add(weight);
        }
        for (int i = 0; i < counties.size(); i++) {
            long share = BigInteger.valueOf(money.fen())
                    .multiply(weights.get(i))
                    .divide(sum)
                    .longValueExact();
            long tolerance = 2 + money.fen() / 10_000;
            assertThat(divided.get(counties.get(i).county()).fen()).isBetween(share - tolerance, share + tolerance);
        }
    }

    /** A county's weight without any rounding but that of the averages, times 10^12. */
    private static BigInteger exact(County county, List<County> all) {
        long students = all.stream().mapToLong(County::students).sum();
        long poor = all.stream().mapToLong(County::poor).sum();
        long output = all.stream().mapToLong(County::outputPerHead).sum() / all.size();
        long revenue = all.stream().mapToLong(County::revenuePerHead).sum() / all.size();
        BigInteger scale = BigInteger.TEN.pow(12);
        BigInteger need = poor == 0
                ? scale
                : scale.multiply(BigInteger.valueOf(county.poor()))
                        .multiply(BigInteger.valueOf(students))
                        .divide(BigInteger.valueOf(county.students()).multiply(BigInteger.valueOf(poor)));
        BigInteger economy =
                scale.multiply(BigInteger.valueOf(output)).divide(BigInteger.valueOf(county.outputPerHead()));
        BigInteger finance =
                scale.multiply(BigInteger.valueOf(revenue)).divide(BigInteger.valueOf(county.revenuePerHead()));
        return need.multiply(BigInteger.valueOf(FORMULA.need()))
                .add(economy.multiply(BigInteger.valueOf(FORMULA.economy())))
                .add(finance.multiply(BigInteger.valueOf(FORMULA.finance())))
                .multiply(BigInteger.valueOf(county.students()));
    }
}
