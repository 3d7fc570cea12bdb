package io.zhuxue.nutrition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Finding.Weight;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedValuesTest {

    private static final SchoolCode SCHOOL = new SchoolCode("2143000001");
    private static final LocalDate DAY = LocalDate.of(2022, 9, 5);

    @Test
    void a_mass_costs_its_price_to_the_fen_rounded_half_up() {
        assertThat(Grams.of(12_500).cost(Money.ofFen(480))).isEqualTo(Money.ofFen(6000));
        assertThat(Grams.of(125).cost(Money.ofFen(1004))).isEqualTo(Money.ofFen(126));
        assertThat(Grams.of(1).cost(Money.ofFen(500))).isEqualTo(Money.ofFen(1));
    }

    @Property
    void a_whole_kilogram_costs_its_price(@ForAll @LongRange(min = 0, max = 1_000_000) long fen) {
        assertThat(Grams.ofKilograms(3).cost(Money.ofFen(fen))).isEqualTo(Money.ofFen(3 * fen));
    }

    @Property
    void what_is_written_is_read_again(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long grams) {
        assertThat(Grams.parse(Grams.of(grams).toString()).orThrow()).isEqualTo(Grams.of(grams));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "一", "1234567890123456"})
    void a_mass_that_is_no_whole_number_is_refused(String text) {
        assertThat(Grams.parse(text).refusal()).isPresent();
    }

    @Test
    void masses_add_up_and_never_wrap() {
        assertThat(Grams.of(300).plus(Grams.of(200)).minus(Grams.of(500))).isEqualTo(Grams.ZERO);
        assertThat(Grams.of(1234).kilograms()).isEqualTo("1.234");
        assertThat(Grams.of(150).times(40)).isEqualTo(Grams.ofKilograms(6));
        assertThatThrownBy(() -> Grams.of(Long.MAX_VALUE).plus(Grams.of(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_whole_day_is_not_one_meal() {
        assertThatThrownBy(() -> new MealId(SCHOOL, DAY, Meal.DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void meals_are_ordered_by_school_day_and_meal() {
        MealId breakfast = new MealId(SCHOOL, DAY, Meal.BREAKFAST);
        MealId lunch = new MealId(SCHOOL, DAY, Meal.LUNCH);
        MealId before = new MealId(SCHOOL, DAY.minusDays(1), Meal.DINNER);
        assertThat(List.of(lunch, breakfast, before).stream().sorted()).containsExactly(before, breakfast, lunch);
    }

    @Test
    void an_id_is_never_blank() {
        assertThatThrownBy(() -> new LotId(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SupplierId("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OrderId("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ContractId("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PupilId("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StaffId("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClassId(SCHOOL, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANTEEN", "canteen", "食堂供餐"})
    void a_mode_is_read_by_either_name(String text) {
        assertThat(MealMode.parse(text).orThrow()).isEqualTo(MealMode.CANTEEN);
    }

    @Test
    void an_unknown_mode_is_refused() {
        assertThat(MealMode.parse("自助").refusal()).isPresent();
    }

    @Test
    void findings_are_listed_by_school_day_code_and_subject() {
        Finding later = finding(DAY.plusDays(1), "a");
        Finding b = finding(DAY, "b");
        Finding a = finding(DAY, "a");
        assertThat(List.of(later, b, a).stream().sorted()).containsExactly(a, b, later);
        assertThat(a.code()).isEqualTo("BAD_MEAL");
    }

    private static Finding finding(LocalDate day, String subject) {
        return new Finding(Weight.NOTICE, SCHOOL, day, subject, NutritionMessage.BAD_MEAL.with("x"), List.of());
    }
}
