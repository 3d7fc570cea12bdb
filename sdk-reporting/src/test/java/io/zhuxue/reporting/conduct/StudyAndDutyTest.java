package io.zhuxue.reporting.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.reporting.conduct.Duty.Check;
import io.zhuxue.reporting.conduct.Duty.Finding;
import io.zhuxue.reporting.conduct.Duty.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StudyAndDutyTest {

    private static final Area HUNAN = Area.of(new RegionCode("430000"));
    private static final Area CHANGSHA_COUNTY = Area.of(new RegionCode("430121"));
    private static final Area LIUYANG = Area.of(new RegionCode("430181"));
    private static final LocalDate DUE = LocalDate.of(2025, 11, 30);

    @Test
    void a_session_counts_once_and_never_more_than_planned_or_expected() {
        StudyPlan plan = new StudyPlan("p1", CHANGSHA_COUNTY, 2025, "专题学习", 2, 10);
        List<StudySession> held = List.of(
                session("p1", 1, 8),
                session("p1", 1, 9),
                session("p1", 2, 15),
                session("p1", 3, 10),
                session("x", 1, 5));

        assertThat(StudyCoverage.within(CHANGSHA_COUNTY, List.of(plan), held))
                .isEqualTo(new StudyCoverage(1, 2, 2, 20, 19));
        assertThatThrownBy(() -> new StudyPlan("p", HUNAN, 2025, "t", 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session("p", 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_area_sees_its_own_office_and_those_below_and_nobody_else() {
        List<StudyPlan> plans = List.of(
                new StudyPlan("p", HUNAN, 2025, "t", 1, 3),
                new StudyPlan("c", LIUYANG, 2025, "t", 1, 4),
                new StudyPlan("g", Area.of(new RegionCode("440000")), 2025, "t", 1, 5));

        assertThat(StudyCoverage.within(HUNAN, plans, List.of()).offices()).isEqualTo(2);
        assertThat(StudyCoverage.within(LIUYANG, plans, List.of()).expected()).isEqualTo(4);
        assertThat(StudyCoverage.within(Area.nation(), plans, List.of()).expected())
                .isEqualTo(12);
    }

    @Property(tries = 100)
    void the_counties_of_a_province_add_up_to_it(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 30) Integer> members) {
        List<StudyPlan> plans = new ArrayList<>();
        List<StudySession> sessions = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Area office = i % 2 == 0 ? CHANGSHA_COUNTY : LIUYANG;
            plans.add(new StudyPlan("p" + i, office, 2025, "t", 1 + i % 3, members.get(i)));
            sessions.add(session("p" + i, 1 + i % 4, 2 * i));
        }
        StudyCoverage all = StudyCoverage.within(HUNAN, plans, sessions);
        StudyCoverage a = StudyCoverage.within(CHANGSHA_COUNTY, plans, sessions);
        StudyCoverage b = StudyCoverage.within(LIUYANG, plans, sessions);

        assertThat(a.present() + b.present()).isEqualTo(all.present()).isLessThanOrEqualTo(all.expected());
        assertThat(a.held() + b.held()).isEqualTo(all.held()).isLessThanOrEqualTo(all.planned());
        assertThat(a.offices() + b.offices()).isEqualTo(all.offices());
    }

    @Test
    void a_duty_is_overdue_after_its_day_until_a_check_has_seen_it_done() {
        Duty duty = duty();

        assertThat(duty.state(DUE)).isEqualTo(State.OPEN);
        assertThat(duty.state(DUE.plusDays(1))).isEqualTo(State.OVERDUE);
        Duty done = duty.check(check(Finding.DONE, DUE.plusDays(3))).orThrow();
        assertThat(done.state(DUE.plusDays(2))).isEqualTo(State.OVERDUE);
        assertThat(done.state(DUE.plusDays(3))).isEqualTo(State.DONE);
    }

    @Test
    void a_problem_stays_until_it_is_rectified() {
        Duty problem = duty().check(check(Finding.PROBLEM, DUE)).orThrow();

        assertThat(problem.state(DUE)).isEqualTo(State.IN_RECTIFICATION);
        assertThat(problem.check(check(Finding.DONE, DUE)).refusal())
                .map(Message::code)
                .contains("DUTY_CHECK");
        assertThat(problem.check(check(Finding.RECTIFIED, DUE)).orThrow().state(DUE))
                .isEqualTo(State.DONE);
        assertThat(duty().check(check(Finding.RECTIFIED, DUE)).refusal()).isPresent();
    }

    @Test
    void nobody_checks_their_own_duty_and_no_check_goes_without_evidence() {
        assertThat(duty().check(new Check(Finding.DONE, DUE, "资助岗", "文件")).refusal())
                .isPresent();
        assertThat(duty().check(new Check(Finding.DONE, DUE, "督导组", " ")).refusal())
                .isPresent();
    }

    @Test
    void the_overdue_duties_of_an_area_are_those_of_all_offices_in_it() {
        Duty done = duty().check(check(Finding.DONE, DUE)).orThrow();
        Duty other = Duty.of("d2", LIUYANG, "资助岗", "签订责任书", DUE);

        assertThat(Duty.standing(HUNAN, State.OVERDUE, DUE.plusDays(1), List.of(done, other)))
                .containsExactly(other);
        assertThat(Duty.standing(CHANGSHA_COUNTY, State.OVERDUE, DUE.plusDays(1), List.of(done, other)))
                .isEmpty();
    }

    private static StudySession session(String plan, int number, int present) {
        return new StudySession(plan, number, LocalDate.of(2025, 3, 1), present);
    }

    private static Duty duty() {
        return Duty.of("d1", CHANGSHA_COUNTY, "资助岗", "开展资金检查", DUE);
    }

    private static Check check(Finding finding, LocalDate on) {
        return new Check(finding, on, "督导组", "检查记录1号");
    }
}
