package io.zhuxue.flow.run;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.disbursement.entitlement.Entitlement;
import io.zhuxue.disbursement.payment.Account;
import io.zhuxue.disbursement.payment.AccountCheck;
import io.zhuxue.disbursement.payment.BankFile;
import io.zhuxue.disbursement.payment.Batching;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.payment.Pain001;
import io.zhuxue.disbursement.payment.Payee;
import io.zhuxue.disbursement.payment.Payment;
import io.zhuxue.disbursement.payment.PaymentBatch;
import io.zhuxue.disbursement.payment.PaymentLine;
import io.zhuxue.disbursement.programme.Payout;
import io.zhuxue.flow.LineFile;
import io.zhuxue.reporting.fact.PaymentFact;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * {@code payments/}: lines with their ids and states, batches for the bank as pain.001 and as a plain file, and what is
 * settled with schools instead of being paid out.
 *
 * <p>A line whose account is missing or wrong is HELD: it is rejected with a code once a student and stays payable.
 */
final class PaymentFiles implements CaseFile {

    private static final int BATCH_SIZE = 10_000;

    private final Path folder;
    private final RunOptions options;
    private final String rosterName;
    private final Consumer<? super Rejection> rejects;
    private final FactFiles facts;
    private final Batching batching;
    private final CsvWriter lines;
    private final CsvWriter batches;
    private final Map<List<String>, Settlement> settlements = new TreeMap<>(PaymentFiles::compare);
    private long batched;

    /** What a programme owes one school for the fees it waived. */
    private record Settlement(long students, Money amount) {

        static Settlement both(Settlement one, Settlement other) {
            return new Settlement(one.students + other.students, one.amount.plus(other.amount));
        }
    }

    PaymentFiles(
            Path results, RunOptions options, String rosterName, Consumer<? super Rejection> rejects, FactFiles facts) {
        this.folder = results.resolve("payments");
        this.options = options;
        this.rosterName = rosterName;
        this.rejects = rejects;
        this.facts = facts;
        this.batching = Batching.create(options.term(), BATCH_SIZE, this::write);
        this.lines = CsvWriter.create(folder.resolve("lines.csv"), LineFile.COLUMNS);
        this.batches = CsvWriter.create(
                folder.resolve("batches.csv"),
                List.of(
                        "batch",
                        "programme",
                        "term",
                        "instalment",
                        "channel",
                        "lines",
                        "amount",
                        "pain001",
                        "bank_file"));
    }

    @Override
    public void add(StudentCase each) {
        List<Entitlement> due = each.due();
        boolean paid = due.stream().anyMatch(entitlement -> entitlement.payout() == Payout.PAID);
        Optional<Message> fault = Optional.empty();
        Payee payee = PayeeMapper.payee(each.student());
        if (paid) {
            fault = AccountCheck.check(payee);
            fault.ifPresent(reason ->
                    rejects.accept(new Rejection(rosterName, each.row(), PayeeMapper.columnOf(reason), reason)));
        }
        for (Entitlement entitlement : due) {
            if (entitlement.payout() == Payout.WAIVED) {
                settle(each, entitlement);
            } else {
                pay(each, entitlement, payee, fault);
            }
        }
    }

    private void settle(StudentCase each, Entitlement entitlement) {
        settlements.merge(
                List.of(each.student().schoolCode(), entitlement.programme()),
                new Settlement(1, entitlement.amount()),
                Settlement::both);
    }

    private void pay(StudentCase each, Entitlement entitlement, Payee payee, Optional<Message> fault) {
        for (PaymentLine line : PaymentLine.plan(
                each.student().schoolCode(),
                each.student().studentNo(),
                entitlement.programme(),
                options.term(),
                entitlement.amount(),
                entitlement.instalments())) {
            Optional<Account> account = payee.account();
            if (fault.isPresent() || account.isEmpty()) {
                String reason = fault.map(Message::code).orElse("");
                write(
                        line,
                        LineState.HELD,
                        reason,
                        each.student().account().kind().name(),
                        "");
                facts.add(each, line, new PaymentFact.Progress.Waiting(reason));
            } else {
                batching.add(new Payment(line, account.get()));
                batched++;
                facts.add(each, line, new PaymentFact.Progress.Ordered());
            }
        }
    }

    private void write(PaymentLine line, LineState state, String reason, String channel, String batch) {
        lines.row(
                line.id(),
                line.schoolCode(),
                line.studentNo(),
                line.programme(),
                line.term().toString(),
                Integer.toString(line.instalment()),
                line.amount().toString(),
                state.name(),
                reason,
                channel,
                batch);
    }

    private void write(PaymentBatch batch) {
        String pain001 = batch.id() + ".xml";
        String bankFile = batch.id() + ".csv";
        try (OutputStream xml = new BufferedOutputStream(Files.newOutputStream(folder.resolve(pain001)));
                Writer csv = Files.newBufferedWriter(folder.resolve(bankFile))) {
            Pain001.write(batch, options.payer(), options.knownOn().atStartOfDay(), options.knownOn(), xml);
            BankFile.write(batch, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Payment payment : batch.payments()) {
            write(payment.line(), LineState.BATCHED, "", batch.channel().name(), batch.id());
        }
        batches.row(
                batch.id(),
                batch.programme(),
                batch.term().toString(),
                Integer.toString(batch.instalment()),
                batch.channel().name(),
                Integer.toString(batch.payments().size()),
                batch.total().toString(),
                pain001,
                bankFile);
    }

    /** How many lines went into batches. */
    long batched() {
        return batched;
    }

    @Override
    public void finish() {
        batching.close();
        lines.commit();
        batches.commit();
        List<String> header = List.of("school_code", "programme", "term", "students", "amount");
        try (CsvWriter file = CsvWriter.create(folder.resolve("settlements.csv"), header)) {
            settlements.forEach((key, settlement) -> file.row(
                    key.get(0),
                    key.get(1),
                    options.term().toString(),
                    Long.toString(settlement.students()),
                    settlement.amount().toString()));
            file.commit();
        }
    }

    @Override
    public void close() {
        try (lines;
                batches) {
            settlements.clear();
        }
    }

    private static int compare(List<String> one, List<String> other) {
        int schools = one.get(0).compareTo(other.get(0));
        return schools != 0 ? schools : one.get(1).compareTo(other.get(1));
    }
}
