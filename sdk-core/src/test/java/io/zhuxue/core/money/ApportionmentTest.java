package io.zhuxue.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.money.Apportionment.Share;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void the_rest_of_1700_yuan_goes_to_province_and_county_as_in_the_published_case() {
        Money rest = Money.ofYuan(1700).minus(Money.ofYuan(1020));
        assertThat(Apportionment.split(rest, 80, 0, 20)).hasToString("[544.00, 0.00, 136.00]");
    }

    @Test
    void an_odd_fen_goes_to_the_largest_remainder_and_to_the_earlier_of_equals() {
        assertThat(Apportionment.split(Money.ofFen(1), 50, 50)).containsExactly(Money.ofFen(1), Money.ZERO);
        assertThat(Apportionment.split(10, 1, 2, 4)).containsExactly(1, 3, 6);
        assertThat(Apportionment.split(7, 1, 1, 1)).containsExactly(3, 2, 2);
    }

    @Test
    void nothing_divided_by_no_weight_is_nothing_but_something_is_refused() {
        assertThat(Apportionment.split(0, 0, 0)).containsExactly(0, 0);
        assertThatThrownBy(() -> Apportionment.split(1, 0, 0)).hasMessageContaining("CANNOT_APPORTION");
    }

    @Test
    void a_county_at_its_cap_leaves_the_rest_to_the_others_in_proportion() {
        List<Share> shares = List.of(new Share(6, 0, 30), Share.of(3), Share.of(1));
        assertThat(Apportionment.split(100, shares).orThrow()).containsExactly(30, 53, 17);
    }

    @Test
    void a_county_at_its_floor_is_paid_by_the_others_in_proportion() {
        List<Share> shares = List.of(new Share(1, 40, 100), Share.of(2), Share.of(1));
        assertThat(Apportionment.split(100, shares).orThrow()).containsExactly(40, 40, 20);
    }

    @Test
    void floors_beyond_the_money_and_caps_short_of_it_are_refused_with_both_sums() {
        assertThat(Apportionment.split(10, List.of(new Share(1, 6, 9), new Share(1, 6, 9)))
                        .refusal())
                .hasValueSatisfying(m -> assertThat(m.text()).isEqualTo("总数10无法分配：下限合计12，上限合计18。"));
        assertThat(Apportionment.split(20, List.of(new Share(1, 0, 9), new Share(0, 0, 9)))
                        .refusal())
                .isPresent();
    }

    @Property
    void every_split_conserves_and_no_part_strays_a_whole_unit_from_its_quota(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long total,
            @ForAll("weights") List<Long> weights) {
        long[] w = weights.stream().mapToLong(x -> x).toArray();
        long[] parts = Apportionment.split(total, w);
        double sum = Arrays.stream(w).asDoubleStream().sum();
        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
        for (int i = 0; i < w.length; i++) {
            assertThat((double) parts[i])
                    .isBetween(Math.floor(total / sum * w[i]) - 1, Math.ceil(total / sum * w[i]) + 1);
        }
    }

    @Property
    void a_larger_weight_never_gets_less(
            @ForAll @LongRange(min = 0, max = 1_000_000) long total, @ForAll("weights") List<Long> weights) {
        long[] w = weights.stream().mapToLong(x -> x).toArray();
        long[] parts = Apportionment.split(total, w);
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                if (w[i] > w[j]) {
                    assertThat(parts[i]).isGreaterThanOrEqualTo(parts[j]);
                }
            }
        }
    }

    @Property
    void floors_and_caps_hold_and_the_sum_is_kept(
            @ForAll("shares") List<Share> shares, @ForAll @LongRange(min = 0, max = 1_000) long permille) {
        long floors = shares.stream().mapToLong(Share::floor).sum();
        long caps = shares.stream().mapToLong(Share::cap).sum();
        long total = floors + (caps - floors) * permille / 1_000;
        long[] parts = Apportionment.split(total, shares).orThrow();
        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
        IntStream.range(0, parts.length)
                .forEach(i -> assertThat(parts[i])
                        .isBetween(shares.get(i).floor(), shares.get(i).cap()));
    }

    @Property
    void a_recovery_is_the_mirror_of_the_payment(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long fen, @ForAll("weights") List<Long> weights) {
        long[] w = weights.stream().mapToLong(x -> x).toArray();
        List<Money> paid = Apportionment.split(Money.ofFen(fen), w);
        List<Money> recovered = Apportionment.split(Money.ofFen(-fen), w);
        assertThat(recovered).isEqualTo(paid.stream().map(Money::negated).toList());
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.longs()
                .between(0, 1_000_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(list -> list.stream().anyMatch(w -> w > 0));
    }

    @Provide
    Arbitrary<List<Share>> shares() {
        Arbitrary<Share> share = Combinators.combine(
                        Arbitraries.longs().between(1, 1_000),
                        Arbitraries.longs().between(0, 500),
                        Arbitraries.longs().between(0, 500))
                .as((weight, floor, room) -> new Share(weight, floor, floor + room));
        return share.list().ofMinSize(1).ofMaxSize(12);
    }
}
