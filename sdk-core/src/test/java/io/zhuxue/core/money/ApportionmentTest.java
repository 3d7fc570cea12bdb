package io.zhuxue.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.money.Apportionment.Share;
import java.math.BigInteger;
import java.util.ArrayList;
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
import net.jqwik.api.constraints.Size;
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

    /** The quota rule, in exact arithmetic: no share strays a whole unit from what is strictly its own. */
    @Property
    void every_split_conserves_and_gives_each_its_exact_quota_rounded_down_or_up(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long total, @ForAll("weights") List<Long> weights) {
        long[] w = weights.stream().mapToLong(x -> x).toArray();
        long[] parts = Apportionment.split(total, w);
        BigInteger sum = BigInteger.valueOf(Arrays.stream(w).sum());
        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
        for (int i = 0; i < w.length; i++) {
            BigInteger[] quota =
                    BigInteger.valueOf(total).multiply(BigInteger.valueOf(w[i])).divideAndRemainder(sum);
            long down = quota[0].longValueExact();
            assertThat(parts[i]).isBetween(down, quota[1].signum() == 0 ? down : down + 1);
        }
    }

    /** What is left over goes to the largest remainders: who got one more had no smaller remainder than who did not. */
    @Property
    void nobody_with_a_smaller_remainder_is_rounded_up_before_one_with_a_larger(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long total, @ForAll("weights") List<Long> weights) {
        long[] w = weights.stream().mapToLong(x -> x).toArray();
        long[] parts = Apportionment.split(total, w);
        long sum = Arrays.stream(w).sum();
        for (int up = 0; up < w.length; up++) {
            for (int down = 0; down < w.length; down++) {
                boolean roundedUp = parts[up] > total * w[up] / sum;
                boolean roundedDown = parts[down] == total * w[down] / sum;
                if (roundedUp && roundedDown) {
                    long more = total * w[up] % sum;
                    long less = total * w[down] % sum;
                    assertThat(more > less || more == less && up < down).isTrue();
                }
            }
        }
    }

    @Property
    void weights_in_yuan_or_in_fen_divide_alike(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long total, @ForAll("weights") List<Long> weights) {
        long[] yuan = weights.stream().mapToLong(x -> x).toArray();
        long[] fen = weights.stream().mapToLong(x -> x * 100).toArray();
        assertThat(Apportionment.split(total, fen)).containsExactly(Apportionment.split(total, yuan));
    }

    @Property
    void a_share_of_no_weight_changes_nothing_for_the_others(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long total,
            @ForAll("weights") List<Long> weights,
            @ForAll @LongRange(min = 0, max = 12) long place) {
        long[] without = weights.stream().mapToLong(x -> x).toArray();
        List<Long> more = new ArrayList<>(weights);
        int at = (int) Math.min(place, more.size());
        more.add(at, 0L);
        List<Long> parts = new ArrayList<>(Arrays.stream(Apportionment.split(
                        total, more.stream().mapToLong(x -> x).toArray()))
                .boxed()
                .toList());
        assertThat(parts.remove(at)).isZero();
        assertThat(parts)
                .containsExactlyElementsOf(Arrays.stream(Apportionment.split(total, without))
                        .boxed()
                        .toList());
    }

    /** No rule that keeps to the quotas can promise more to everybody when there is more (Balinski and Young, 1982). */
    @Test
    void one_place_more_can_cost_a_small_county_one_which_is_the_price_of_keeping_to_the_quotas() {
        assertThat(Apportionment.split(10, 6, 6, 2)).containsExactly(4, 4, 2);
        assertThat(Apportionment.split(11, 6, 6, 2)).containsExactly(5, 5, 1);
    }

    @Property
    void shares_without_limits_are_shares_of_weights_alone(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long total, @ForAll("weights") List<Long> weights) {
        long[] w = weights.stream().mapToLong(x -> x).toArray();
        List<Share> wide =
                Arrays.stream(w).mapToObj(x -> new Share(x, 0, total)).toList();
        assertThat(Apportionment.split(total, wide).orThrow()).containsExactly(Apportionment.split(total, w));
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

    @Property(tries = 500)
    void a_split_at_the_edge_of_long_is_that_of_exact_arithmetic(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long total,
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = Long.MAX_VALUE) Long> weights) {
        BigInteger all = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() == 0) {
            return;
        }
        long[] parts = Apportionment.split(
                total, weights.stream().mapToLong(Long::longValue).toArray());
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            BigInteger whole = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights.get(i)))
                    .divide(all);
            assertThat(BigInteger.valueOf(parts[i]).subtract(whole)).isBetween(BigInteger.ZERO, BigInteger.ONE);
            sum = sum.add(BigInteger.valueOf(parts[i]));
        }
        assertThat(sum).isEqualTo(BigInteger.valueOf(total));
    }

    @Property(tries = 500)
    void within_floors_and_caps_no_move_of_one_unit_is_fairer(
            @ForAll @LongRange(min = 0, max = 300) long total,
            @ForAll @Size(min = 2, max = 6) List<@LongRange(min = 1, max = 9) Long> weights,
            @ForAll @Size(min = 6, max = 6) List<@LongRange(min = 0, max = 30) Long> floors,
            @ForAll @Size(min = 6, max = 6) List<@LongRange(min = 0, max = 60) Long> rooms) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            shares.add(new Share(weights.get(i), floors.get(i), floors.get(i) + rooms.get(i)));
        }
        Apportionment.split(total, shares).value().ifPresent(parts -> {
            for (int rich = 0; rich < parts.length; rich++) {
                for (int poor = 0; poor < parts.length; poor++) {
                    boolean movable = parts[rich] > shares.get(rich).floor()
                            && parts[poor] < shares.get(poor).cap();
                    // One unit from rich to poor must not leave rich as well off, a head of weight, as poor was before.
                    if (movable && rich != poor) {
                        assertThat((parts[rich] - 1) * weights.get(poor))
                                .as("%d to %d of %s", rich, poor, Arrays.toString(parts))
                                .isLessThanOrEqualTo((parts[poor] + 1) * weights.get(rich));
                    }
                }
            }
        });
    }

    @Test
    void a_recovery_beyond_what_a_long_can_mirror_is_refused_and_not_wrapped() {
        assertThatThrownBy(() -> Apportionment.split(Money.ofFen(Long.MIN_VALUE), 1, 1))
                .isInstanceOf(ArithmeticException.class);
        assertThat(Apportionment.split(Money.ofFen(Long.MIN_VALUE + 1), 1, 1))
                .containsExactly(Money.ofFen(Long.MIN_VALUE / 2), Money.ofFen(Long.MIN_VALUE / 2 + 1));
    }
}
