package io.zhuxue.disbursement.payment;

import static io.zhuxue.disbursement.payment.PaymentFixture.TERM;
import static io.zhuxue.disbursement.payment.PaymentFixture.account;
import static io.zhuxue.disbursement.payment.PaymentFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.payment.PaymentChain.Fix;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentChainTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 20);
    private static final Fix FIX = new Fix("officer-7", DAY, "已更正");
    private static final Account OLD = account(AccountKind.SSC, "学生1");
    private static final Account NEW = new Account(AccountKind.BANK, "6222020000000000000", "学生1", "105311940569");
    private static final PaymentChain SENT = PaymentChain.first(new Payment(line("1", "SHS_GRANT", 1, 100_000), OLD));

    @Test
    void a_failed_line_is_issued_again_under_a_reference_of_its_own() {
        PaymentChain failed = SENT.standing(LineState.REJECTED, AnswerReason.ACCT_CLOSED);
        PaymentChain again = failed.reissue(NEW, FIX).orThrow();
        assertThat(again.attempts()).hasSize(2);
        assertThat(again.last().payment().reference())
                .isEqualTo(SENT.line().id() + "R2")
                .hasSizeLessThanOrEqualTo(35);
        assertThat(LineId.ofReference(again.last().payment().reference()))
                .isEqualTo(SENT.line().id());
        assertThat(LineId.ofReference(SENT.line().id())).isEqualTo(SENT.line().id());
        assertThat(again.last().fix()).contains(FIX);
        assertThat(again.attempts().get(0).reason()).isEqualTo(AnswerReason.ACCT_CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = LineState.class,
            names = {"BATCHED", "ACCEPTED", "PAID", "UNKNOWN"})
    void a_line_that_may_still_be_paid_is_never_issued_again(LineState state) {
        assertThat(SENT.standing(state, AnswerReason.NOT_SAID).reissue(NEW, FIX).refusal())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("REISSUE_STATE"));
    }

    @ParameterizedTest
    @EnumSource(AnswerReason.class)
    void the_reason_decides_what_must_be_put_right_first(AnswerReason reason) {
        PaymentChain failed = SENT.standing(LineState.RETURNED, reason);
        String same = failed.reissue(OLD, FIX).refusal().map(m -> m.code()).orElse("");
        String other = failed.reissue(NEW, FIX).refusal().map(m -> m.code()).orElse("");
        assertThat(same)
                .isEqualTo(
                        switch (reason.remedy()) {
                            case ACCOUNT -> "REISSUE_ACCOUNT";
                            case QUERY -> "REISSUE_QUERY";
                            case HOLDER, PAYER -> "";
                        });
        assertThat(other).isEqualTo(reason.remedy() == Remedy.QUERY ? "REISSUE_QUERY" : "");
        assertThat(reason.remedy().chineseName()).isNotBlank();
    }

    @Test
    void re_issued_lines_go_in_batches_of_their_own_and_both_files_carry_their_references() {
        Payment again = new Payment(line("1", "SHS_GRANT", 1, 100_000), NEW, 2);
        List<PaymentBatch> batches = new ArrayList<>();
        try (Batching batching = Batching.create(TERM, 10, batches::add)) {
            batching.add(new Payment(line("2", "SHS_GRANT", 1, 100_000), NEW));
            batching.add(again);
        }
        assertThat(batches)
                .extracting(PaymentBatch::id)
                .containsExactly("2022A-SHS_GRANT-1-BANK-0001", "2022A-SHS_GRANT-1R2-BANK-0001");
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        Pain001.write(batches.get(1), PaymentFixture.PAYER, DAY.atStartOfDay(), DAY, xml);
        assertThat(xml.toString(StandardCharsets.UTF_8)).contains("<EndToEndId>" + again.reference() + "<");
        StringWriter csv = new StringWriter();
        BankFile.write(batches.get(1), csv);
        assertThat(csv.toString()).contains(again.reference() + ",BANK,");
    }

    @Test
    void an_answer_to_the_first_attempt_that_comes_late_does_not_touch_the_second() {
        PaymentChain again = SENT.standing(LineState.REJECTED, AnswerReason.ACCT_CLOSED)
                .reissue(NEW, FIX)
                .orThrow();
        Reconciliation reconciliation = Reconciliation.create(DAY.plusMonths(1));
        for (PaymentChain.Attempt attempt : again.attempts()) {
            reconciliation.expect(attempt.payment().reference(), "B", Money.ofYuan(1000), attempt.state());
        }
        reconciliation.take(BankAnswer.line(
                        BankAnswer.Source.STATUS_REPORT,
                        BankAnswer.Says.REJECTED,
                        SENT.line().id())
                .because(AnswerReason.ACCT_CLOSED));
        assertThat(reconciliation.state(again.last().payment().reference())).isEqualTo(LineState.BATCHED);
        reconciliation.take(BankAnswer.line(
                BankAnswer.Source.STATEMENT,
                BankAnswer.Says.PAID,
                again.last().payment().reference()));
        assertThat(reconciliation.state(again.last().payment().reference())).isEqualTo(LineState.PAID);
        assertThat(reconciliation.state(SENT.line().id())).isEqualTo(LineState.REJECTED);
    }

    @Test
    void a_chain_has_an_attempt_and_attempts_have_a_number() {
        assertThatThrownBy(() -> new PaymentChain(SENT.line(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Payment(SENT.line(), OLD, 100)).isInstanceOf(IllegalArgumentException.class);
    }
}
