package io.zhuxue.nutrition.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands in the books of safety after what has happened. */
class SafetyEventsTest {

    private static final SchoolCode SCHOOL = new SchoolCode("2143000001");
    private static final LocalDate DAY = LocalDate.of(2022, 10, 12);
    private static final SafetyRules RULES = SafetyRules.national(DAY);

    @Test
    void an_incident_is_what_its_events_make_of_it() {
        MealId lunch = new MealId(SCHOOL, DAY, Meal.LUNCH);
        List<IncidentEvent> events = new ArrayList<>();
        assertThat(IncidentEvent.incident("1", events)).isEmpty();
        events.add(new IncidentEvent.Noticed(SCHOOL, DAY.atTime(13, 0), null, 2));
        events.add(new IncidentEvent.StepDone(Incident.Step.STOP, DAY.atTime(13, 10)));
        events.add(new IncidentEvent.Counted(7));
        events.add(new IncidentEvent.Suspected(lunch));
        assertThat(IncidentEvent.incident("1", events))
                .contains(new Incident(
                        "1", SCHOOL, DAY.atTime(13, 0), lunch, 7, Map.of(Incident.Step.STOP, DAY.atTime(13, 10))));
        assertThat(IncidentEvent.closed(events)).isFalse();
        events.add(new IncidentEvent.Closed("诺如病毒"));
        assertThat(IncidentEvent.closed(events)).isTrue();
    }

    @Test
    void a_step_that_was_late_is_not_made_good_by_noting_it_again() {
        List<IncidentEvent> events = List.of(
                new IncidentEvent.Noticed(SCHOOL, DAY.atTime(13, 0), null, 2),
                new IncidentEvent.StepDone(Incident.Step.STOP, DAY.atTime(14, 0)),
                new IncidentEvent.StepDone(Incident.Step.STOP, DAY.atTime(13, 5)));
        assertThat(IncidentEvent.incident("1", events).orElseThrow().check(RULES, DAY.atTime(14, 0)))
                .extracting(finding -> finding.code())
                .containsExactly("INCIDENT_STEP_LATE");
        assertThat(IncidentEvent.incident("1", events.subList(1, 3))).isEmpty();
    }

    @Test
    void lots_are_held_until_they_are_let_go() {
        RecallNotice notice =
                new RecallNotice("ZH-1", new SupplierId("G1"), "F001", Set.of("B1"), DAY.atTime(9, 0), "抽检不合格");
        List<RecallEvent> events = new ArrayList<>(List.of(
                new RecallEvent.Called(notice),
                new RecallEvent.Held(SCHOOL, new LotId("L2"), Grams.of(10)),
                new RecallEvent.Held(SCHOOL, new LotId("L1"), Grams.of(20))));
        assertThat(RecallEvent.held(events)).containsExactly(new LotId("L1"), new LotId("L2"));
        events.add(new RecallEvent.LetGo(SCHOOL, new LotId("L2"), "销毁"));
        events.add(new RecallEvent.Ended("全部销毁"));
        assertThat(RecallEvent.held(events)).containsExactly(new LotId("L1"));
        assertThat(RecallEvent.notice(events)).contains(notice);
        assertThat(RecallEvent.notice(List.of())).isEmpty();
    }

    @Test
    void a_problem_of_a_school_s_check_is_put_right_by_an_event_of_its_own() {
        SelfCheck check = new SelfCheck(
                SCHOOL,
                SelfCheck.Level.DAILY,
                DAY,
                new StaffId("W1"),
                List.of(new SelfCheck.Problem("冰箱温度高", null), new SelfCheck.Problem("无盖垃圾桶", null)));
        List<SelfCheckEvent> events = List.of(
                new SelfCheckEvent.Made(check),
                new SelfCheckEvent.Fixed(1, DAY.plusDays(2)),
                new SelfCheckEvent.Fixed(2, DAY),
                new SelfCheckEvent.Fixed(-1, DAY));
        assertThat(SelfCheckEvent.check(events).orElseThrow().problems())
                .extracting(SelfCheck.Problem::fixed)
                .containsExactly(null, DAY.plusDays(2));
        assertThat(SelfCheckEvent.check(List.of())).isEmpty();
    }

    @Test
    void an_item_of_an_inspection_is_put_right_by_its_code_and_one_that_passed_stays() {
        Inspection inspection = new Inspection(
                "JC-1",
                SCHOOL,
                DAY,
                Set.of(Inspection.Office.HEALTH),
                List.of(new Inspection.Item("A1", false, "", null), new Inspection.Item("A2", true, "", null)));
        List<InspectionEvent> events = List.of(
                new InspectionEvent.Made(inspection),
                new InspectionEvent.Fixed("A1", DAY.plusDays(3)),
                new InspectionEvent.Fixed("A2", DAY.plusDays(3)));
        assertThat(InspectionEvent.inspection(events).orElseThrow().items())
                .containsExactly(
                        new Inspection.Item("A1", false, "", DAY.plusDays(3)),
                        new Inspection.Item("A2", true, "", null));
        assertThat(Inspection.check(List.of(InspectionEvent.inspection(events).orElseThrow()), RULES, DAY.plusDays(60)))
                .isEmpty();
    }

    @Test
    void a_complaint_that_is_reopened_is_unanswered_and_its_time_runs_on() {
        List<ComplaintEvent> events = new ArrayList<>(List.of(
                new ComplaintEvent.Received(SCHOOL, Complaint.Topic.QUALITY, DAY, "分量不足"),
                new ComplaintEvent.PassedOn("学校食堂"),
                new ComplaintEvent.Answered(DAY.plusDays(5), "已调整")));
        LocalDate late = DAY.plusDays(RULES.complaintDays() + 1L);
        assertThat(complaint(events).answered()).contains(DAY.plusDays(5));
        assertThat(Complaint.check(List.of(complaint(events)), RULES, late)).isEmpty();
        events.add(new ComplaintEvent.Reopened("仍不足"));
        assertThat(Complaint.check(List.of(complaint(events)), RULES, late))
                .extracting(finding -> finding.code())
                .containsExactly("COMPLAINT_OPEN");
        assertThat(ComplaintEvent.complaint("1", List.of())).isEmpty();
    }

    private static Complaint complaint(List<ComplaintEvent> events) {
        return ComplaintEvent.complaint("1", events).orElseThrow();
    }
}
