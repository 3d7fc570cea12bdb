package io.zhuxue.nutrition.safety;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.safety.SelfCheck.Level;
import io.zhuxue.nutrition.safety.SelfCheck.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A month of four weeks of school, the 5th to the 30th of September 2022. */
class SelfCheckCalendarTest {

    private static final LocalDate MONTH_END = LocalDate.of(2022, 9, 30);

    private final List<LocalDate> days = new ArrayList<>();
    private final List<SelfCheck> checks = new ArrayList<>();
    private final SelfCheckCalendar calendar;

    SelfCheckCalendarTest() {
        for (LocalDate day = MONDAY; !day.isAfter(MONTH_END); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                days.add(day);
                checks.add(check(Level.DAILY, day));
            }
            if (day.getDayOfWeek().getValue() == 5) {
                checks.add(check(Level.WEEKLY, day));
            }
        }
        checks.add(check(Level.MONTHLY, LocalDate.of(2022, 9, 28)));
        calendar = SelfCheckCalendar.of(days, SafetyRules.national(MONDAY));
    }

    private static SelfCheck check(Level level, LocalDate date, Problem... problems) {
        return new SelfCheck(SCHOOL, level, date, new StaffId("安全员"), List.of(problems));
    }

    private static Problem problem(@Nullable LocalDate fixed) {
        return new Problem("冷藏柜温度偏高", fixed);
    }

    private List<Finding> missing(LocalDate until) {
        return calendar.check(List.of(SCHOOL), checks, until);
    }

    @Test
    void a_school_that_looks_every_day_week_and_month_is_in_order() {
        assertThat(missing(LocalDate.of(2022, 10, 31))).isEmpty();
    }

    @Test
    void a_day_without_a_check_is_missing_at_its_end() {
        LocalDate day = MONDAY.plusDays(2);
        checks.removeIf(check -> check.level() == Level.DAILY && check.date().equals(day));
        assertThat(missing(day.minusDays(1))).isEmpty();
        assertThat(missing(day)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("CHECK_MISSING");
            assertThat(finding.message().text()).isEqualTo("自2022-09-07起的期间没有日管控记录。");
            assertThat(finding.date()).isEqualTo(day);
        });
    }

    @Test
    void a_week_is_missing_when_sunday_is_over_and_any_day_of_it_will_do() {
        checks.removeIf(check -> check.level() == Level.WEEKLY && check.date().isBefore(MONDAY.plusDays(7)));
        assertThat(missing(MONDAY.plusDays(5))).isEmpty();
        assertThat(missing(MONDAY.plusDays(6))).extracting(Finding::subject).containsExactly("WEEKLY/2022-09-05");
        checks.add(check(Level.WEEKLY, MONDAY));
        assertThat(missing(MONDAY.plusDays(6))).isEmpty();
    }

    @Test
    void a_month_is_missing_when_it_is_over() {
        checks.removeIf(check -> check.level() == Level.MONTHLY);
        assertThat(missing(MONTH_END.minusDays(1))).isEmpty();
        assertThat(missing(MONTH_END))
                .extracting(finding -> finding.message().text())
                .containsExactly("自2022-09-01起的期间没有月调度记录。");
    }

    @Test
    void every_school_looks_for_itself() {
        SchoolCode other = new SchoolCode("2143000002");
        assertThat(calendar.check(List.of(SCHOOL, other), checks, MONDAY))
                .extracting(Finding::school)
                .containsExactly(other);
    }

    @Test
    void a_problem_is_put_right_within_seven_days() {
        LocalDate due = MONDAY.plusDays(7);
        checks.add(check(Level.DAILY, MONDAY, problem(due), problem(null)));
        assertThat(missing(due.minusDays(1))).isEmpty();
        assertThat(missing(due))
                .extracting(finding -> finding.message().text())
                .containsExactly("自查问题“冷藏柜温度偏高”应于2022-09-12前整改，未按期完成。");
        checks.add(check(Level.DAILY, MONDAY, problem(due.plusDays(1))));
        assertThat(missing(due)).hasSize(2);
    }
}
