package io.zhuxue.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {

    private static final int[] STANDARD_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 110105, 1949-12-31, FEMALE", "440524188001010014, 440524, 1880-01-01, MALE"})
    void the_samples_of_the_standard_are_read(String text, String region, LocalDate born, Sex sex) {
        CitizenId id = CitizenId.parse(text).orThrow();

        assertThat(id.number()).isEqualTo(text);
        assertThat(id.region().code()).isEqualTo(region);
        assertThat(id.birthDate()).isEqualTo(born);
        assertThat(id.sex()).isEqualTo(sex);
        assertThat(id.upgraded()).isFalse();
    }

    @Test
    void a_small_x_is_a_capital_x() {
        assertThat(CitizenId.parse("11010519491231002x").orThrow().number()).isEqualTo("11010519491231002X");
        assertThat(CitizenId.packed("11010519491231002x")).isEqualTo(CitizenId.packed("11010519491231002X"));
    }

    @Test
    void fifteen_digits_are_upgraded_and_mean_the_same_person() {
        CitizenId old = CitizenId.parse("110105491231002").orThrow();

        assertThat(old.upgraded()).isTrue();
        assertThat(old.number()).isEqualTo("11010519491231002X");
        assertThat(old).isEqualTo(CitizenId.parse("11010519491231002X").orThrow());
        assertThat(old).hasSameHashCodeAs(CitizenId.parse("11010519491231002X").orThrow());
        assertThat(CitizenId.packed("110105491231002")).isEqualTo(CitizenId.packed("11010519491231002X"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ID_LENGTH, 公民身份号码应为18位（旧号15位），现为0位。",
        "1101051949123100, ID_LENGTH, 公民身份号码应为18位（旧号15位），现为16位。",
        "11010519491231002X1, ID_LENGTH, 公民身份号码应为18位（旧号15位），现为19位。",
        "1101O519491231002X, ID_CHARACTERS, 公民身份号码第5位不是数字（末位可为X）。",
        "11010519491231002Y, ID_CHARACTERS, 公民身份号码第18位不是数字（末位可为X）。",
        "11010519491231002:, ID_CHARACTERS, 公民身份号码第18位不是数字（末位可为X）。",
        "1101054912310X2, ID_CHARACTERS, 公民身份号码第14位不是数字（末位可为X）。",
        "１1010519491231002X, ID_CHARACTERS, 公民身份号码第1位不是数字（末位可为X）。",
        "010105194912310020, ID_CHARACTERS, 公民身份号码第1位不是数字（末位可为X）。",
        "110105194912310021, ID_CHECK, 公民身份号码有误：校验码不符。",
        "110105194902300022, ID_CHECK, 公民身份号码有误：校验码不符。",
        "110105490230002, ID_DATE, 15位公民身份号码中的出生日期不存在。",
        "110105491331002, ID_DATE, 15位公民身份号码中的出生日期不存在。",
    })
    void a_refusal_says_why(String text, String code, String sentence) {
        Message why = CitizenId.parse(text).refusal().orElseThrow();

        assertThat(why.code()).isEqualTo(code);
        assertThat(why.text()).isEqualTo(sentence);
        assertThat(CitizenId.packed(text)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"19490230", "19491301", "19490001", "19490100", "19000229", "17991231", "21000101", "20230431"})
    void a_right_check_digit_does_not_excuse_an_impossible_date(String date) {
        String text = withCheck("110105" + date + "002");

        assertThat(CitizenId.parse(text).refusal().orElseThrow().text()).isEqualTo("公民身份号码有误：出生日期不存在。");
        assertThat(CitizenId.packed(text)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20000229", "20240229", "18000101", "20991231"})
    void leap_days_and_the_first_and_last_day_are_dates(String date) {
        assertThat(CitizenId.packed(withCheck("110105" + date + "002"))).isPositive();
    }

    @Test
    void a_number_from_abroad_or_of_an_unknown_place_is_still_a_number() {
        // Permanent residents' cards begin with 9, residents of Taiwan with 83: the check digit is the same.
        assertThat(CitizenId.packed(withCheck("91112419810803002"))).isPositive();
        assertThat(CitizenId.packed(withCheck("83000019810803002"))).isPositive();
    }

    @Test
    void a_log_never_shows_the_person() {
        assertThat(CitizenId.parse("11010519491231002X").orThrow()).hasToString("110105************");
    }

    @Test
    void a_key_that_no_number_has_is_a_caller_s_error() {
        assertThatThrownBy(() -> CitizenId.ofPacked(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CitizenId.ofPacked(11_010_519_490_230_002L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CitizenId.ofPacked(Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void the_key_holds_the_whole_person(@ForAll("numbers") String number) {
        CitizenId id = CitizenId.parse(number).orThrow();

        assertThat(id.number()).isEqualTo(number);
        assertThat(id.packed()).isEqualTo(CitizenId.packed(number)).isLessThan(1L << 57);
        assertThat(CitizenId.ofPacked(id.packed())).isEqualTo(id).isEqualByComparingTo(id);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void keys_are_ordered_as_the_numbers_are(@ForAll("numbers") String one, @ForAll("numbers") String other) {
        CitizenId first = CitizenId.parse(one).orThrow();
        CitizenId second = CitizenId.parse(other).orThrow();

        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Integer.signum(one.compareTo(other)));
        assertThat(first.equals(second)).isEqualTo(one.equals(other));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_single_wrong_digit_is_caught(
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @IntRange(max = 9) int digit) {
        char wrong = (char) ('0' + digit);
        String text = number.substring(0, at) + wrong + number.substring(at + 1);

        assertThat(CitizenId.packed(text) >= 0).isEqualTo(number.charAt(at) == wrong);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_swap_of_neighbours_is_caught(@ForAll("numbers") String number, @ForAll @IntRange(max = 16) int at) {
        char left = number.charAt(at);
        char right = number.charAt(at + 1);
        String text = number.substring(0, at) + right + left + number.substring(at + 2);

        assertThat(CitizenId.packed(text) >= 0).isEqualTo(left == right);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_fast_path_and_the_explaining_path_agree_on_any_text(@ForAll("nearNumbers") String text) {
        assertThat(CitizenId.parse(text).value().isPresent()).isEqualTo(CitizenId.packed(text) >= 0);
        CitizenId.parse(text)
                .refusal()
                .ifPresent(why -> assertThat(why.code())
                        .isIn("ID_LENGTH", "ID_CHARACTERS", "ID_CHECK", "ID_DATE")
                        .satisfies(code -> assertThat(code.equals("ID_CHECK"))
                                .isNotEqualTo(text.length() != 18 || code.equals("ID_CHARACTERS"))));
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<Integer> places = Arbitraries.integers().between(110_000, 999_999);
        Arbitrary<LocalDate> dates = Arbitraries.integers()
                .between(0, 365 * 299)
                .map(days -> LocalDate.of(1800, 1, 1).plusDays(days));
        Arbitrary<Integer> serials = Arbitraries.integers().between(0, 999);
        return Combinators.combine(places, dates, serials)
                .as((place, born, serial) -> withCheck(String.format("%06d%tY%<tm%<td%03d", place, born, serial)));
    }

    @Provide
    Arbitrary<String> nearNumbers() {
        Arbitrary<String> digits =
                Arbitraries.strings().withChars("0123456789").ofMinLength(14).ofMaxLength(19);
        Arbitrary<String> mixed = Arbitraries.strings()
                .withChars("0123456789Xx:/ ０\u0660")
                .ofMinLength(15)
                .ofMaxLength(18);
        Arbitrary<String> old = numbers().map(number -> number.substring(0, 6) + number.substring(8, 17));
        return Arbitraries.oneOf(numbers(), old, digits, mixed);
    }

    /** The rule as the standard prints it, written apart from the code under test. */
    private static String withCheck(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * STANDARD_WEIGHTS[i];
        }
        return first17 + "10X98765432".charAt(sum % 11);
    }
}
