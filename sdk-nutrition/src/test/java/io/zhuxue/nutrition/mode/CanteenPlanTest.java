package io.zhuxue.nutrition.mode;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.MealMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanteenPlanTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);
    private static final SchoolCode A = new SchoolCode("2143000001");
    private static final SchoolCode B = new SchoolCode("2143000002");
    private static final SchoolCode C = new SchoolCode("2143000003");

    @Test
    void a_school_feeds_its_pupils_as_its_last_record_says() {
        CanteenPlan plan = CanteenPlan.of(
                List.of(
                        new ModeSince(A, DAY.plusDays(100), MealMode.CANTEEN),
                        new ModeSince(A, DAY, MealMode.ENTERPRISE),
                        new ModeSince(B, DAY, MealMode.CANTEEN)),
                List.of());
        assertThat(plan.mode(A, DAY.minusDays(1))).isEmpty();
        assertThat(plan.mode(A, DAY.plusDays(99))).contains(MealMode.ENTERPRISE);
        assertThat(plan.mode(A, DAY.plusDays(100))).contains(MealMode.CANTEEN);
        assertThat(plan.mode(C, DAY)).isEmpty();
        assertThat(plan.canteenPercent(DAY)).isEqualTo(50);
        assertThat(plan.canteenPercent(DAY.plusDays(100))).isEqualTo(100);
        assertThat(plan.canteenPercent(DAY.minusDays(1))).isZero();
        assertThat(plan.days()).containsExactly(DAY, DAY.plusDays(100));
    }

    @Test
    void who_is_late_gives_a_canteen_up_or_is_forgotten_is_found() {
        CanteenPlan plan = CanteenPlan.of(
                List.of(
                        new ModeSince(A, DAY, MealMode.FAMILY),
                        new ModeSince(B, DAY, MealMode.CANTEEN),
                        new ModeSince(B, DAY.plusDays(30), MealMode.ENTERPRISE),
                        new ModeSince(C, DAY, MealMode.FAMILY)),
                List.of(new CanteenTarget(A, DAY.plusDays(10)), new CanteenTarget(B, DAY.plusDays(90))));
        assertThat(codes(plan, DAY.plusDays(10))).containsExactly("CANTEEN_NOT_PLANNED");
        assertThat(codes(plan, DAY.plusDays(11))).containsExactly("CANTEEN_LATE", "CANTEEN_NOT_PLANNED");
        assertThat(codes(plan, DAY.plusDays(30)))
                .containsExactly("CANTEEN_LATE", "CANTEEN_GIVEN_UP", "CANTEEN_NOT_PLANNED");
        assertThat(plan.planned(DAY.plusDays(9))).isZero();
        assertThat(plan.planned(DAY.plusDays(10))).isOne();
        assertThat(plan.planned(DAY.plusDays(90))).isEqualTo(2);
    }

    @Test
    void a_school_that_the_plan_names_and_nobody_has_registered_is_late_too() {
        CanteenPlan plan = CanteenPlan.of(List.of(), List.of(new CanteenTarget(A, DAY)));
        assertThat(plan.check(DAY)).isEmpty();
        assertThat(plan.check(DAY.plusDays(1)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().text()).isEqualTo("应于2022-09-01前改为食堂供餐，现仍为未登记。"));
    }

    @Property
    void the_order_of_records_does_not_matter_and_every_school_is_counted_once(
            @ForAll @IntRange(min = 1, max = 40) int schools, @ForAll long seed) {
        Random chance = new Random(seed);
        List<ModeSince> modes = new ArrayList<>();
        for (int i = 0; i < schools; i++) {
            SchoolCode school = new SchoolCode(String.format("2143%06d", i));
            for (int days = 0; days <= 60; days += 20) {
                modes.add(new ModeSince(
                        school, DAY.plusDays(days), MealMode.values()[chance.nextInt(MealMode.values().length)]));
            }
        }
        CanteenPlan plan = CanteenPlan.of(modes, List.of());
        Collections.shuffle(modes, chance);
        CanteenPlan shuffled = CanteenPlan.of(modes, List.of());
        for (int days = 0; days < 80; days += 10) {
            LocalDate day = DAY.plusDays(days);
            assertThat(shuffled.count(day)).isEqualTo(plan.count(day));
            assertThat(shuffled.check(day)).isEqualTo(plan.check(day));
            assertThat(plan.count(day).values().stream().mapToInt(n -> n).sum()).isEqualTo(schools);
        }
    }

    @Test
    void tables_are_read_and_bad_rows_listed(@TempDir Path folder) throws IOException {
        Path modes = folder.resolve("meal_modes.csv");
        Files.writeString(modes, "school_code,from,mode\n2143000001,2022-09-01,食堂供餐\n2143000002,2022-09-01,BUFFET\n");
        Path targets = folder.resolve("canteen_plan.csv");
        Files.writeString(targets, "school_code,due\n2143000001,2022-09-01\n2143000001,someday\n");
        List<Rejection> bad = new ArrayList<>();
        assertThat(ModeTables.modes(Tables.open(modes), bad::add))
                .containsExactly(new ModeSince(A, DAY, MealMode.CANTEEN));
        assertThat(ModeTables.targets(Tables.open(targets), bad::add)).containsExactly(new CanteenTarget(A, DAY));
        assertThat(bad).extracting(Rejection::column).containsExactly("mode", "due");
    }

    private static List<String> codes(CanteenPlan plan, LocalDate day) {
        return plan.check(day).stream().map(Finding::code).toList();
    }
}
