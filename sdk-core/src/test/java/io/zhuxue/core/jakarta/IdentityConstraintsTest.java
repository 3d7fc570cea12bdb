package io.zhuxue.core.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.BankCard;
import io.zhuxue.core.identity.BankNo;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.identity.StudentNumber;
import io.zhuxue.core.identity.Uscc;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityConstraintsTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

    private static final Map<String, Function<String, Parsed<?>>> PARSES = Map.of(
            "idNo", CitizenId::parse,
            "school", SchoolCode::parse,
            "studentNo", StudentNumber::parse,
            "bankNo", BankNo::parse,
            "card", BankCard::parse,
            "organisation", Uscc::parse,
            "home", RegionCode::parse);

    private final Validator validator = FACTORY.getValidator();

    /** A web form with one field of each kind. */
    record Form(
            @CitizenIdNumber @Nullable String idNo,
            @SchoolCodeNumber @Nullable String school,
            @StudentNo @Nullable String studentNo,
            @BankBranchNumber @Nullable String bankNo,
            @BankCardNumber @Nullable String card,
            @CreditCode @Nullable String organisation,
            @PlaceCode @Nullable String home) {}

    /** A form of a host that has its own words, and one that checks each element of a list. */
    record HostForm(@CitizenIdNumber(message = "请核对孩子的身份证") String child, List<@CitizenIdNumber String> guardians) {}

    @Test
    void a_right_form_and_an_empty_form_are_valid() {
        Form right = new Form(
                "11010519491231002X",
                "2143000020",
                "G11010519491231002X",
                "102100099996",
                "6222021001116245702",
                "91350100M000100Y43",
                "4312A1");

        assertThat(validator.validate(right)).isEmpty();
        assertThat(validator.validate(new Form(null, null, null, null, null, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "idNo, 110105194912310021, 公民身份号码有误：校验码不符。",
        "idNo, 1101051949, 公民身份号码应为18位（旧号15位），现为10位。",
        "school, 21430000, 学校（机构）标识码应为10位数字，现为8位或含有其他字符。",
        "studentNo, '', 学籍号有误：不能为空。",
        "bankNo, 102100099997, 支付系统行号有误：校验码不符。",
        "card, 12, 银行账号应为8至32位数字。",
        "organisation, 91350100M000100Y44, 统一社会信用代码有误：校验码不符。",
        "home, 43, “行政区划代码”的值无法识别，应为六位代码。"
    })
    void the_message_is_the_reason_of_the_refusal(String field, String text, String sentence) {
        assertThat(validator.validateValue(Form.class, field, text))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.getMessage()).isEqualTo(sentence);
                    assertThat(violation.getPropertyPath()).hasToString(field);
                });
    }

    @Test
    void a_host_s_own_message_wins() {
        assertThat(validator.validateValue(HostForm.class, "child", "1"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getMessage()).isEqualTo("请核对孩子的身份证"));
    }

    @Test
    void elements_of_a_list_are_checked_one_by_one() {
        HostForm form = new HostForm("11010519491231002X", List.of("11010519491231002X", "110105194912310021"));

        assertThat(validator.validate(form))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.getPropertyPath().toString()).startsWith("guardians[1]"));
    }

    @Property(tries = 300)
    void a_constraint_refuses_what_the_value_refuses(
            @ForAll @StringLength(max = 20) @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z')
                    String text) {
        PARSES.forEach((field, parse) -> assertThat(validator.validateValue(Form.class, field, text))
                .hasSize(parse.apply(text).refusal().isPresent() ? 1 : 0));
    }

    @Test
    void a_typed_expression_is_never_evaluated() {
        assertThat(validator.validateValue(Form.class, "idNo", "${7*7}{x}"))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.getMessage()).doesNotContain("49").startsWith("公民身份号码应为"));
    }
}
