package io.zhuxue.disbursement.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.payment.PaymentBatch;
import io.zhuxue.disbursement.payment.PaymentLine;
import io.zhuxue.disbursement.payment.spi.PaymentChannel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlPaymentsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);
    private static final RegionCode COUNTY = new RegionCode("431228");
    private static final PaymentBatch FIRST = PayingProcess.batch(1);
    private static final String LINE = FIRST.payments().get(0).line().id();
    private static final String OTHER = FIRST.payments().get(1).line().id();

    @TempDir
    Path folder;

    /** A bank that remembers what it was sent. */
    private static final class Bank implements PaymentChannel {
        private final List<PaymentBatch> sent = new ArrayList<>();

        @Override
        public boolean has(String batchId) {
            return sent.stream().anyMatch(batch -> batch.id().equals(batchId));
        }

        @Override
        public void send(PaymentBatch batch) {
            sent.add(batch);
        }
    }

    /** The first two lines of the batch, as another batch. */
    private static PaymentBatch again(String id) {
        return new PaymentBatch(
                id,
                FIRST.programme(),
                FIRST.term(),
                1,
                FIRST.channel(),
                FIRST.payments().subList(0, 2));
    }

    private static SqlPayments kept(String url) {
        SqlPayments payments = SqlPayments.open(Databases.migrated(url));
        assertThat(payments.keep(FIRST, line -> COUNTY, DAY)).isEmpty();
        return payments;
    }

    private static Money balance(String url, String account) {
        SqlLedger ledger = SqlLedger.open(Databases.open(url));
        assertThat(ledger.turnovers()).isEqualTo(ledger.recounted());
        return ledger.balance(account);
    }

    @Test
    void a_line_is_in_one_batch_at_a_time_and_goes_again_only_after_a_refusal() {
        for (String url : Databases.urls(folder)) {
            SqlPayments payments = kept(url);
            assertThat(payments.keep(again("again"), line -> COUNTY, DAY)).hasSize(2);

            payments.settle(FIRST.id(), Map.of(LINE, LineState.REJECTED), DAY);
            assertThat(payments.keep(again("third"), each -> COUNTY, DAY))
                    .extracting(PaymentLine::id)
                    .containsExactly(OTHER);
            payments.settle("third", Map.of(LINE, LineState.PAID), DAY);
            payments.settle("third", Map.of(LINE, LineState.PAID), DAY);
            payments.settle("third", Map.of(LINE, LineState.RETURNED), DAY);

            assertThat(payments.state(LINE)).contains(LineState.RETURNED);
            assertThat(payments.state("nobody")).isEmpty();
            assertThat(balance(url, "SETTLEMENT/431228/SHS_GRANT")).isEqualTo(Money.ZERO);
            assertThat(balance(url, "PAYMENT/third")).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void a_line_that_was_left_out_of_a_batch_is_not_sent_with_it() {
        for (String url : Databases.urls(folder)) {
            SqlPayments payments = kept(url);
            Bank bank = new Bank();
            payments.settle(FIRST.id(), Map.of(LINE, LineState.REJECTED), DAY);
            payments.keep(again("third"), line -> COUNTY, DAY);
            payments.keep(again("fourth"), line -> COUNTY, DAY);
            payments.send(again("third"), bank);
            payments.send(again("fourth"), bank);
            payments.send(again("third"), bank);

            assertThat(bank.sent)
                    .singleElement()
                    .satisfies(batch -> assertThat(batch.payments())
                            .singleElement()
                            .satisfies(
                                    payment -> assertThat(payment.line().id()).isEqualTo(LINE)));
        }
    }

    @Test
    void an_old_refusal_told_again_does_not_open_a_later_attempt() {
        for (String url : Databases.urls(folder)) {
            SqlPayments payments = kept(url);
            payments.settle(FIRST.id(), Map.of(LINE, LineState.REJECTED), DAY);
            payments.keep(again("third"), line -> COUNTY, DAY);
            payments.settle("third", Map.of(LINE, LineState.PAID), DAY);

            payments.settle(FIRST.id(), Map.of(LINE, LineState.REJECTED), DAY);

            assertThat(payments.state(LINE)).contains(LineState.PAID);
            assertThat(payments.keep(again("fourth"), line -> COUNTY, DAY)).hasSize(2);
        }
    }

    @Test
    void paid_and_refused_in_the_same_batch_leaves_the_line_unknown_and_its_money_where_it_was() {
        for (String url : Databases.urls(folder)) {
            SqlPayments payments = kept(url);
            Money amount = FIRST.payments().get(0).line().amount();
            payments.settle(FIRST.id(), Map.of(LINE, LineState.PAID), DAY);
            payments.settle(FIRST.id(), Map.of(LINE, LineState.REJECTED), DAY);
            assertThat(payments.state(LINE)).contains(LineState.UNKNOWN);
            assertThat(balance(url, "SETTLEMENT/431228/SHS_GRANT")).isEqualTo(amount);

            payments.settle(FIRST.id(), Map.of(LINE, LineState.RETURNED), DAY);
            assertThat(balance(url, "SETTLEMENT/431228/SHS_GRANT")).isEqualTo(Money.ZERO);
            assertThat(balance(url, "PAYMENT/batch-1")).isEqualTo(FIRST.total().minus(amount));
        }
    }

    @Test
    void what_was_refused_and_is_confirmed_as_paid_is_set_aside_no_longer() {
        for (String url : Databases.urls(folder)) {
            SqlPayments payments = kept(url);
            Money amount = FIRST.payments().get(0).line().amount();
            payments.settle(FIRST.id(), Map.of(LINE, LineState.REJECTED), DAY);
            payments.settle(FIRST.id(), Map.of(LINE, LineState.PAID), DAY);
            assertThat(payments.state(LINE)).contains(LineState.UNKNOWN);
            assertThat(payments.keep(again("third"), line -> COUNTY, DAY)).hasSize(2);

            payments.settle(FIRST.id(), Map.of(LINE, LineState.PAID), DAY);
            payments.settle(FIRST.id(), Map.of(LINE, LineState.PAID), DAY);

            assertThat(payments.state(LINE)).contains(LineState.PAID);
            assertThat(balance(url, "SETTLEMENT/431228/SHS_GRANT")).isEqualTo(amount);
            assertThat(balance(url, "PAYMENT/batch-1")).isEqualTo(FIRST.total().minus(amount));
            assertThat(balance(url, "COMMITMENT/431228/SHS_GRANT"))
                    .isEqualTo(FIRST.total().negated());

            payments.settle(FIRST.id(), Map.of(LINE, LineState.RETURNED), DAY);
            assertThat(balance(url, "SETTLEMENT/431228/SHS_GRANT")).isEqualTo(Money.ZERO);
            assertThat(balance(url, "COMMITMENT/431228/SHS_GRANT"))
                    .isEqualTo(FIRST.total().minus(amount).negated());
        }
    }

    @Test
    void a_batch_is_kept_before_it_is_sent() {
        SqlPayments payments = SqlPayments.open(Databases.migrated(Databases.h2(folder)));
        assertThatThrownBy(() -> payments.send(FIRST, new Bank())).isInstanceOf(IllegalStateException.class);
    }
}
