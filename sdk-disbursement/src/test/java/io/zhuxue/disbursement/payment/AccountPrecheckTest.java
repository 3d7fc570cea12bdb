package io.zhuxue.disbursement.payment;

import static io.zhuxue.disbursement.payment.PaymentFixture.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.BankNo;
import io.zhuxue.disbursement.payment.spi.AccountVerifier;
import io.zhuxue.disbursement.payment.spi.AccountVerifier.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountPrecheckTest {

    private static Optional<String> code(AccountVerifier verifier, Payee payee) {
        return AccountPrecheck.create(verifier).check(payee).map(Message::code);
    }

    @Test
    void what_the_account_itself_shows_is_told_without_asking_anybody() {
        AccountVerifier never = payee -> {
            throw new AssertionError("asked");
        };
        assertThat(code(never, pupil(AccountKind.SSC, "路人甲"))).contains("ACCOUNT_NAME");
    }

    @Test
    void a_wrong_account_and_one_without_an_answer_are_held_with_their_reason() {
        Payee payee = pupil(AccountKind.SSC, "毛远");
        assertThat(code(asked -> new Verdict.Confirmed(), payee)).isEmpty();
        assertThat(code(asked -> new Verdict.NoAnswer(), payee)).contains("ACCOUNT_UNANSWERED");
        assertThat(AccountPrecheck.create(asked -> new Verdict.Wrong(AnswerReason.DORMANT))
                        .check(payee)
                        .map(Message::text))
                .contains("账户核验未通过：睡眠户。");
    }

    @Test
    void the_simulated_verifier_says_the_same_of_an_account_every_time_and_keeps_its_rates() {
        AccountVerifier verifier = SimulatedAccountVerifier.of(
                "s", Map.of(AnswerReason.NAME_MISMATCH, 100, AnswerReason.ACCT_CLOSED, 50), 50);
        int wrong = 0;
        int silent = 0;
        for (int i = 0; i < 4000; i++) {
            Payee payee = Payee.of("1", "G" + i, "甲", List.of())
                    .paidInto(new Account(AccountKind.SSC, "62204" + i, "甲", PaymentFixture.BANK_NO));
            Verdict verdict = verifier.verify(payee);
            assertThat(verifier.verify(payee)).isEqualTo(verdict);
            wrong += verdict instanceof Verdict.Wrong ? 1 : 0;
            silent += verdict instanceof Verdict.NoAnswer ? 1 : 0;
        }
        assertThat(wrong).isBetween(480, 720);
        assertThat(silent).isBetween(130, 270);
    }

    @Test
    void the_same_code_means_at_one_bank_what_it_means_at_no_other() {
        AnswerCodes codes = AnswerCodes.standard()
                .with("banks.yaml", new ByteArrayInputStream("""
                    banks:
                      "105":
                        statuses: {"00": PAID, "99": REJECTED}
                        reasons: {"E1": NAME_MISMATCH}
                      "105311":
                        reasons: {"E1": ACCT_CLOSED}
                    """.getBytes(StandardCharsets.UTF_8)));
        AnswerCodes branch = codes.at(new BankNo(PaymentFixture.BANK_NO));
        AnswerCodes bank = codes.at(BankNo.parse("105100000017").orThrow());
        AnswerCodes other = codes.at(BankNo.parse("102100099996").orThrow());
        assertThat(bank.says("00")).isEqualTo(BankAnswer.Says.PAID);
        assertThat(bank.reason("E1")).isEqualTo(AnswerReason.NAME_MISMATCH);
        assertThat(branch.reason("E1")).isEqualTo(AnswerReason.ACCT_CLOSED);
        assertThat(other.says("00")).isEqualTo(BankAnswer.Says.UNKNOWN);
        assertThat(other.reason("E1")).isEqualTo(AnswerReason.NOT_SAID);
        assertThat(bank.says("RJCT")).isEqualTo(BankAnswer.Says.REJECTED);
    }
}
