package io.zhuxue.identification.watch;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.spi.WatchJournal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The watch over everybody who should be aided (应助尽助监测).
 *
 * <p>It learns facts as they come – a change between two snapshots, an event, a change of enrolment, a payment – and looks
 * again only at those whom a fact concerns. States of today are kept; states as of any earlier day are worked out from
 * the facts. A new term begins with nobody aided in it, so its first day concerns everybody. One thread at a time.
 */
public interface Watch {

    /** A watch that begins on a day and knows nobody. */
    static Watch create(LocalDate day, WatchRules rules) {
        return new DefaultWatch(day, rules);
    }

    /** A journal of facts in memory, for tests and small tools. */
    static WatchJournal inMemory() {
        return new MemoryWatchJournal();
    }

    /** The day up to which states are kept. */
    LocalDate today();

    /**
     * Learns a fact.
     *
     * @return those whose state or groups of today are others than before, ordered by reference
     */
    List<PersonRef> learn(WatchFact fact);

    /**
     * Lets days pass: rows that end, events that are over, enrolments that change, a new term.
     *
     * @return those whose state of today is another than before, ordered by reference
     * @throws IllegalArgumentException when the day has passed
     */
    List<PersonRef> advance(LocalDate day);

    /** Those whom a query asks for, ordered by school, then reference. */
    List<WatchEntry> ask(WatchQuery query);

    /** How one person stands as of a day; empty when the person is not watched by then. */
    Optional<WatchEntry> ask(PersonRef person, LocalDate day);

    /** How many are in each kind of state today; every watched person counts once. */
    Map<WatchState.Kind, Integer> tally();

    /** Everybody who is watched today. */
    Set<PersonRef> persons();
}
