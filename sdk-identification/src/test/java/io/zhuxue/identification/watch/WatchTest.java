package io.zhuxue.identification.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.identification.roster.Enrolment;
import io.zhuxue.identification.roster.EnrolmentStatus;
import io.zhuxue.identification.watch.WatchFact.Matched.Certainty;
import io.zhuxue.identification.watch.WatchState.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);
    private static final RegionCode COUNTY = new RegionCode("430211");
    private static final RegionCode ELSEWHERE = new RegionCode("430302");
    private static final PersonRef SONG = new PersonRef("song");
    private static final PersonRef DAI = new PersonRef("dai");
    private static final Enrolment IN_SCHOOL = new Enrolment(EnrolmentStatus.ENROLLED, LocalDate.MIN);

    private final Watch watch = Watch.create(DAY, WatchRules.national());

    private static WatchFact.Registered registered(PersonRef person, SpecialGroup group, LocalDate until) {
        return new WatchFact.Registered(
                DAY, person, group, Optional.of(COUNTY), LocalDate.of(2011, 7, 28), true, until);
    }

    private static WatchFact.Enrolled enrolled(PersonRef student, Enrolment enrolment) {
        return new WatchFact.Enrolled(DAY, student, "2143000002", COUNTY, ELSEWHERE, enrolment);
    }

    private WatchState state(PersonRef person) {
        return watch.ask(person, watch.today()).orElseThrow().state();
    }

    @Test
    void who_is_on_a_register_and_in_school_is_awaited_until_aided_or_refused() {
        watch.learn(enrolled(SONG, IN_SCHOOL));
        assertThat(watch.persons())
                .as("a student on no register is not watched")
                .isEmpty();

        assertThat(watch.learn(registered(SONG, SpecialGroup.TP, LocalDate.MAX)))
                .containsExactly(SONG);
        assertThat(state(SONG)).isEqualTo(new WatchState.Awaited(NextStep.DECIDE));

        watch.learn(new WatchFact.Refused(DAY, SONG, Term.of(DAY), "NO_ACCOUNT", "缺少账号。"));
        assertThat(state(SONG).kind()).isEqualTo(Kind.REFUSED);

        watch.learn(new WatchFact.Aided(DAY, SONG, Term.of(DAY), List.of("CMP_BOARD")));
        assertThat(state(SONG)).isEqualTo(new WatchState.Aided(List.of("CMP_BOARD")));
        assertThat(watch.tally()).isEqualTo(Map.of(Kind.AIDED, 1));
    }

    @Test
    void a_new_term_begins_with_nobody_aided() {
        watch.learn(enrolled(SONG, IN_SCHOOL));
        watch.learn(registered(SONG, SpecialGroup.TP, LocalDate.MAX));
        watch.learn(new WatchFact.Aided(DAY, SONG, Term.of(DAY), List.of("CMP_BOARD")));

        assertThat(watch.advance(LocalDate.of(2023, 3, 1))).containsExactly(SONG);
        assertThat(state(SONG).kind()).isEqualTo(Kind.AWAITED);
        assertThat(watch.ask(SONG, DAY).orElseThrow().state().kind())
                .as("as of autumn she was aided")
                .isEqualTo(Kind.AIDED);
    }

    @Test
    void a_row_without_an_id_is_counted_under_the_student_once_it_is_matched() {
        PersonRef row = new PersonRef("row without an id");
        watch.learn(enrolled(SONG, IN_SCHOOL));
        watch.learn(registered(SONG, SpecialGroup.TP, LocalDate.MAX));
        watch.learn(new WatchFact.Registered(
                DAY, row, SpecialGroup.DBR, Optional.empty(), LocalDate.MIN, false, LocalDate.MAX));
        assertThat(state(row)).isEqualTo(new WatchState.Unmatched(NextStep.ASK_OWNER));

        watch.learn(new WatchFact.Matched(DAY, row, SONG, Certainty.IN_REVIEW));
        assertThat(state(row)).isEqualTo(new WatchState.Unmatched(NextStep.REVIEW_LINK));

        watch.learn(new WatchFact.Matched(DAY, row, SONG, Certainty.SURE));
        assertThat(watch.persons()).containsExactly(SONG);
        assertThat(watch.ask(row, DAY).orElseThrow().groups())
                .containsExactlyInAnyOrder(SpecialGroup.TP, SpecialGroup.DBR);

        watch.learn(new WatchFact.Parted(DAY, row, SONG));
        assertThat(state(row)).isEqualTo(new WatchState.Unmatched(NextStep.ASK_OWNER));
        assertThat(watch.persons()).hasSize(2);
    }

    @Test
    void a_guardian_in_a_household_register_asks_for_a_decision_and_nothing_else() {
        watch.learn(enrolled(SONG, IN_SCHOOL));
        watch.learn(new WatchFact.Presumed(DAY, SONG, SpecialGroup.DBR));
        assertThat(state(SONG)).isEqualTo(new WatchState.Unmatched(NextStep.REVIEW_LINK));

        watch.learn(registered(SONG, SpecialGroup.TP, LocalDate.MAX));
        assertThat(state(SONG)).as("another register proves it").isEqualTo(new WatchState.Awaited(NextStep.DECIDE));

        watch.learn(new WatchFact.Unregistered(DAY, SONG, SpecialGroup.TP, false));
        watch.learn(new WatchFact.Unregistered(DAY, SONG, SpecialGroup.DBR, false));
        assertThat(state(SONG).kind()).isEqualTo(Kind.LEFT);
    }

    @Test
    void who_leaves_the_register_or_the_school_has_left_for_that_reason() {
        watch.learn(enrolled(SONG, IN_SCHOOL));
        watch.learn(registered(SONG, SpecialGroup.FF2, LocalDate.MAX));
        watch.learn(new WatchFact.Unregistered(DAY.plusDays(30), SONG, SpecialGroup.FF2, true));
        assertThat(state(SONG).kind()).as("not yet").isEqualTo(Kind.AWAITED);
        watch.advance(DAY.plusDays(30));
        assertThat(state(SONG)).isEqualTo(new WatchState.Left(WatchState.Left.Cause.RISK_REMOVED, DAY.plusDays(30)));

        watch.learn(registered(DAI, SpecialGroup.TP, LocalDate.MAX));
        for (EnrolmentStatus status : EnrolmentStatus.values()) {
            watch.learn(enrolled(DAI, new Enrolment(status, LocalDate.of(2022, 6, 30))));
            assertThat(state(DAI).kind()).isEqualTo(status == EnrolmentStatus.ENROLLED ? Kind.AWAITED : Kind.LEFT);
            assertThat(state(DAI).text()).isNotBlank();
        }
    }

    @Test
    void a_day_of_leaving_that_the_row_states_needs_no_further_fact() {
        watch.learn(enrolled(SONG, IN_SCHOOL));
        watch.learn(registered(SONG, SpecialGroup.TP, LocalDate.of(2022, 12, 1)));
        assertThat(watch.advance(LocalDate.of(2022, 11, 30))).isEmpty();
        assertThat(watch.advance(LocalDate.of(2022, 12, 1))).containsExactly(SONG);
        assertThat(state(SONG))
                .isEqualTo(new WatchState.Left(WatchState.Left.Cause.REGISTER, LocalDate.of(2022, 12, 1)));
    }

    @Test
    void whom_no_roster_holds_is_judged_by_age_and_by_the_id() {
        WatchRules rules = WatchRules.national();
        assertThat(rules.withoutSchool(DAY.minusYears(6).plusDays(1), true, DAY).kind())
                .isEqualTo(Kind.NOT_ENROLLED);
        assertThat(rules.withoutSchool(DAY.minusYears(6), true, DAY))
                .isEqualTo(new WatchState.Unmatched(NextStep.FIND_SCHOOL));
        assertThat(rules.withoutSchool(DAY.minusYears(16), true, DAY).kind()).isEqualTo(Kind.NOT_ENROLLED);
        assertThat(rules.withoutSchool(DAY.minusYears(16), false, DAY))
                .isEqualTo(new WatchState.Unmatched(NextStep.ASK_OWNER));
        assertThat(rules.withoutSchool(DAY.minusYears(23), false, DAY).kind()).isEqualTo(Kind.NOT_ENROLLED);
        assertThatThrownBy(() -> new WatchRules(6, 5, 23)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_child_that_turns_six_is_looked_for_on_the_birthday() {
        watch.learn(new WatchFact.Registered(
                DAY, SONG, SpecialGroup.TP, Optional.empty(), LocalDate.of(2016, 12, 5), true, LocalDate.MAX));
        assertThat(state(SONG).kind()).isEqualTo(Kind.NOT_ENROLLED);
        assertThat(watch.advance(LocalDate.of(2022, 12, 5))).containsExactly(SONG);
        assertThat(state(SONG)).isEqualTo(new WatchState.Unmatched(NextStep.FIND_SCHOOL));
        watch.learn(new WatchFact.Elsewhere(watch.today(), SONG));
        assertThat(state(SONG).kind()).isEqualTo(Kind.NOT_ENROLLED);
    }

    @Test
    void a_struck_place_concerns_its_students_also_one_who_comes_later_until_it_is_over() {
        watch.learn(enrolled(SONG, IN_SCHOOL));
        Area place = Area.of(ELSEWHERE);
        assertThat(watch.learn(new WatchFact.PlaceStruck(DAY, place, Hardship.DISASTER, DAY.plusDays(90))))
                .containsExactly(SONG);
        assertThat(watch.learn(enrolled(DAI, IN_SCHOOL))).containsExactly(DAI);
        assertThat(state(DAI)).isEqualTo(new WatchState.Awaited(NextStep.LOOK_INTO));
        assertThat(watch.advance(DAY.plusDays(90))).containsExactly(DAI, SONG);
        assertThat(state(DAI)).isEqualTo(new WatchState.Left(WatchState.Left.Cause.EVENT_OVER, DAY.plusDays(90)));
    }

    @Test
    void an_event_of_one_family_concerns_that_student() {
        watch.learn(enrolled(SONG, IN_SCHOOL));
        assertThat(watch.learn(new WatchFact.Struck(DAY, SONG, Hardship.ILLNESS, LocalDate.MAX)))
                .containsExactly(SONG);
        assertThat(watch.ask(SONG, DAY).orElseThrow().hardships()).containsExactly(Hardship.ILLNESS);
    }

    @Test
    void the_unaided_are_asked_for_by_school_and_county() {
        watch.learn(enrolled(SONG, IN_SCHOOL));
        watch.learn(registered(SONG, SpecialGroup.TP, LocalDate.MAX));
        watch.learn(registered(DAI, SpecialGroup.TP, LocalDate.MAX));

        assertThat(watch.ask(WatchQuery.unaided(DAY, Area.school(COUNTY, "2143000002"))))
                .extracting(WatchEntry::person)
                .containsExactly(SONG);
        assertThat(watch.ask(WatchQuery.unaided(DAY, Area.of(COUNTY)))).hasSize(2);
        assertThat(watch.ask(WatchQuery.unaided(DAY, Area.of(ELSEWHERE)))).isEmpty();
        assertThat(watch.ask(WatchQuery.unaided(DAY.minusDays(1), Area.nation())))
                .isEmpty();
        watch.learn(new WatchFact.Aided(DAY, SONG, Term.of(DAY), List.of("CMP_BOARD")));
        assertThat(watch.ask(WatchQuery.unaided(DAY, Area.school(COUNTY, "2143000002"))))
                .isEmpty();
    }

    @Test
    void a_fact_that_comes_late_changes_what_is_known_of_the_past() {
        watch.advance(DAY.plusDays(20));
        watch.learn(enrolled(SONG, IN_SCHOOL));
        watch.learn(registered(SONG, SpecialGroup.TP, LocalDate.MAX));
        assertThat(watch.ask(SONG, DAY)).isPresent();
        assertThat(watch.ask(SONG, DAY.minusDays(1))).isEmpty();
    }

    @Test
    void days_do_not_go_back() {
        assertThatThrownBy(() -> watch.advance(DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
