package io.zhuxue.flow.reconcile;

import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.payment.AnswerReason;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.payment.Reconciliation;
import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.FactBatch;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.FactWriter;
import io.zhuxue.reporting.fact.PaymentFact;
import io.zhuxue.reporting.fact.Place;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds the new progress of payment lines to the facts, as known from today; what has not changed is not repeated. */
final class PaymentProgress {

    private static final String LINES = """
            SELECT term, region, school, stage, person, programme, instalment, amount_fen, channel, state, reason,
                   due_on, line, known_on
            FROM payment ORDER BY line
            """;

    private final Path facts;
    private final LocalDate today;

    PaymentProgress(Path folder, LocalDate today) {
        this.facts = folder.resolve("facts");
        this.today = today;
    }

    void record(Map<String, Reconciliation.Standing> standings) {
        List<PaymentFact> changed = new ArrayList<>();
        Set<Term> terms = new TreeSet<>();
        LocalDate[] last = {LocalDate.MIN};
        try (FactStore store = FactStore.open(facts)) {
            store.ask(LINES, Map.of(), header -> {}, row -> {
                LocalDate knownOn = ((Cell.Day) row.get(13)).value();
                last[0] = knownOn.isAfter(last[0]) ? knownOn : last[0];
                Reconciliation.Standing standing = standings.get(text(row, 12));
                if (standing != null && differs(row, progress(standing))) {
                    changed.add(fact(row, progress(standing)));
                    terms.add(Term.parse(text(row, 0)).orThrow());
                }
            });
        }
        for (Term term : terms) {
            // Facts of one day are written once; what comes later that day is known from the next.
            LocalDate knownOn = today.isAfter(last[0]) ? today : last[0].plusDays(1);
            String province = changed.get(0).place().region().province();
            try (FactWriter writer = FactWriter.create(facts, new FactBatch(term, province, knownOn))) {
                changed.forEach(writer::add);
                writer.finish();
            }
        }
    }

    private static boolean differs(List<Cell> row, PaymentFact.Progress now) {
        String state = text(row, 9);
        if (now instanceof PaymentFact.Progress.Ordered) {
            return !state.equals("ORDERED");
        }
        if (now instanceof PaymentFact.Progress.Paid) {
            return !state.equals("PAID");
        }
        if (now instanceof PaymentFact.Progress.Failed failed) {
            return !state.equals("FAILED") || !text(row, 10).equals(failed.code());
        }
        return !state.equals("UNKNOWN");
    }

    private PaymentFact.Progress progress(Reconciliation.Standing standing) {
        return switch (standing.state()) {
            case PAID -> new PaymentFact.Progress.Paid(today);
            case REJECTED, RETURNED -> new PaymentFact.Progress.Failed(reason(standing));
            case UNKNOWN -> new PaymentFact.Progress.Unknown(reason(standing));
            case HELD, BATCHED, ACCEPTED -> new PaymentFact.Progress.Ordered();
        };
    }

    /** The reason of a line that was not paid; empty for one that was, or is under way. */
    static String reason(Reconciliation.Standing standing) {
        boolean silent = standing.reason() == AnswerReason.NOT_SAID
                || standing.state() == LineState.PAID
                || standing.state() == LineState.BATCHED;
        return silent ? "" : standing.reason().name();
    }

    private static PaymentFact fact(List<Cell> row, PaymentFact.Progress progress) {
        return new PaymentFact(
                new Place(RegionCode.parse(text(row, 1)).orThrow(), text(row, 2), Stage.valueOf(text(row, 3))),
                new PersonRef(text(row, 4)),
                text(row, 5),
                Math.toIntExact(row.get(6).whole()),
                Money.ofFen(row.get(7).whole()),
                text(row, 8),
                progress,
                ((Cell.Day) row.get(11)).value(),
                text(row, 12));
    }

    private static String text(List<Cell> row, int column) {
        return row.get(column).toString();
    }
}
