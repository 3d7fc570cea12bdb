package io.zhuxue.identification.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.identity.PersonRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    /** A Monday; the national holiday of 2022 begins on 1 October. */
    private static final LocalDate DAY = LocalDate.of(2022, 9, 5);

    private static final String FORM = "form digest";

    private final Recognition recognition = Recognition.create(RecognitionRules.usual(), WorkingCalendar.national());
    private final List<CaseEvent> events = new ArrayList<>();

    private static CaseOpening opening(LocalDate birth, NeedLevel recommended, NeedLevel floor, int year) {
        return new CaseOpening(
                new PersonRef("song"),
                "2143000002",
                new SchoolYear(year),
                birth,
                recommended,
                floor,
                year == 2022 ? "" : "1");
    }

    @BeforeEach
    void openCase() {
        events.add(recognition.open(
                DAY, "school", opening(LocalDate.of(2011, 7, 28), NeedLevel.HARD, NeedLevel.GENERAL, 2022)));
    }

    private RecognitionCase file() {
        return RecognitionCase.of(events);
    }

    /** Does a command; the code of its refusal, or nothing. */
    private String does(CaseCommand command) {
        Parsed<CaseEvent> answer = recognition.handle(events, command);
        answer.value().ifPresent(events::add);
        return answer.refusal().map(reason -> reason.code()).orElse("");
    }

    private void applied() {
        assertThat(does(new CaseCommand.Notify(DAY, "school", "2022-1", "家长会"))).isEmpty();
        assertThat(does(new CaseCommand.Apply(DAY, "family", Signer.GUARDIAN, true, true, FORM)))
                .isEmpty();
    }

    private String decide(LocalDate day, Ring ring, NeedLevel level, String reason) {
        return does(new CaseCommand.DecideLevel(day, "head of " + ring, ring, level, reason));
    }

    private void decided(LocalDate day, NeedLevel level) {
        for (Ring ring : Ring.values()) {
            assertThat(decide(day, ring, level, "家访")).isEmpty();
        }
    }

    private LocalDate filed() {
        applied();
        decided(DAY, NeedLevel.HARD);
        assertThat(does(new CaseCommand.BeginNotice(DAY, "school"))).isEmpty();
        LocalDate day = file().noticeUntil().orElseThrow().plusDays(1);
        assertThat(does(new CaseCommand.File(day, "school"))).isEmpty();
        return day;
    }

    @Test
    void a_case_goes_through_five_steps_and_the_level_holds_when_it_is_filed() {
        LocalDate day = filed();
        assertThat(day)
                .as("five working days, not counting the first, skip the weekend and 中秋")
                .isEqualTo("2022-09-14");
        assertThat(file().step()).isEqualTo(CaseStep.FILED);
        assertThat(file().confirmed()).contains(NeedLevel.HARD);
        assertThat(file().deviates()).isFalse();
        assertThat(RecognitionCase.story(events)).hasSize(events.size()).allMatch(line -> line.endsWith("。"));
    }

    @Test
    void nothing_is_done_out_of_turn() {
        assertThat(does(new CaseCommand.Apply(DAY, "family", Signer.GUARDIAN, true, true, FORM)))
                .isEqualTo("CASE_ORDER");
        assertThat(does(new CaseCommand.File(DAY, "school"))).isEqualTo("CASE_ORDER");
        assertThat(does(new CaseCommand.Appeal(DAY, "family", "x"))).isEqualTo("CASE_ORDER");
        applied();
        assertThat(does(new CaseCommand.BeginNotice(DAY, "school"))).isEqualTo("CASE_ORDER");
        assertThat(does(new CaseCommand.Notify(DAY, "school", "1", "x"))).isEqualTo("CASE_ORDER");
        assertThat(does(new CaseCommand.Withdraw(DAY.minusDays(1), "family"))).isEqualTo("CASE_BACKDATED");
    }

    @Test
    void who_is_under_sixteen_does_not_sign_alone_and_who_is_sixteen_does() {
        does(new CaseCommand.Notify(DAY, "school", "1", "短信"));
        assertThat(does(new CaseCommand.Apply(DAY, "song", Signer.STUDENT, true, true, FORM)))
                .isEqualTo("CASE_SIGNER");

        events.clear();
        events.add(recognition.open(DAY, "school", opening(DAY.minusYears(16), NeedLevel.HARD, NeedLevel.NONE, 2022)));
        does(new CaseCommand.Notify(DAY, "school", "1", "短信"));
        assertThat(does(new CaseCommand.Apply(DAY, "family", Signer.GUARDIAN, true, true, FORM)))
                .isEqualTo("CASE_SIGNER");
        assertThat(does(new CaseCommand.Apply(DAY, "song", Signer.STUDENT, true, true, FORM)))
                .isEmpty();
    }

    @Test
    void an_application_needs_consent_and_promise() {
        does(new CaseCommand.Notify(DAY, "school", "1", "短信"));
        assertThat(does(new CaseCommand.Apply(DAY, "family", Signer.GUARDIAN, false, true, FORM)))
                .isEqualTo("CASE_CONSENT");
        assertThat(does(new CaseCommand.Apply(DAY, "family", Signer.GUARDIAN, true, false, FORM)))
                .isEqualTo("CASE_CONSENT");
    }

    @Test
    void rings_decide_from_the_inside_out_by_different_people_with_reasons_and_never_below_a_register() {
        applied();
        assertThat(decide(DAY, Ring.SCHOOL, NeedLevel.HARD, "")).isEqualTo("CASE_RING");
        assertThat(decide(DAY, Ring.CLASS, NeedLevel.NONE, "家访")).isEqualTo("CASE_FLOOR");
        assertThat(decide(DAY, Ring.CLASS, NeedLevel.SPECIAL, " ")).isEqualTo("CASE_REASON");
        assertThat(decide(DAY, Ring.CLASS, NeedLevel.SPECIAL, "家访")).isEmpty();
        assertThat(does(new CaseCommand.DecideLevel(DAY, "head of CLASS", Ring.GRADE, NeedLevel.SPECIAL, "")))
                .isEqualTo("CASE_SAME_PERSON");
        assertThat(decide(DAY, Ring.GRADE, NeedLevel.HARD, ""))
                .as("it differs from the ring before")
                .isEqualTo("CASE_REASON");
        assertThat(decide(DAY, Ring.GRADE, NeedLevel.SPECIAL, "")).isEmpty();
        assertThat(file().decided()).isEmpty();
        assertThat(decide(DAY, Ring.SCHOOL, NeedLevel.SPECIAL, "")).isEmpty();
        assertThat(file().decided()).contains(NeedLevel.SPECIAL);
        assertThat(file().recommended()).isEqualTo(NeedLevel.HARD);
    }

    @Test
    void nothing_is_filed_while_the_notice_runs_or_an_objection_is_open() {
        applied();
        decided(DAY, NeedLevel.HARD);
        does(new CaseCommand.BeginNotice(DAY, "school"));
        LocalDate last = file().noticeUntil().orElseThrow();
        assertThat(does(new CaseCommand.File(last, "school"))).isEqualTo("CASE_NOTICE_RUNNING");
        assertThat(does(new CaseCommand.AnswerObjection(last, "school", false, "属实")))
                .isEqualTo("CASE_NOT_OPEN");
        assertThat(does(new CaseCommand.RaiseObjection(last, "someone", ""))).isEqualTo("CASE_REASON");
        assertThat(does(new CaseCommand.RaiseObjection(last, "someone", "家里有车")))
                .isEmpty();
        assertThat(does(new CaseCommand.RaiseObjection(last, "someone", "家里有车")))
                .isEqualTo("CASE_OPEN");
        assertThat(does(new CaseCommand.File(last.plusDays(1), "school"))).isEqualTo("CASE_OPEN");
        assertThat(recognition.overdue(file(), last)).isFalse();
        assertThat(recognition.overdue(file(), last.plusDays(30))).isTrue();
        assertThat(does(new CaseCommand.AnswerObjection(last, "school", false, "")))
                .isEqualTo("CASE_REASON");
        assertThat(does(new CaseCommand.AnswerObjection(last, "school", false, "核实为邻居的车")))
                .isEmpty();
        assertThat(does(new CaseCommand.RaiseObjection(last.plusDays(1), "someone", "x")))
                .isEqualTo("CASE_NOTICE_OVER");
        assertThat(does(new CaseCommand.File(last.plusDays(1), "school"))).isEmpty();
    }

    @Test
    void an_objection_that_is_upheld_sends_the_case_back_to_the_rings() {
        applied();
        decided(DAY, NeedLevel.HARD);
        does(new CaseCommand.BeginNotice(DAY, "school"));
        does(new CaseCommand.RaiseObjection(DAY, "someone", "家里有车"));
        assertThat(does(new CaseCommand.AnswerObjection(DAY, "school", true, "属实")))
                .isEmpty();
        assertThat(file().step()).isEqualTo(CaseStep.APPLIED);
        decided(DAY, NeedLevel.GENERAL);
        assertThat(file().decided()).contains(NeedLevel.GENERAL);
    }

    @Test
    void an_appeal_is_in_time_or_refused_and_an_upheld_one_decides_anew_while_the_level_holds() {
        LocalDate day = filed();
        LocalDate last = file().appealUntil().orElseThrow();
        assertThat(last).isEqualTo("2022-09-21");
        assertThat(does(new CaseCommand.Appeal(last.plusDays(1), "family", "支出大")))
                .isEqualTo("CASE_APPEAL_LATE");
        assertThat(does(new CaseCommand.Appeal(last, "family", " "))).isEqualTo("CASE_REASON");
        assertThat(does(new CaseCommand.Appeal(last, "family", "支出大"))).isEmpty();
        assertThat(file().openUntil()).contains(LocalDate.of(2022, 9, 30));
        assertThat(does(new CaseCommand.Change(last, "school", "x", NeedLevel.HARD, NeedLevel.NONE)))
                .isEqualTo("CASE_OPEN");
        assertThat(does(new CaseCommand.Appeal(last, "family", "支出大"))).isEqualTo("CASE_OPEN");
        assertThat(does(new CaseCommand.AnswerAppeal(last, "school", true, "补充了票据")))
                .isEmpty();
        assertThat(file().changing()).isTrue();
        assertThat(file().confirmed()).as("the level holds meanwhile").contains(NeedLevel.HARD);
        assertThat(does(new CaseCommand.Withdraw(last, "family")))
                .as("what is filed is not taken back")
                .isEqualTo("CASE_ORDER");
        decided(last, NeedLevel.SPECIAL);
        does(new CaseCommand.BeginNotice(last, "school"));
        assertThat(does(new CaseCommand.File(LocalDate.of(2022, 9, 29), "school")))
                .isEmpty();
        assertThat(file().confirmed()).contains(NeedLevel.SPECIAL);
        assertThat(file().deviates()).isTrue();
        assertThat(day).isBefore(last);
    }

    @Test
    void circumstances_that_change_within_the_year_are_decided_anew_with_a_new_recommendation() {
        LocalDate day = filed();
        assertThat(does(new CaseCommand.Change(day, "school", "", NeedLevel.SPECIAL, NeedLevel.SPECIAL)))
                .isEqualTo("CASE_REASON");
        assertThat(does(new CaseCommand.Change(day, "school", "x", NeedLevel.HARD, NeedLevel.SPECIAL)))
                .isEqualTo("CASE_FLOOR");
        assertThat(does(new CaseCommand.Change(day, "school", "父亲重病", NeedLevel.SPECIAL, NeedLevel.SPECIAL)))
                .isEmpty();
        assertThat(file().recommended()).isEqualTo(NeedLevel.SPECIAL);
        assertThat(decide(day, Ring.CLASS, NeedLevel.HARD, "x")).isEqualTo("CASE_FLOOR");
        assertThat(file().confirmed()).contains(NeedLevel.HARD);
    }

    @Test
    void a_case_is_archived_after_the_year_and_renewed_for_the_next() {
        filed();
        assertThat(does(new CaseCommand.Archive(LocalDate.of(2023, 8, 31), "school")))
                .isEqualTo("CASE_YEAR_RUNNING");
        assertThat(does(new CaseCommand.Archive(LocalDate.of(2023, 9, 1), "school")))
                .isEmpty();
        assertThat(events.get(events.size() - 1))
                .isInstanceOfSatisfying(
                        CaseEvent.Archived.class,
                        archived -> assertThat(archived.keepUntil()).isEqualTo("2033-08-31"));
        assertThat(does(new CaseCommand.Archive(LocalDate.of(2023, 9, 2), "school")))
                .isEqualTo("CASE_ORDER");

        CaseOpening fresh = opening(LocalDate.of(2011, 7, 28), NeedLevel.HARD, NeedLevel.GENERAL, 2023);
        CaseEvent renewed = recognition.renew(LocalDate.of(2023, 9, 1), "school", "1", file(), fresh);
        assertThat(RecognitionCase.of(List.of(renewed)).confirmed())
                .as("a level never goes on by itself")
                .isEmpty();
        CaseOpening same = opening(LocalDate.of(2011, 7, 28), NeedLevel.HARD, NeedLevel.GENERAL, 2022);
        assertThatThrownBy(() -> recognition.renew(DAY, "school", "1", file(), same))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_application_is_taken_back_before_it_is_filed() {
        applied();
        assertThat(does(new CaseCommand.Withdraw(DAY, "family"))).isEmpty();
        assertThat(file().step()).isEqualTo(CaseStep.WITHDRAWN);
        assertThat(decide(DAY, Ring.CLASS, NeedLevel.HARD, "")).isEqualTo("CASE_ORDER");
    }

    @Test
    void broken_callers_are_told_so() {
        assertThatThrownBy(() -> RecognitionCase.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> opening(DAY, NeedLevel.NONE, NeedLevel.HARD, 2022))
                .isInstanceOf(IllegalArgumentException.class);
        RecognitionRules usual = RecognitionRules.usual();
        assertThatThrownBy(() -> new RecognitionRules(usual.from(), List.of(Ring.CLASS), 16, 5, 5, 7, 10, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecognitionRules(usual.from(), List.of(Ring.SCHOOL), 16, 0, 5, 7, 10, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_small_school_decides_in_one_ring() {
        RecognitionRules usual = RecognitionRules.usual();
        Recognition small = Recognition.create(
                new RecognitionRules(usual.from(), List.of(Ring.SCHOOL), 16, 5, 5, 7, 10, usual.sources()),
                WorkingCalendar.national());
        applied();
        Optional<CaseEvent> decided = small.handle(
                        events, new CaseCommand.DecideLevel(DAY, "head", Ring.SCHOOL, NeedLevel.HARD, ""))
                .value();
        assertThat(decided).isPresent();
    }
}
