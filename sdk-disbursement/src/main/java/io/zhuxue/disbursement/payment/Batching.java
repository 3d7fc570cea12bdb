package io.zhuxue.disbursement.payment;

import io.zhuxue.core.calendar.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Gathers payments into batches (组批): one batch a programme, instalment, attempt and channel, cut at a size; a full batch is
 * handed on at once, so that memory stays bounded by the number of kinds times the size.
 *
 * <p>The same payments in the same order give the same batches. Closing hands on what is left, in the order of the ids.
 * Not for use by several threads.
 */
public final class Batching implements AutoCloseable {

    private record Kind(String programme, int instalment, int attempt, AccountKind channel)
            implements Comparable<Kind> {

        @Override
        public int compareTo(Kind other) {
            int byProgramme = programme.compareTo(other.programme);
            int byInstalment = Integer.compare(instalment, other.instalment);
            int byAttempt = byInstalment != 0 ? byInstalment : Integer.compare(attempt, other.attempt);
            return byProgramme != 0 ? byProgramme : byAttempt != 0 ? byAttempt : channel.compareTo(other.channel);
        }
    }

    private static final class Open {
        private int number = 1;
        private List<Payment> payments = new ArrayList<>();
    }

    private final Term term;
    private final int size;
    private final Consumer<PaymentBatch> receiver;
    private final Map<Kind, Open> open = new TreeMap<>();

    private Batching(Term term, int size, Consumer<PaymentBatch> receiver) {
        this.term = term;
        this.size = size;
        this.receiver = receiver;
    }

    /**
     * Batches of one term.
     *
     * @param size the most lines of a batch, at least one
     */
    public static Batching create(Term term, int size, Consumer<PaymentBatch> receiver) {
        if (size < 1) {
            throw new IllegalArgumentException("a batch has at least one line");
        }
        return new Batching(term, size, receiver);
    }

    /** Adds a payment of the term, whose account has passed its check. */
    public void add(Payment payment) {
        PaymentLine line = payment.line();
        if (!line.term().equals(term)) {
            throw new IllegalArgumentException("the line is of another term");
        }
        Kind kind = new Kind(
                line.programme(),
                line.instalment(),
                payment.attempt(),
                payment.account().kind());
        Open batch = open.computeIfAbsent(kind, key -> new Open());
        batch.payments.add(payment);
        if (batch.payments.size() == size) {
            handOn(kind, batch);
        }
    }

    @Override
    public void close() {
        open.forEach((kind, batch) -> {
            if (!batch.payments.isEmpty()) {
                handOn(kind, batch);
            }
        });
    }

    private void handOn(Kind kind, Open batch) {
        String id = String.format(
                "%04d%s-%s-%d%s-%s-%04d",
                term.year(),
                term.season().name().charAt(0),
                kind.programme,
                kind.instalment,
                kind.attempt == 1 ? "" : "R" + kind.attempt,
                kind.channel,
                batch.number);
        receiver.accept(new PaymentBatch(id, kind.programme, term, kind.instalment, kind.channel, batch.payments));
        batch.number++;
        batch.payments = new ArrayList<>();
    }
}
