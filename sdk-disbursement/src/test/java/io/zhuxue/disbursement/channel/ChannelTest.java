package io.zhuxue.disbursement.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.BankNo;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.channel.SimulatedWallet.Condition;
import io.zhuxue.disbursement.payment.Account;
import io.zhuxue.disbursement.payment.AccountKind;
import io.zhuxue.disbursement.payment.BankAnswer;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.payment.Payer;
import io.zhuxue.disbursement.payment.Payment;
import io.zhuxue.disbursement.payment.PaymentBatch;
import io.zhuxue.disbursement.payment.PaymentFileException;
import io.zhuxue.disbursement.payment.PaymentLine;
import io.zhuxue.disbursement.payment.Reconciliation;
import io.zhuxue.disbursement.payment.spi.PaymentChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ChannelTest {

    private static final Term TERM = new Term(2022, Term.Season.AUTUMN);
    private static final LocalDate DAY = LocalDate.of(2022, 11, 15);
    private static final String BANK_NO = "105311940569";

    @TempDir
    Path folder;

    private static PaymentBatch batch(String id, AccountKind kind) {
        List<Payment> payments = Stream.of("1", "2", "3")
                .flatMap(no -> PaymentLine.plan("2143000001", no, "SHS_GRANT", TERM, Money.ofYuan(1000), 1).stream())
                .map(line -> new Payment(line, new Account(kind, "62204974650752917" + line.studentNo(), "甲", BANK_NO)))
                .toList();
        return new PaymentBatch(id, "SHS_GRANT", TERM, 1, kind, payments);
    }

    /** What every channel promises: it has a batch after it was sent, and not before. */
    @TestFactory
    Stream<DynamicTest> a_channel_has_a_batch_after_sending_and_not_before() {
        Payer payer = new Payer("某省学生资助管理中心", "4300150000000001", new BankNo(BANK_NO));
        record Case(String name, PaymentChannel channel, AccountKind kind) {}
        return Stream.of(
                        new Case("bank file", FileChannels.bankFile(folder.resolve("a")), AccountKind.BANK),
                        new Case("card file", FileChannels.socialSecurityCard(folder.resolve("b")), AccountKind.SSC),
                        new Case("iso", FileChannels.iso20022(folder.resolve("c"), payer, DAY), AccountKind.BANK),
                        new Case("wallet", SimulatedWallet.create(new Condition.AtOnce()), AccountKind.ECNY))
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    assertThat(each.channel().has("B1")).isFalse();
                    each.channel().send(batch("B1", each.kind()));
                    assertThat(each.channel().has("B1")).isTrue();
                    assertThat(each.channel().has("B2")).isFalse();
                }));
    }

    @Test
    void a_card_file_says_in_every_row_how_many_rows_and_how_much_money_it_must_have() throws IOException {
        FileChannels.socialSecurityCard(folder).send(batch("B1", AccountKind.SSC));
        List<String> rows = Files.readAllLines(folder.resolve("B1.ssc.csv"));
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).isEqualTo("seq,line_id,card_no,name,amount,programme,term,count,total");
        assertThat(rows.subList(1, 4)).allMatch(row -> row.endsWith(",1000.00,SHS_GRANT,2022-AUTUMN,3,3000.00"));
    }

    @Test
    void a_file_cut_short_is_not_the_batch_and_is_written_anew() throws IOException {
        Files.writeString(folder.resolve("B1.csv.part"), "half");
        PaymentChannel channel = FileChannels.bankFile(folder);
        assertThat(channel.has("B1")).isFalse();
        channel.send(batch("B1", AccountKind.BANK));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("B1.csv");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_fault() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> FileChannels.bankFile(file).send(batch("B1", AccountKind.BANK)))
                .isInstanceOf(PaymentFileException.class);
    }

    private static List<LineState> states(SimulatedWallet wallet, PaymentBatch batch) {
        Reconciliation reconciliation = Reconciliation.create(TERM.lastDay());
        batch.payments()
                .forEach(payment -> reconciliation.expect(
                        payment.reference(), batch.id(), payment.line().amount(), LineState.BATCHED));
        wallet.answers().forEach(reconciliation::take);
        return batch.payments().stream()
                .map(payment -> reconciliation.state(payment.reference()))
                .toList();
    }

    @Test
    void wallet_money_is_locked_until_its_day() {
        SimulatedWallet wallet = SimulatedWallet.create(new Condition.FromDay(DAY));
        PaymentBatch batch = batch("B1", AccountKind.ECNY);
        wallet.send(batch);
        wallet.passDay(DAY.minusDays(1));
        assertThat(states(wallet, batch)).containsOnly(LineState.ACCEPTED);
        assertThat(wallet.locked()).isEqualTo(Money.ofYuan(3000));
        wallet.passDay(DAY);
        assertThat(states(wallet, batch)).containsOnly(LineState.PAID);
        assertThat(wallet.released()).isEqualTo(Money.ofYuan(3000));
    }

    @Test
    void what_the_school_confirms_is_released_and_the_rest_goes_back_after_the_last_day() {
        SimulatedWallet wallet = SimulatedWallet.create(new Condition.Confirmed("school", DAY));
        PaymentBatch batch = batch("B1", AccountKind.ECNY);
        wallet.send(batch);
        String first = batch.payments().get(0).reference();
        assertThat(wallet.confirm(first, "somebody", DAY).map(Message::code)).contains("WALLET_LOCKED");
        assertThat(wallet.confirm(first, "school", DAY)).isEmpty();
        assertThat(wallet.confirm(first, "school", DAY)).isEmpty();
        wallet.passDay(DAY);
        assertThat(states(wallet, batch)).containsExactly(LineState.PAID, LineState.ACCEPTED, LineState.ACCEPTED);
        wallet.passDay(DAY.plusDays(1));
        assertThat(states(wallet, batch)).containsExactly(LineState.PAID, LineState.RETURNED, LineState.RETURNED);
        assertThat(wallet.confirm(batch.payments().get(1).reference(), "school", DAY))
                .isPresent();
        assertThat(wallet.confirm("nobody", "school", DAY)).isPresent();
        assertThat(wallet.released().plus(wallet.returned()).plus(wallet.locked()))
                .isEqualTo(batch.total());
    }

    @Test
    void a_batch_sent_twice_is_locked_once_and_no_other_channels_batch_is_taken() {
        SimulatedWallet wallet = SimulatedWallet.create(new Condition.AtOnce());
        wallet.send(batch("B1", AccountKind.ECNY));
        wallet.passDay(DAY);
        wallet.send(batch("B1", AccountKind.ECNY));
        assertThat(wallet.released()).isEqualTo(Money.ofYuan(3000));
        assertThat(wallet.answers()).allMatch(answer -> answer.says() == BankAnswer.Says.PAID);
        assertThatThrownBy(() -> wallet.send(batch("B2", AccountKind.SSC)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
