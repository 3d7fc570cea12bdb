package io.zhuxue.identification.watch;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.identification.roster.EnrolmentStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All facts, and the judgement on one person as of a day: a function of the facts alone. */
final class FactBase {

    private final WatchRules rules;
    private final Map<PersonRef, Facts> persons = new HashMap<>();
    private final Map<PersonRef, Facts> students = new HashMap<>();
    private final Map<PersonRef, Set<PersonRef>> everMatched = new HashMap<>();
    private final Map<RegionCode, Set<PersonRef>> byHome = new HashMap<>();
    private final List<WatchFact.PlaceStruck> places = new ArrayList<>();
    private final Facts nothing = new Facts();

    FactBase(WatchRules rules) {
        this.rules = rules;
    }

    void add(WatchFact fact) {
        if (fact instanceof WatchFact.Registered in) {
            person(in.person()).add(fact);
        } else if (fact instanceof WatchFact.Presumed perhaps) {
            person(perhaps.student()).add(fact);
        } else if (fact instanceof WatchFact.Unregistered out) {
            person(out.person()).add(fact);
        } else if (fact instanceof WatchFact.Matched matched) {
            person(matched.person()).add(fact);
            everMatched
                    .computeIfAbsent(matched.student(), s -> new LinkedHashSet<>())
                    .add(matched.person());
        } else if (fact instanceof WatchFact.Parted parted) {
            person(parted.person()).add(fact);
        } else if (fact instanceof WatchFact.Elsewhere elsewhere) {
            person(elsewhere.person()).add(fact);
        } else if (fact instanceof WatchFact.Enrolled enrolled) {
            student(enrolled.student()).add(fact);
            byHome.computeIfAbsent(enrolled.home(), h -> new LinkedHashSet<>()).add(enrolled.student());
        } else if (fact instanceof WatchFact.Aided aided) {
            student(aided.student()).add(fact);
        } else if (fact instanceof WatchFact.Refused refused) {
            student(refused.student()).add(fact);
        } else if (fact instanceof WatchFact.Struck struck) {
            student(struck.student()).add(fact);
        } else if (fact instanceof WatchFact.PlaceStruck place) {
            places.add(place);
        }
    }

    private Facts person(PersonRef person) {
        return persons.computeIfAbsent(person, p -> new Facts());
    }

    private Facts student(PersonRef student) {
        return students.computeIfAbsent(student, s -> new Facts());
    }

    /** Everybody of whom something is known. */
    Set<PersonRef> all() {
        Set<PersonRef> all = new LinkedHashSet<>(persons.keySet());
        all.addAll(students.keySet());
        all.addAll(everMatched.keySet());
        return all;
    }

    /** The students whose home was in an area at any time. */
    Set<PersonRef> homesIn(Area area) {
        Set<PersonRef> found = new LinkedHashSet<>();
        byHome.forEach((home, at) -> {
            if (area.covers(Area.of(home))) {
                found.addAll(at);
            }
        });
        return found;
    }

    /** Under whom a person is counted: the student whom it surely is, or itself. */
    PersonRef countedUnder(PersonRef person, LocalDate day) {
        return match(person, day)
                .filter(match -> match.certainty() == WatchFact.Matched.Certainty.SURE)
                .map(WatchFact.Matched::student)
                .orElse(person);
    }

    /** The last match that no later fact took back; one that is sure outweighs those in review. */
    private Optional<WatchFact.Matched> match(PersonRef person, LocalDate day) {
        List<WatchFact.Matched> standing = new ArrayList<>();
        for (WatchFact fact : persons.getOrDefault(person, nothing).asOf(day)) {
            if (fact instanceof WatchFact.Matched matched) {
                standing.add(matched);
            } else if (fact instanceof WatchFact.Parted parted) {
                standing.removeIf(each -> each.student().equals(parted.student()));
            }
        }
        Optional<WatchFact.Matched> sure = Optional.empty();
        for (WatchFact.Matched each : standing) {
            if (each.certainty() == WatchFact.Matched.Certainty.SURE) {
                sure = Optional.of(each);
            }
        }
        return sure.isPresent() || standing.isEmpty() ? sure : Optional.of(standing.get(standing.size() - 1));
    }

    /** How somebody stands as of a day; empty when there is nothing to watch, or when counted under somebody else. */
    Optional<WatchEntry> judge(PersonRef ref, LocalDate day) {
        Set<PersonRef> members = new TreeSet<>(java.util.Comparator.comparing(PersonRef::token));
        members.add(ref);
        members.addAll(everMatched.getOrDefault(ref, Set.of()));
        members.removeIf(member -> !countedUnder(member, day).equals(ref));
        Grounds grounds = new Grounds(day);
        members.forEach(member -> grounds.registers(persons.getOrDefault(member, nothing)));
        Facts student = students.getOrDefault(ref, nothing);
        Optional<WatchFact.Enrolled> enrolled = student.last(WatchFact.Enrolled.class, day, each -> true);
        events(student, enrolled, day, grounds);
        if (!grounds.any()) {
            return Optional.empty();
        }
        return Optional.of(new WatchEntry(
                ref,
                enrolled.map(WatchFact.Enrolled::schoolCode).orElse(""),
                enrolled.map(WatchFact.Enrolled::county).or(grounds::region),
                grounds.groups(),
                grounds.hardships(),
                state(grounds, members, student, enrolled, day)));
    }

    private void events(Facts student, Optional<WatchFact.Enrolled> enrolled, LocalDate day, Grounds grounds) {
        for (WatchFact fact : student.asOf(day)) {
            if (fact instanceof WatchFact.Struck struck) {
                grounds.event(struck.hardship(), struck.until());
            }
        }
        enrolled.ifPresent(inRoster -> places.stream()
                .filter(place -> !place.day().isAfter(day) && place.area().covers(Area.of(inRoster.home())))
                .forEach(place -> grounds.event(place.hardship(), place.until())));
    }

    private WatchState state(
            Grounds grounds,
            Set<PersonRef> members,
            Facts student,
            Optional<WatchFact.Enrolled> enrolled,
            LocalDate day) {
        if (grounds.over()) {
            return grounds.left();
        }
        if (enrolled.isPresent()) {
            return inRoster(grounds, student, enrolled.get(), day);
        }
        if (grounds.onlyPresumed()
                || members.stream()
                        .flatMap(member -> match(member, day).stream())
                        .anyMatch(match -> match.certainty() == WatchFact.Matched.Certainty.IN_REVIEW)) {
            return new WatchState.Unmatched(NextStep.REVIEW_LINK);
        }
        boolean elsewhere = members.stream()
                .anyMatch(member -> persons.getOrDefault(member, nothing)
                        .last(WatchFact.Elsewhere.class, day, each -> true)
                        .isPresent());
        return elsewhere
                ? new WatchState.NotEnrolled(WatchState.NotEnrolled.Why.ELSEWHERE)
                : rules.withoutSchool(grounds.birthDate(), grounds.idHolds(), day);
    }

    private static WatchState inRoster(Grounds grounds, Facts student, WatchFact.Enrolled enrolled, LocalDate day) {
        if (!enrolled.enrolment().inSchoolOn(day)) {
            return new WatchState.Left(
                    cause(enrolled.enrolment().status()), enrolled.enrolment().since());
        }
        if (grounds.onlyPresumed()) {
            return new WatchState.Unmatched(NextStep.REVIEW_LINK);
        }
        Term term = Term.of(day);
        List<WatchFact> known = student.asOf(day);
        for (int i = known.size() - 1; i >= 0; i--) {
            if (known.get(i) instanceof WatchFact.Aided aided && aided.term().equals(term)) {
                return new WatchState.Aided(aided.programmes());
            }
            if (known.get(i) instanceof WatchFact.Refused refused
                    && refused.term().equals(term)) {
                return new WatchState.Refused(refused.code(), refused.reason());
            }
        }
        return new WatchState.Awaited(grounds.groups().isEmpty() ? NextStep.LOOK_INTO : NextStep.DECIDE);
    }

    private static WatchState.Left.Cause cause(EnrolmentStatus status) {
        return switch (status) {
            case SUSPENDED -> WatchState.Left.Cause.SUSPENDED;
            case WITHDRAWN -> WatchState.Left.Cause.WITHDRAWN;
            case TRANSFERRED -> WatchState.Left.Cause.TRANSFERRED;
            case GRADUATED -> WatchState.Left.Cause.GRADUATED;
            case DECEASED -> WatchState.Left.Cause.DECEASED;
            case ENROLLED -> throw new IllegalStateException("who is enrolled is in school");
        };
    }
}
