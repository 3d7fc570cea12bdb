package io.zhuxue.disbursement.payment;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The search for one person paid by two schools (重复发放核查), as happens after a transfer or with two student numbers: one
 * person, one programme, one term, and lines of more than one school that are paid or may still be.
 *
 * <p>Memory grows with the lines added. Not for use by several threads.
 */
public final class DoublePay {

    private record Key(PersonRef person, String programme, Term term) {}

    /**
     * A person paid twice.
     *
     * @param person who
     * @param programme for what
     * @param term when
     * @param lines the lines of all the schools, in the order in which they were added
     */
    public record Found(PersonRef person, String programme, Term term, List<PaymentLine> lines) {

        public Found {
            lines = List.copyOf(lines);
        }

        /** What all but the dearest school's lines come to: what is to be stopped or recovered. */
        public Money tooMuch() {
            Map<String, Long> schools = new LinkedHashMap<>();
            lines.forEach(line -> schools.merge(line.schoolCode(), line.amount().fen(), Long::sum));
            long most =
                    schools.values().stream().mapToLong(Long::longValue).max().orElse(0);
            return Money.ofFen(
                    schools.values().stream().mapToLong(Long::longValue).sum() - most);
        }
    }

    private final Map<Key, List<PaymentLine>> lines = new LinkedHashMap<>();

    /** A search without lines. */
    public DoublePay() {}

    /** Adds a line; one that is refused, returned or held pays nobody and is left out. */
    public void add(PersonRef person, PaymentLine line, LineState state) {
        if (!state.payableAgain()) {
            lines.computeIfAbsent(new Key(person, line.programme(), line.term()), key -> new ArrayList<>())
                    .add(line);
        }
    }

    /** Everybody whom more than one school pays, in the order in which they were added. */
    public List<Found> found() {
        List<Found> found = new ArrayList<>();
        lines.forEach((key, all) -> {
            if (all.stream().map(PaymentLine::schoolCode).distinct().count() > 1) {
                found.add(new Found(key.person(), key.programme(), key.term(), all));
            }
        });
        return List.copyOf(found);
    }
}
