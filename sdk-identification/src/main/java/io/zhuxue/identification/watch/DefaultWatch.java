package io.zhuxue.identification.watch;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the entries of today and looks again at those whom something concerns. */
final class DefaultWatch implements Watch {

    private static final Comparator<PersonRef> BY_REFERENCE = Comparator.comparing(PersonRef::token);

    private final WatchRules rules;
    private final FactBase facts;
    private final Map<PersonRef, WatchEntry> current = new HashMap<>();
    private final Map<WatchState.Kind, Integer> tally = new EnumMap<>(WatchState.Kind.class);
    private final TreeMap<LocalDate, Set<PersonRef>> due = new TreeMap<>();
    private final TreeMap<LocalDate, List<WatchFact.PlaceStruck>> placesDue = new TreeMap<>();
    private LocalDate today;

    DefaultWatch(LocalDate day, WatchRules rules) {
        this.today = day;
        this.rules = rules;
        this.facts = new FactBase(rules);
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public List<PersonRef> learn(WatchFact fact) {
        Set<PersonRef> concerned = new LinkedHashSet<>(concerned(fact));
        facts.add(fact);
        concerned.addAll(concerned(fact));
        remember(fact);
        return lookAgainAt(concerned);
    }

    /** Whom a fact concerns as things stand. */
    private Collection<PersonRef> concerned(WatchFact fact) {
        if (fact instanceof WatchFact.Registered in) {
            return person(in.person());
        } else if (fact instanceof WatchFact.Presumed perhaps) {
            return person(perhaps.student());
        } else if (fact instanceof WatchFact.Unregistered out) {
            return person(out.person());
        } else if (fact instanceof WatchFact.Matched matched) {
            return person(matched.person());
        } else if (fact instanceof WatchFact.Parted parted) {
            return person(parted.person());
        } else if (fact instanceof WatchFact.Elsewhere elsewhere) {
            return person(elsewhere.person());
        } else if (fact instanceof WatchFact.Enrolled enrolled) {
            return List.of(enrolled.student());
        } else if (fact instanceof WatchFact.Aided aided) {
            return List.of(aided.student());
        } else if (fact instanceof WatchFact.Refused refused) {
            return List.of(refused.student());
        } else if (fact instanceof WatchFact.Struck struck) {
            return List.of(struck.student());
        } else if (fact instanceof WatchFact.PlaceStruck place) {
            return facts.homesIn(place.area());
        }
        throw new IllegalArgumentException("a fact of a kind that nobody knows");
    }

    private List<PersonRef> person(PersonRef person) {
        return List.of(person, facts.countedUnder(person, today));
    }

    /** Notes the days on which the fact will make a difference. */
    private void remember(WatchFact fact) {
        if (fact instanceof WatchFact.PlaceStruck place) {
            noteLater(place.day(), place);
            noteLater(place.until(), place);
            return;
        }
        for (PersonRef each : concerned(fact)) {
            note(fact.day(), each);
            if (fact instanceof WatchFact.Registered in) {
                note(in.until(), each);
                if (!in.birthDate().equals(LocalDate.MIN)) {
                    note(in.birthDate().plusYears(rules.schoolFrom()), each);
                    note(in.birthDate().plusYears(rules.schoolUntil()), each);
                    note(in.birthDate().plusYears(rules.grownUpFrom()), each);
                }
            } else if (fact instanceof WatchFact.Struck struck) {
                note(struck.until(), each);
            } else if (fact instanceof WatchFact.Enrolled enrolled) {
                note(enrolled.enrolment().since(), each);
            }
        }
    }

    private void note(LocalDate day, PersonRef person) {
        if (day.isAfter(today) && !day.equals(LocalDate.MAX)) {
            due.computeIfAbsent(day, d -> new LinkedHashSet<>()).add(person);
        }
    }

    private void noteLater(LocalDate day, WatchFact.PlaceStruck place) {
        if (day.isAfter(today) && !day.equals(LocalDate.MAX)) {
            placesDue.computeIfAbsent(day, d -> new ArrayList<>()).add(place);
        }
    }

    @Override
    public List<PersonRef> advance(LocalDate day) {
        if (day.isBefore(today)) {
            throw new IllegalArgumentException("days do not go back");
        }
        boolean newTerm = !Term.of(day).equals(Term.of(today));
        Set<PersonRef> concerned = new LinkedHashSet<>();
        Map<LocalDate, Set<PersonRef>> passed = due.headMap(day, true);
        passed.values().forEach(concerned::addAll);
        passed.clear();
        Map<LocalDate, List<WatchFact.PlaceStruck>> over = placesDue.headMap(day, true);
        over.values().forEach(places -> places.forEach(place -> concerned.addAll(facts.homesIn(place.area()))));
        over.clear();
        // Under whom a person is counted may change with the day too.
        List<PersonRef> before =
                concerned.stream().map(each -> facts.countedUnder(each, today)).toList();
        today = day;
        List<PersonRef> after =
                concerned.stream().map(each -> facts.countedUnder(each, today)).toList();
        concerned.addAll(before);
        concerned.addAll(after);
        return lookAgainAt(newTerm ? facts.all() : concerned);
    }

    private List<PersonRef> lookAgainAt(Set<PersonRef> concerned) {
        List<PersonRef> changed = new ArrayList<>();
        for (PersonRef each : concerned) {
            @Nullable WatchEntry now = facts.judge(each, today).orElse(null);
            @Nullable WatchEntry before = now == null ? current.remove(each) : current.put(each, now);
            if (!Objects.equals(before, now)) {
                changed.add(each);
                count(before, -1);
                count(now, 1);
            }
        }
        changed.sort(BY_REFERENCE);
        return List.copyOf(changed);
    }

    private void count(@Nullable WatchEntry entry, int by) {
        if (entry != null) {
            tally.merge(entry.state().kind(), by, Integer::sum);
        }
    }

    @Override
    public List<WatchEntry> ask(WatchQuery query) {
        Collection<WatchEntry> entries = query.day().equals(today)
                ? current.values()
                : facts.all().stream()
                        .flatMap(each -> facts.judge(each, query.day()).stream())
                        .toList();
        return entries.stream()
                .filter(query::wants)
                .sorted(Comparator.comparing(WatchEntry::schoolCode)
                        .thenComparing(entry -> entry.person().token()))
                .toList();
    }

    @Override
    public Optional<WatchEntry> ask(PersonRef person, LocalDate day) {
        return facts.judge(facts.countedUnder(person, day), day);
    }

    @Override
    public Map<WatchState.Kind, Integer> tally() {
        Map<WatchState.Kind, Integer> counted = new EnumMap<>(WatchState.Kind.class);
        tally.forEach((kind, count) -> {
            if (count > 0) {
                counted.put(kind, count);
            }
        });
        return counted;
    }

    @Override
    public Set<PersonRef> persons() {
        return Set.copyOf(current.keySet());
    }
}
