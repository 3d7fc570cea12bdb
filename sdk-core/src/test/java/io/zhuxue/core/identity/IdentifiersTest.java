package io.zhuxue.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    // School code

    @Test
    void a_school_code_tells_category_and_province() {
        SchoolCode school = SchoolCode.parse("2143000020").orThrow();

        assertThat(school.category()).contains(SchoolCategory.PRIMARY);
        assertThat(school.province()).isEqualTo("43");
        assertThat(school.collegeCode()).isEmpty();
        assertThat(school).hasToString("2143000020").isLessThan(new SchoolCode("2143000021"));
    }

    @ParameterizedTest
    @CsvSource({"4142014035, 14035", "4145014684, 14684"})
    void a_college_keeps_its_old_code_inside(String code, String college) {
        SchoolCode school = SchoolCode.parse(code).orThrow();

        assertThat(school.category()).contains(SchoolCategory.HIGHER);
        assertThat(school.collegeCode()).contains(college);
    }

    @Test
    void a_school_of_a_category_added_later_is_still_a_school() {
        assertThat(SchoolCode.parse("9943000020").orThrow().category()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "214300002", "21430000200", "2143O00020", "２143000020"})
    void a_school_code_that_is_not_ten_digits_is_refused(String text) {
        assertThat(SchoolCode.parse(text).refusal().orElseThrow().code()).isEqualTo("SCHOOL_CODE_FORM");
        assertThatThrownBy(() -> new SchoolCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void categories_have_different_codes() {
        assertThat(SchoolCategory.values()).extracting(SchoolCategory::code).doesNotHaveDuplicates();
    }

    // Student number

    @Test
    void a_g_number_remembers_the_id_it_was_made_from() {
        StudentNumber number = StudentNumber.parse("g43021120110728704x").orThrow();

        assertThat(number).isInstanceOf(StudentNumber.Formal.class);
        assertThat(number.number()).isEqualTo("G43021120110728704X");
        assertThat(number.originalId())
                .contains(CitizenId.parse("43021120110728704X").orThrow());
        assertThat(number.birthDate()).contains(LocalDate.of(2011, 7, 28));
        assertThat(number.place()).contains(new RegionCode("430211"));
    }

    @Test
    void a_j_number_has_a_place_a_birth_date_and_a_check_but_no_id() {
        StudentNumber number = StudentNumber.parse("J11010519491231002X").orThrow();

        assertThat(number).isInstanceOf(StudentNumber.WithoutId.class);
        assertThat(number.originalId()).isEmpty();
        assertThat(number.birthDate()).contains(LocalDate.of(1949, 12, 31));
        assertThat(number.place()).contains(new RegionCode("110105"));
    }

    @Test
    void an_l_number_needs_no_check() {
        StudentNumber number = StudentNumber.parse("L4312A1201506150001").orThrow();

        assertThat(number).isInstanceOf(StudentNumber.Temporary.class);
        assertThat(number.birthDate()).contains(LocalDate.of(2015, 6, 15));
        assertThat(number.place()).contains(new RegionCode("4312A1"));
        assertThat(number.originalId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023010101", // a college's own
                "3101150123456789012", // 19 digits of a municipality
                "G110105194912310021", // looks national, but the check digit does not hold
                "J110105194912310021",
                "L43021120150230001X",
                "L430211201502300011", // 30 February
                "L4a0211201506150001",
                "某校-2023-001"
            })
    void a_number_of_a_province_or_school_is_taken_as_it_is(String text) {
        StudentNumber number = StudentNumber.parse(text).orThrow();

        assertThat(number).isInstanceOf(StudentNumber.Other.class);
        assertThat(number.number()).isEqualToIgnoringCase(text);
        assertThat(number.birthDate()).isEmpty();
        assertThat(number.place()).isEmpty();
        assertThat(number.originalId()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 学籍号有误：不能为空。",
        "'  ', 学籍号有误：不能为空。",
        "'2023 01', 学籍号有误：含有空格或控制字符。",
        "123456789012345678901234567890123, 学籍号有误：超过32个字符。"
    })
    void a_text_that_is_no_number_is_refused(String text, String sentence) {
        assertThat(StudentNumber.parse(text).refusal().orElseThrow().text()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"G11010519491231002X", "J11010519491231002X", "L4302112015061500019", "2023010101"})
    void a_log_never_shows_a_student_number(String text) {
        assertThat(StudentNumber.parse(text).orThrow().toString()).doesNotContain(text.substring(1, 9));
    }

    // Bank number

    @ParameterizedTest
    @CsvSource({"102100099996, 102", "104100000004, 104", "105311940569, 105", "103979116626, 103"})
    void a_bank_number_whose_check_digit_holds_is_read(String text, String bank) {
        assertThat(BankNo.parse(text).orThrow().bank()).isEqualTo(bank);
        assertThat(BankNo.parse(text).orThrow().city()).isEqualTo(text.substring(3, 7));
    }

    @ParameterizedTest
    @CsvSource({"102100099997, 支付系统行号有误：校验码不符。", "10210009999, 支付系统行号有误：应为12位数字。", "10210009999X, 支付系统行号有误：应为12位数字。"})
    void a_bank_number_says_why_it_is_refused(String text, String sentence) {
        assertThat(BankNo.parse(text).refusal().orElseThrow().code()).isEqualTo("BANK_NO_CHECK");
        assertThat(BankNo.parse(text).refusal().orElseThrow().text()).isEqualTo(sentence);
        assertThatThrownBy(() -> new BankNo(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void every_single_wrong_digit_of_a_bank_number_is_caught(
            @ForAll("bankNumbers") String number,
            @ForAll @IntRange(max = 11) int at,
            @ForAll @IntRange(max = 9) int digit) {
        char wrong = (char) ('0' + digit);
        String text = number.substring(0, at) + wrong + number.substring(at + 1);

        assertThat(BankNo.parse(text).value().isPresent()).isEqualTo(number.charAt(at) == wrong);
    }

    @Provide
    Arbitrary<String> bankNumbers() {
        return Arbitraries.strings().numeric().ofLength(11).map(first11 -> first11 + modulus11And10(first11));
    }

    /** GB/T 17710 by its definition: the one digit with which the whole number leaves the remainder 1. */
    private static int modulus11And10(String first11) {
        for (int check = 0; check <= 9; check++) {
            int product = 10;
            for (char c : first11.toCharArray()) {
                int sum = (product + c - '0') % 10;
                product = (sum == 0 ? 10 : sum) * 2 % 11;
            }
            if ((product + check) % 10 == 1) {
                return check;
            }
        }
        throw new AssertionError("the rule always has a check digit");
    }

    // Bank card

    @Test
    void a_card_satisfies_luhn_and_shows_its_last_four_digits_only() {
        BankCard card = BankCard.parse("6222021001116245702").orThrow();

        assertThat(card.luhnHolds()).isTrue();
        assertThat(card.tail()).isEqualTo("5702");
        assertThat(card).hasToString("*5702");
    }

    @Test
    void an_old_passbook_is_taken_though_luhn_fails() {
        assertThat(BankCard.parse("6222021001116245703").orThrow().luhnHolds()).isFalse();
        assertThat(BankCard.parse("605610012345").orThrow().luhnHolds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1234567", "6222 0210 0111 6245 702", "123456789012345678901234567890123", "62220210O1"})
    void an_account_that_is_not_digits_is_refused(String text) {
        assertThat(BankCard.parse(text).refusal().orElseThrow().text()).isEqualTo("银行账号应为8至32位数字。");
        assertThatThrownBy(() -> new BankCard(text)).isInstanceOf(IllegalArgumentException.class);
    }

    // Unified social credit code

    @ParameterizedTest
    @CsvSource({"91350100M000100Y43, 350100", "91110000802100433B, 110000", "91440300708461136T, 440300"})
    void the_true_credit_codes_are_read(String text, String region) {
        Uscc code = Uscc.parse(text).orThrow();

        assertThat(code.region().code()).isEqualTo(region);
        assertThat(code.organisationHolds()).isTrue();
        assertThat(code.organisation()).isEqualTo(text.substring(8, 17));
    }

    @ParameterizedTest
    @CsvSource({
        "9135010OM000100Y43, '统一社会信用代码有误：只能含数字和大写字母，不含I、O、S、V、Z，第3至8位为数字。'",
        "91350100M000100Y4, 统一社会信用代码有误：应为18位，现为17位。",
        "91350100M000100Y44, 统一社会信用代码有误：校验码不符。"
    })
    void a_credit_code_says_why_it_is_refused(String text, String sentence) {
        assertThat(Uscc.parse(text).refusal().orElseThrow().code()).isEqualTo("USCC_CHECK");
        assertThat(Uscc.parse(text).refusal().orElseThrow().text()).isEqualTo(sentence);
        assertThatThrownBy(() -> new Uscc(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void small_letters_of_a_credit_code_are_capitals() {
        assertThat(Uscc.parse("91350100m000100y43").orThrow()).hasToString("91350100M000100Y43");
    }

    @Property
    void every_single_wrong_character_of_a_credit_code_is_caught(
            @ForAll @IntRange(max = 17) int at, @ForAll("creditCharacters") char wrong) {
        String right = "91350100M000100Y43";
        String text = right.substring(0, at) + wrong + right.substring(at + 1);

        assertThat(Uscc.parse(text).value().isPresent()).isEqualTo(right.charAt(at) == wrong);
    }

    @Provide
    Arbitrary<Character> creditCharacters() {
        return Arbitraries.of("0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(c -> (char) c)
                .toList());
    }

    // Sex and region

    @ParameterizedTest
    @CsvSource({"1, MALE", "男, MALE", "2, FEMALE", "女, FEMALE", "0, UNKNOWN", "9, UNSTATED"})
    void sex_is_read_as_code_or_name(String text, Sex sex) {
        assertThat(Sex.parse(text).orThrow()).isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "M", "11", "男性"})
    void any_other_sex_is_refused(String text) {
        assertThat(Sex.parse(text).refusal().orElseThrow().text()).isEqualTo("“性别”的值无法识别，应为1（男）或2（女）。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4312", "4312a1", "A31201", "4A1201", "43120１"})
    void a_region_code_of_another_form_is_refused(String text) {
        assertThat(RegionCode.parse(text).refusal().orElseThrow().code()).isEqualTo("BAD_VALUE");
        assertThatThrownBy(() -> new RegionCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_region_code_knows_its_province_and_city() {
        RegionCode zone = RegionCode.parse("4312A1").orThrow();

        assertThat(zone.province()).isEqualTo("43");
        assertThat(zone.city()).isEqualTo("4312");
        assertThat(zone).hasToString("4312A1").isGreaterThan(new RegionCode("431281"));
    }
}
