package io.zhuxue.disbursement.payment;

import io.zhuxue.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reconciliation that keeps, for each line, the set of facts said about it. */
final class DefaultReconciliation implements Reconciliation {

    private static final int ACCEPTED = 1;
    private static final int PAID_BY_REPORT = 1 << 1;
    private static final int BOOKED = 1 << 2;
    private static final int REJECTED = 1 << 3;
    private static final int RETURNED = 1 << 4;
    /** The bank said something that we do not understand; a later clear answer goes before it. */
    private static final int UNCLEAR = 1 << 5;
    /** Another sum or a second booking, which only a person can clear. */
    private static final int DISPUTED = 1 << 6;

    private static final class Line {
        private final String batchId;
        private final long fen;
        private int facts;
        private String booking = "";
        private AnswerReason reason = AnswerReason.NOT_SAID;

        Line(String batchId, Money amount, int facts) {
            this.batchId = batchId;
            this.fen = amount.fen();
            this.facts = facts;
        }
    }

    private static final class Batch {
        private int facts;
        private AnswerReason reason = AnswerReason.NOT_SAID;
    }

    private final LocalDate lastDay;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, Batch> batches = new HashMap<>();

    DefaultReconciliation(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    @Override
    public void expect(String reference, String batchId, Money amount, LineState state) {
        if (lines.putIfAbsent(reference, new Line(batchId, amount, factsOf(state))) != null) {
            throw new IllegalArgumentException("the line was expected before");
        }
        batches.computeIfAbsent(batchId, id -> new Batch());
    }

    private static int factsOf(LineState state) {
        return switch (state) {
            case HELD, BATCHED -> 0;
            case ACCEPTED -> ACCEPTED;
            case PAID -> PAID_BY_REPORT;
            case REJECTED -> REJECTED;
            case RETURNED -> RETURNED;
            case UNKNOWN -> UNCLEAR;
        };
    }

    @Override
    public Finding take(BankAnswer answer) {
        if (answer.lineRef().isEmpty()) {
            return takeBatch(answer);
        }
        Line line = lines.get(answer.lineRef());
        if (line == null) {
            return finding(Finding.Kind.UNMATCHED, answer);
        }
        boolean otherSum = answer.amount().filter(sum -> sum.fen() != line.fen).isPresent();
        if (otherSum) {
            line.facts |= DISPUTED;
            return finding(Finding.Kind.AMOUNT_BREAK, answer);
        }
        int fact = fact(answer);
        boolean statementAgain = fact == BOOKED && (line.facts & BOOKED) != 0;
        if (statementAgain && !line.booking.equals(answer.reference())) {
            line.facts |= DISPUTED;
            return finding(Finding.Kind.DOUBLE_PAID, answer);
        }
        if (fact == BOOKED) {
            line.booking = answer.reference();
        }
        if (fact == REJECTED || fact == RETURNED) {
            line.reason = answer.reason();
        }
        boolean again = (line.facts & fact) != 0;
        line.facts |= fact;
        return finding(again ? Finding.Kind.DUPLICATE : kind(fact, line, answer), answer);
    }

    private Finding takeBatch(BankAnswer answer) {
        Batch batch = batches.get(answer.batchId());
        if (batch == null) {
            return new Finding(Finding.Kind.UNMATCHED, answer.batchId(), answer.says(), answer.reason());
        }
        int fact = fact(answer);
        boolean again = (batch.facts & fact) != 0;
        batch.facts |= fact;
        batch.reason = answer.reason();
        Finding.Kind kind = again ? Finding.Kind.DUPLICATE : kind(fact, new Line("", Money.ZERO, fact), answer);
        return new Finding(kind, answer.batchId(), answer.says(), answer.reason());
    }

    private Finding.Kind kind(int fact, Line line, BankAnswer answer) {
        if (contradicts(line.facts)) {
            return Finding.Kind.UNKNOWN;
        }
        return switch (fact) {
            case ACCEPTED -> Finding.Kind.PENDING;
            case REJECTED -> Finding.Kind.REJECTED;
            case RETURNED -> Finding.Kind.RETURNED;
            case UNCLEAR -> Finding.Kind.UNKNOWN;
            default ->
                answer.day().filter(day -> day.isAfter(lastDay)).isPresent() ? Finding.Kind.LATE : Finding.Kind.MATCH;
        };
    }

    private static int fact(BankAnswer answer) {
        return switch (answer.says()) {
            case ACCEPTED -> ACCEPTED;
            case PAID -> answer.source() == BankAnswer.Source.STATEMENT ? BOOKED : PAID_BY_REPORT;
            case REJECTED -> REJECTED;
            case RETURNED -> RETURNED;
            case UNKNOWN -> UNCLEAR;
        };
    }

    private static Finding finding(Finding.Kind kind, BankAnswer answer) {
        return new Finding(kind, answer.lineRef(), answer.says(), answer.reason());
    }

    /** Refused and yet paid: one of the two is wrong, and a new attempt could pay twice. */
    private static boolean contradicts(int facts) {
        return (facts & REJECTED) != 0 && (facts & (BOOKED | PAID_BY_REPORT)) != 0;
    }

    @Override
    public LineState state(String reference) {
        Line line = lines.get(reference);
        return line == null ? LineState.UNKNOWN : state(line);
    }

    private LineState state(Line line) {
        int facts = line.facts;
        if (facts == 0) {
            facts = batch(line).facts;
        }
        if ((facts & DISPUTED) != 0 || contradicts(facts)) {
            return LineState.UNKNOWN;
        }
        if ((facts & RETURNED) != 0) {
            return LineState.RETURNED;
        }
        if ((facts & (BOOKED | PAID_BY_REPORT)) != 0) {
            return LineState.PAID;
        }
        if ((facts & REJECTED) != 0) {
            return LineState.REJECTED;
        }
        if ((facts & UNCLEAR) != 0) {
            return LineState.UNKNOWN;
        }
        return (facts & ACCEPTED) != 0 ? LineState.ACCEPTED : LineState.BATCHED;
    }

    private Batch batch(Line line) {
        return batches.getOrDefault(line.batchId, new Batch());
    }

    @Override
    public void forEach(Consumer<Standing> receiver) {
        lines.forEach((reference, line) -> receiver.accept(new Standing(
                reference,
                line.batchId,
                Money.ofFen(line.fen),
                state(line),
                line.facts == 0 ? batch(line).reason : line.reason)));
    }

    @Override
    public List<String> queries() {
        List<String> queries = new ArrayList<>();
        lines.forEach((reference, line) -> {
            if (state(line) == LineState.UNKNOWN) {
                queries.add(reference);
            }
        });
        return List.copyOf(queries);
    }
}
