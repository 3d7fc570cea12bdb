package io.zhuxue.disbursement.payment;

import static io.zhuxue.disbursement.payment.PaymentFixture.account;
import static io.zhuxue.disbursement.payment.PaymentFixture.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountCheckTest {

    private static String code(Payee payee) {
        return AccountCheck.check(payee).map(message -> message.code()).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "SSC,毛远,''",
        "BANK,毛远,''",
        "ECNY,毛远,''",
        "GUARDIAN,邹莺佑,''",
        "GUARDIAN,程萱莉,''",
        "SSC,邹莺佑,ACCOUNT_NAME",
        "BANK,毛元,ACCOUNT_NAME",
        "ECNY,'',ACCOUNT_NAME",
        "GUARDIAN,毛远,ACCOUNT_NAME",
        "GUARDIAN,路人甲,ACCOUNT_NAME"
    })
    void an_account_must_be_in_the_students_or_for_guardians_in_a_guardians_name(
            AccountKind kind, String name, String code) {
        assertThat(code(pupil(kind, name))).isEqualTo(code);
    }

    @Test
    void no_account_or_no_number_is_missing_before_anything_else() {
        Payee nobody = Payee.of("2143000001", "G1", "毛远", List.of());
        assertThat(code(nobody)).isEqualTo("ACCOUNT_MISSING");
        assertThat(code(nobody.paidInto(new Account(AccountKind.SSC, "", "路人甲", "1"))))
                .isEqualTo("ACCOUNT_MISSING");
        assertThat(code(nobody.paidInto(new Account(AccountKind.SSC, "9".repeat(35), "毛远", "1"))))
                .isEqualTo("ACCOUNT_MISSING");
    }

    /** XML cannot hold them; without them the number is somebody else's. */
    @ParameterizedTest
    @ValueSource(
            strings = {"622049\u00017465075291703", "622049\n7465075291703", "622049\uFFFF7465075291703", "\u0085"})
    void a_number_with_a_character_that_is_lost_on_the_way_to_the_bank_is_no_number(String number) {
        Payee payee = Payee.of("2143000001", "G1", "毛远", List.of())
                .paidInto(new Account(AccountKind.BANK, number, "毛远", "105311940569"));
        assertThat(code(payee)).isEqualTo("ACCOUNT_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"105311940569,''", "105311940568,BANK_NO_CHECK", "10531194056,BANK_NO_CHECK", "'',BANK_NO_CHECK"})
    void the_banks_number_must_satisfy_its_check_digit(String bankNo, String code) {
        Payee payee = Payee.of("2143000001", "G1", "毛远", List.of())
                .paidInto(new Account(AccountKind.BANK, "6220497465075291703", "毛远", bankNo));
        assertThat(code(payee)).isEqualTo(code);
    }

    @Test
    void a_wallet_may_have_no_bank_number() {
        Payee payee = Payee.of("2143000001", "G1", "毛远", List.of())
                .paidInto(new Account(AccountKind.ECNY, "0022612345678901", "毛远", ""));
        assertThat(code(payee)).isEmpty();
    }

    @Test
    void the_dots_in_names_of_ethnic_groups_are_one_dot() {
        Payee payee = Payee.of("2143000001", "G1", "古丽·买买提", List.of()).paidInto(account(AccountKind.SSC, "古丽•买买提"));
        assertThat(code(payee)).isEmpty();
    }

    @Test
    void private_data_do_not_show_when_printed() {
        Payee payee = pupil(AccountKind.SSC, "毛远");
        assertThat(payee.toString() + payee.account().orElseThrow())
                .doesNotContain("毛远")
                .doesNotContain("6220497465075291703");
    }
}
