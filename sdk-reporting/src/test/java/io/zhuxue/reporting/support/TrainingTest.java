package io.zhuxue.reporting.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Stage;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final Area COUNTY = Area.of(new RegionCode("430121"));
    private static final Course EXAM = new Course("k1", "资金管理", Set.of(Stage.SHS), 8, 60);
    private static final Course TALK = new Course("k2", "政策解读", Set.of(Stage.SHS, Stage.VOC), 4, 0);

    @Test
    void a_course_is_passed_by_its_hours_and_its_exam_if_it_has_one() {
        assertThat(trainee("a", EXAM, 8, 60).passed()).isTrue();
        assertThat(trainee("a", EXAM, 7, 100).passed()).isFalse();
        assertThat(trainee("a", EXAM, 8, 59).passed()).isFalse();
        assertThat(trainee("a", EXAM, 8, -1).passed()).isFalse();
        assertThat(trainee("a", TALK, 4, -1).passed()).isTrue();
    }

    @Test
    void hours_count_once_a_course_and_an_officer_who_passed_nothing_is_still_seen() {
        Map<String, Integer> hours = Trainee.countedHours(
                COUNTY,
                List.of(
                        trainee("a", EXAM, 8, 70),
                        trainee("a", EXAM, 8, 90),
                        trainee("a", TALK, 4, -1),
                        trainee("b", EXAM, 3, -1)));

        assertThat(hours).isEqualTo(Map.of("a", 12, "b", 0));
        assertThat(Trainee.countedHours(Area.of(new RegionCode("440000")), List.of(trainee("a", TALK, 4, -1))))
                .isEmpty();
    }

    @Property(tries = 200)
    void the_officers_there_are_and_those_missing_serve_all_students_and_one_fewer_would_not(
            @ForAll @IntRange(max = 60_000) int students,
            @ForAll @IntRange(max = 40) int officers,
            @ForAll @IntRange(min = 1, max = 3000) int each) {
        long missing = new Staffing(COUNTY, students, officers).missing(each);

        assertThat((officers + missing) * each).isGreaterThanOrEqualTo(students);
        if (missing > 0) {
            assertThat((officers + missing - 1) * each).isLessThan(students);
        }
    }

    @Test
    void what_cannot_be_is_a_broken_caller() {
        assertThatThrownBy(() -> new Course("k", "t", Set.of(), 0, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> trainee("a", TALK, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Staffing(COUNTY, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Trainee trainee(String account, Course course, int hours, int score) {
        return new Trainee(account, COUNTY, course, hours, score);
    }
}
