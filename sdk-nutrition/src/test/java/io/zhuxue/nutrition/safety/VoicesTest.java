package io.zhuxue.nutrition.safety;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Complaints, surveys and lessons. */
class VoicesTest {

    private static final SchoolCode OTHER = new SchoolCode("2143000002");
    private static final Term TERM = new Term(2022, Term.Season.AUTUMN);
    private static final SafetyRules RULES = SafetyRules.national(MONDAY);
    private static final LocalDate DUE = MONDAY.plusDays(15);

    private static Complaint complaint(@Nullable LocalDate answer) {
        return new Complaint("TS-1", SCHOOL, Complaint.Topic.QUALITY, MONDAY, answer);
    }

    private static List<Finding> complaints(@Nullable LocalDate answer, LocalDate day) {
        return Complaint.check(List.of(complaint(answer)), RULES, day);
    }

    @Test
    void a_complaint_is_answered_within_fifteen_days() {
        assertThat(complaints(DUE, DUE.plusDays(30))).isEmpty();
        assertThat(complaints(DUE.plusDays(1), DUE.plusDays(30)))
                .extracting(finding -> finding.message().text())
                .containsExactly("投诉“TS-1”应于2022-09-20前答复，2022-09-21才答复。");
        assertThat(complaints(null, DUE)).isEmpty();
        assertThat(complaints(null, DUE.plusDays(1))).extracting(Finding::code).containsExactly("COMPLAINT_OPEN");
        assertThat(complaint(null).answered()).isEmpty();
    }

    private static Survey survey(SchoolCode school, Survey.Asked asked, Integer... answers) {
        return new Survey(school, TERM, asked, List.of(answers));
    }

    @Test
    void pupils_and_parents_are_asked_each_term() {
        List<Survey> surveys = List.of(
                survey(SCHOOL, Survey.Asked.PUPILS, 0, 0, 1, 5, 4),
                survey(SCHOOL, Survey.Asked.PARENTS, 0, 0, 0, 0, 10),
                survey(OTHER, Survey.Asked.PUPILS, 0, 0, 0, 0, 0),
                new Survey(OTHER, TERM.previous(), Survey.Asked.PARENTS, List.of(0, 0, 0, 0, 9)));
        assertThat(Survey.check(List.of(SCHOOL, OTHER), surveys, TERM, RULES, MONDAY))
                .extracting(finding -> finding.school() + finding.message().text())
                .containsExactly(OTHER + "本学期没有对家长开展满意度调查。", OTHER + "本学期没有对学生开展满意度调查。");
    }

    @Test
    void eight_of_ten_who_are_content_are_enough_and_seven_are_not() {
        List<Survey> both = List.of(
                survey(SCHOOL, Survey.Asked.PUPILS, 1, 1, 0, 5, 3),
                survey(SCHOOL, Survey.Asked.PARENTS, 1, 1, 1, 5, 2));
        assertThat(both).extracting(Survey::satisfiedPercent).containsExactly(80, 70);
        assertThat(Survey.check(List.of(SCHOOL), both, TERM, RULES, MONDAY))
                .extracting(finding -> finding.message().text())
                .containsExactly("满意度70%，低于80%。");
    }

    @Test
    void a_survey_counts_five_marks() {
        assertThat(survey(SCHOOL, Survey.Asked.PUPILS, 0, 0, 0, 0, 0).satisfiedPercent())
                .isZero();
        assertThatThrownBy(() -> survey(SCHOOL, Survey.Asked.PUPILS, 1, 2, 3, 4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> survey(SCHOOL, Survey.Asked.PUPILS, 1, 2, 3, 4, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_lessons_a_term_are_the_least() {
        Lesson first = new Lesson(SCHOOL, MONDAY, Lesson.Topic.NO_WASTE, 40);
        Lesson second = new Lesson(SCHOOL, MONDAY.plusDays(30), Lesson.Topic.LABELS, 38);
        Lesson elsewhere = new Lesson(OTHER, MONDAY, Lesson.Topic.DRINKING, 20);
        Lesson before = new Lesson(OTHER, MONDAY.minusDays(1), Lesson.Topic.MOVEMENT, 20);
        assertThat(Lesson.check(
                        List.of(SCHOOL, OTHER),
                        List.of(first, second, elsewhere, before),
                        MONDAY,
                        MONDAY.plusDays(30),
                        RULES))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.school()).isEqualTo(OTHER);
                    assertThat(finding.message().text()).isEqualTo("本学期营养健康教育1次，少于2次。");
                });
        for (Lesson.Topic topic : Lesson.Topic.values()) {
            assertThat(topic.chineseName()).isNotBlank();
        }
    }
}
