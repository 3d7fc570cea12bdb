package io.zhuxue.identification.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The facts of one person or student, by their day; facts of one day in the order in which they came. */
final class Facts {

    private final List<WatchFact> facts = new ArrayList<>(2);

    void add(WatchFact fact) {
        int at = facts.size();
        while (at > 0 && facts.get(at - 1).day().isAfter(fact.day())) {
            at--;
        }
        facts.add(at, fact);
    }

    /** Those that hold as of a day, in order. */
    List<WatchFact> asOf(LocalDate day) {
        int to = facts.size();
        while (to > 0 && facts.get(to - 1).day().isAfter(day)) {
            to--;
        }
        return facts.subList(0, to);
    }

    /** The last of a kind as of a day. */
    <F extends WatchFact> Optional<F> last(Class<F> kind, LocalDate day, Predicate<F> which) {
        List<WatchFact> known = asOf(day);
        for (int i = known.size() - 1; i >= 0; i--) {
            if (kind.isInstance(known.get(i)) && which.test(kind.cast(known.get(i)))) {
                return Optional.of(kind.cast(known.get(i)));
            }
        }
        return Optional.empty();
    }
}
