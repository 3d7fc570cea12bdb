package io.zhuxue.nutrition.dining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MealRollTest {

    private static final SchoolCode SCHOOL = new SchoolCode("2143000001");
    private static final ClassId CLASS = new ClassId(SCHOOL, "一年级1班");
    private static final PupilId AN = new PupilId("AN");
    private static final PupilId BO = new PupilId("BO");
    private static final MealId LUNCH = new MealId(SCHOOL, LocalDate.of(2022, 9, 5), Meal.LUNCH);

    private final MealRoll roll =
            MealRoll.of(SCHOOL, List.of(new MealRoll.Seat(BO, CLASS), new MealRoll.Seat(AN, CLASS)));

    @Test
    void a_pupil_eats_a_meal_once_however_often_it_is_noted() {
        assertThat(roll.mark(AN, LUNCH)).isTrue();
        assertThat(roll.mark(AN, LUNCH)).isFalse();
        assertThat(roll.diners(LUNCH)).isEqualTo(1);
        assertThat(roll.ate(AN, LUNCH)).isTrue();
        assertThat(roll.ate(BO, LUNCH)).isFalse();
        assertThat(roll.mealsOf(AN)).containsExactly(LUNCH);
        assertThat(roll.whoAte(LUNCH)).extracting(MealRoll.Seat::pupil).containsExactly(AN);
    }

    @Test
    void a_pupil_whom_the_roll_does_not_know_cannot_be_noted() {
        assertThatThrownBy(() -> roll.mark(new PupilId("CI"), LUNCH)).isInstanceOf(IllegalArgumentException.class);
        MealId elsewhere = new MealId(new SchoolCode("2143000002"), LUNCH.date(), Meal.LUNCH);
        assertThatThrownBy(() -> roll.mark(AN, elsewhere)).isInstanceOf(IllegalArgumentException.class);
        assertThat(roll.knows(AN)).isTrue();
        assertThat(roll.mealsOf(new PupilId("CI"))).isEmpty();
        assertThat(roll.meals()).isEmpty();
    }
}
