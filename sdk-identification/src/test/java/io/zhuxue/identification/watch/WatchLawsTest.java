package io.zhuxue.identification.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.identification.roster.Enrolment;
import io.zhuxue.identification.roster.EnrolmentStatus;
import io.zhuxue.identification.watch.WatchFact.Matched.Certainty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every history of facts. */
class WatchLawsTest {

    private static final LocalDate START = LocalDate.of(2022, 8, 20);
    private static final Arbitrary<PersonRef> PEOPLE =
            Arbitraries.of("a", "b", "c", "d").map(PersonRef::new);
    private static final Arbitrary<RegionCode> PLACES =
            Arbitraries.of("430211", "430302", "430981").map(RegionCode::new);

    private static Arbitrary<LocalDate> days(int from, int to) {
        return Arbitraries.integers().between(from, to).map(START::plusDays);
    }

    @Provide
    Arbitrary<List<WatchFact>> histories() {
        Arbitrary<LocalDate> days = days(-30, 260);
        Arbitrary<LocalDate> ends = Arbitraries.oneOf(days(0, 300), Arbitraries.just(LocalDate.MAX));
        Arbitrary<SpecialGroup> groups = Arbitraries.of(SpecialGroup.TP, SpecialGroup.FF1, SpecialGroup.GE);
        Arbitrary<LocalDate> births = Arbitraries.oneOf(
                Arbitraries.just(LocalDate.MIN),
                Arbitraries.of(6, 16, 23).flatMap(age -> days(0, 260).map(day -> day.minusYears(age))),
                Arbitraries.just(LocalDate.of(2012, 1, 1)));
        Arbitrary<Enrolment> enrolments =
                Combinators.combine(Arbitraries.of(EnrolmentStatus.class), days).as(Enrolment::new);
        Arbitrary<Term> terms = Arbitraries.of(
                Term.of(START), Term.of(START).next(), Term.of(START).next().next());
        Arbitrary<? extends WatchFact> registered = Combinators.combine(
                        days, PEOPLE, groups, PLACES.optional(), births, Arbitraries.of(true, false), ends)
                .as(WatchFact.Registered::new);
        Arbitrary<? extends WatchFact> presumed =
                Combinators.combine(days, PEOPLE, groups).as(WatchFact.Presumed::new);
        Arbitrary<? extends WatchFact> unregistered = Combinators.combine(
                        days, PEOPLE, groups, Arbitraries.of(true, false))
                .as(WatchFact.Unregistered::new);
        Arbitrary<? extends WatchFact> matched = Combinators.combine(
                        days, PEOPLE, PEOPLE, Arbitraries.of(Certainty.class))
                .as(WatchFact.Matched::new);
        Arbitrary<? extends WatchFact> parted =
                Combinators.combine(days, PEOPLE, PEOPLE).as(WatchFact.Parted::new);
        Arbitrary<? extends WatchFact> elsewhere =
                Combinators.combine(days, PEOPLE).as(WatchFact.Elsewhere::new);
        Arbitrary<? extends WatchFact> enrolled = Combinators.combine(
                        days, PEOPLE, Arbitraries.of("S1", "S2"), PLACES, PLACES, enrolments)
                .as(WatchFact.Enrolled::new);
        Arbitrary<? extends WatchFact> aided = Combinators.combine(days, PEOPLE, terms)
                .as((day, student, term) -> new WatchFact.Aided(day, student, term, List.of("CMP_BOARD")));
        Arbitrary<? extends WatchFact> refused = Combinators.combine(days, PEOPLE, terms)
                .as((day, student, term) -> new WatchFact.Refused(day, student, term, "NO_ACCOUNT", "缺少账号。"));
        Arbitrary<? extends WatchFact> struck = Combinators.combine(days, PEOPLE, Arbitraries.of(Hardship.class), ends)
                .as(WatchFact.Struck::new);
        Arbitrary<? extends WatchFact> place = Combinators.combine(
                        days, PLACES.map(Area::of), Arbitraries.of(Hardship.class), ends)
                .as(WatchFact.PlaceStruck::new);
        Arbitrary<WatchFact> any = Arbitraries.oneOf(
                        registered,
                        presumed,
                        unregistered,
                        matched,
                        parted,
                        elsewhere,
                        enrolled,
                        aided,
                        refused,
                        struck,
                        place)
                .map(fact -> (WatchFact) fact);
        return any.list().ofMaxSize(25);
    }

    private static Watch recomputed(List<WatchFact> facts, LocalDate day) {
        Watch watch = Watch.create(day, WatchRules.national());
        facts.forEach(watch::learn);
        return watch;
    }

    private static List<WatchEntry> everybody(Watch watch, LocalDate day) {
        return watch.ask(WatchQuery.all(day, Area.nation()));
    }

    @Property(tries = 600)
    void learning_step_by_step_ends_where_a_full_recomputation_ends(
            @ForAll("histories") List<WatchFact> facts, @ForAll("steps") List<Integer> steps) {
        Watch watch = Watch.create(START, WatchRules.national());
        int at = 0;
        for (WatchFact fact : facts) {
            watch.learn(fact);
            if (at < steps.size()) {
                watch.advance(watch.today().plusDays(steps.get(at++)));
            }
        }
        watch.advance(START.plusDays(200).isAfter(watch.today()) ? START.plusDays(200) : watch.today());

        Watch full = recomputed(facts, watch.today());
        assertThat(everybody(watch, watch.today())).isEqualTo(everybody(full, watch.today()));
        assertThat(watch.tally()).isEqualTo(full.tally());
    }

    @Provide
    Arbitrary<List<Integer>> steps() {
        return Arbitraries.integers().between(0, 40).list().ofMaxSize(10);
    }

    @Property(tries = 300)
    void everybody_on_a_register_is_counted_exactly_once_in_one_state_with_a_reason(
            @ForAll("histories") List<WatchFact> facts) {
        LocalDate day = START.plusDays(120);
        Watch watch = recomputed(facts, day);
        List<WatchEntry> entries = everybody(watch, day);
        Set<PersonRef> counted = new HashSet<>();
        for (WatchEntry entry : entries) {
            assertThat(counted.add(entry.person())).as("counted once").isTrue();
            assertThat(entry.state().text()).isNotBlank();
        }
        for (WatchFact fact : facts) {
            if (fact instanceof WatchFact.Registered in && !in.day().isAfter(day)) {
                assertThat(watch.ask(in.person(), day))
                        .as("whoever came into a register has a state")
                        .isPresent()
                        .hasValueSatisfying(entry -> assertThat(entries).contains(entry));
            }
        }
        assertThat(watch.tally().values().stream().mapToInt(i -> i).sum()).isEqualTo(entries.size());
    }

    @Property(tries = 300)
    void as_of_a_past_day_the_watch_says_what_it_said_on_that_day(@ForAll("histories") List<WatchFact> facts) {
        List<WatchFact> inOrder = new ArrayList<>(facts);
        inOrder.sort(java.util.Comparator.comparing(WatchFact::day));
        LocalDate day = START.plusDays(100);
        Watch watch = Watch.create(START.minusDays(40), WatchRules.national());
        List<WatchEntry> then = null;
        for (WatchFact fact : inOrder) {
            if (then == null && fact.day().isAfter(day)) {
                watch.advance(day);
                then = everybody(watch, day);
            }
            watch.advance(fact.day().isAfter(watch.today()) ? fact.day() : watch.today());
            watch.learn(fact);
        }
        if (then != null) {
            assertThat(everybody(watch, day)).isEqualTo(then);
        }
    }

    @Property(tries = 200)
    void the_changed_that_a_step_tells_are_exactly_those_whose_entry_changed(
            @ForAll("histories") List<WatchFact> facts) {
        Watch watch = Watch.create(START.plusDays(100), WatchRules.national());
        for (WatchFact fact : facts) {
            List<WatchEntry> before = everybody(watch, watch.today());
            List<PersonRef> changed = watch.learn(fact);
            Set<WatchEntry> difference = new HashSet<>(before);
            for (WatchEntry entry : everybody(watch, watch.today())) {
                if (!difference.remove(entry)) {
                    difference.add(entry);
                }
            }
            assertThat(difference).extracting(WatchEntry::person).containsOnlyElementsOf(changed);
            assertThat(changed)
                    .allSatisfy(person -> assertThat(difference)
                            .extracting(WatchEntry::person)
                            .contains(person));
        }
    }
}
