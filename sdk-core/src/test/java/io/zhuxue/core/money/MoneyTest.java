package io.zhuxue.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"1250,125000", "1250.5,125050", "1250.05,125005", "-3.07,-307", "0,0", "0.01,1"})
    void yuan_with_at_most_two_decimals_are_read_exactly(String yuan, long fen) {
        assertThat(Money.parse(yuan).orThrow()).isEqualTo(Money.ofFen(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", ".5", "1.", "1.005", "1,000", "1e3", "１２", "1 ", "--1", "9999999999999999"})
    void a_text_that_is_no_exact_sum_is_refused_with_its_code(String text) {
        assertThat(Money.parse(text).refusal())
                .hasValueSatisfying(m -> assertThat(m.code()).isEqualTo("BAD_MONEY"));
    }

    @Test
    void the_share_of_1700_yuan_at_sixty_percent_is_1020_yuan() {
        assertThat(Money.ofYuan(1700).portion(60, 100)).hasToString("1020.00");
    }

    @Property
    void a_portion_is_rounded_half_up_to_the_fen(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long fen,
            @ForAll @IntRange(min = 0, max = 10_000) int share) {
        BigDecimal exact = BigDecimal.valueOf(fen).multiply(BigDecimal.valueOf(share));
        long expected = exact.divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP)
                .longValueExact();
        assertThat(Money.ofFen(fen).portion(share, 10_000).fen()).isEqualTo(expected);
    }

    @Property
    void what_is_written_is_read_back_as_the_same_sum(
            @ForAll @LongRange(min = -10_000_000_000_000L, max = 10_000_000_000_000L) long fen) {
        Money money = Money.ofFen(fen);
        assertThat(Money.parse(money.toString()).orThrow()).isEqualTo(money);
    }

    @Test
    void the_least_and_the_greatest_sum_are_written_like_any_other() {
        assertThat(Money.ofFen(Long.MAX_VALUE)).hasToString("92233720368547758.07");
        assertThat(Money.ofFen(Long.MIN_VALUE)).hasToString("-92233720368547758.08");
        assertThat(Money.ofFen(-5)).hasToString("-0.05");
        assertThat(Money.ofFen(-105)).hasToString("-1.05");
    }

    @Property
    void a_sum_is_written_as_exact_arithmetic_writes_it(@ForAll long fen) {
        assertThat(Money.ofFen(fen)).hasToString(BigDecimal.valueOf(fen, 2).toPlainString());
    }

    @Property
    void a_sum_that_fits_no_long_is_never_wrapped_round(@ForAll long one, @ForAll long other) {
        BigInteger exact = BigInteger.valueOf(one).add(BigInteger.valueOf(other));
        if (exact.bitLength() < 64) {
            assertThat(Money.ofFen(one).plus(Money.ofFen(other)).fen()).isEqualTo(exact.longValueExact());
        } else {
            assertThatThrownBy(() -> Money.ofFen(one).plus(Money.ofFen(other))).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property
    void a_portion_is_that_of_exact_arithmetic(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long fen,
            @ForAll @LongRange(min = -1_000, max = 1_000) long numerator,
            @ForAll @LongRange(min = 1, max = 1_000) long denominator) {
        BigDecimal exact = BigDecimal.valueOf(fen)
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP);
        assertThat(Money.ofFen(fen).portion(numerator, denominator).fen()).isEqualTo(exact.longValueExact());
    }
}
