package io.zhuxue.nutrition.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.menu.Meal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitchenCheckTest {

    private static final SchoolCode SCHOOL = new SchoolCode("2143000001");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 3);
    private static final MealId LUNCH = new MealId(SCHOOL, DAY, Meal.LUNCH);
    private static final StaffId COOK = new StaffId("厨01");
    private static final StaffId LEADER = new StaffId("校长");
    private static final Money PRICE = Money.ofYuan(5);
    private static final LocalDateTime COOKED = DAY.atTime(11, 20);

    private final KitchenLimits limits = KitchenLimits.national(DAY);
    private final KitchenCheck check = KitchenCheck.create(limits, PRICE);

    private MorningCheck morning = morning(true, DAY.plusDays(100));
    private CookedDish dish = dish(750, sample(150, 50, DAY.plusDays(2).atTime(11, 30)));
    private MealService service = service(LEADER, PRICE, 40, 60, 650);

    @Test
    void a_day_as_it_should_be_gives_no_finding() {
        assertThat(codes()).isEmpty();
    }

    @Test
    void the_limits_are_those_of_the_policy_book() {
        assertThat(limits.sampleGrams()).isEqualTo(Grams.of(125));
        assertThat(limits.sampleHours()).isEqualTo(48);
        assertThat(limits.coreTemperature()).isEqualTo(700);
        assertThat(PolicyBook.national().parameter("nut.sample.grams")).isPresent();
    }

    @Test
    void a_limit_binds_nobody_before_it_is_in_force() {
        KitchenLimits before = KitchenLimits.national(LocalDate.of(2024, 9, 1));
        assertThat(before.packingMinutes()).isEqualTo(Integer.MAX_VALUE);
        assertThat(before.sampleHours()).isEqualTo(48);
    }

    @Test
    void a_dish_without_a_sample_is_found() {
        dish = dish(750, null);
        assertThat(codes()).containsExactly("SAMPLE_MISSING");
    }

    @Test
    void a_sample_may_not_be_small_warm_or_thrown_away_early() {
        dish = dish(750, sample(124, 81, DAY.plusDays(2).atTime(11, 0)));
        assertThat(codes()).containsExactly("SAMPLE_SMALL", "SAMPLE_TEMPERATURE", "SAMPLE_EARLY");
    }

    @Test
    void a_sample_of_exactly_the_limits_is_right() {
        dish = dish(700, sample(125, 80, DAY.plusDays(2).atTime(11, 30)));
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_dish_that_is_raw_inside_is_found() {
        dish = dish(699, dish.kept());
        assertThat(findings())
                .extracting(f -> f.message().text())
                .containsExactly("2143000001/2025-12-03/LUNCH的“土豆烧鸡”中心温度69.9℃，低于70.0℃。");
    }

    @Test
    void a_cook_is_looked_at_is_fit_and_has_a_valid_certificate() {
        morning = morning(false, DAY.minusDays(1));
        assertThat(codes()).containsExactly("UNFIT_WORKER", "CERTIFICATE_LAPSED");
        assertThat(check.check(new KitchenRecords(List.of(), List.of(dish), List.of(service)), List.of(LUNCH)))
                .extracting(Finding::code)
                .containsExactly("NOT_CHECKED");
    }

    @Test
    void a_leader_eats_with_the_pupils_and_pays() {
        service = service(null, Money.ZERO, 40, 60, 650);
        assertThat(codes()).containsExactly("NO_LEADER");
        service = service(LEADER, Money.ofFen(499), 40, 60, 650);
        assertThat(codes()).containsExactly("LEADER_UNPAID");
    }

    @Test
    void food_is_packed_within_the_hour_and_eaten_within_four() {
        service = service(LEADER, PRICE, 61, 241, 650);
        assertThat(codes()).containsExactly("PACKED_LATE", "EATEN_LATE");
    }

    @Test
    void food_arrives_hot_or_cold_and_not_between() {
        service = service(LEADER, PRICE, 40, 60, 599);
        assertThat(codes()).containsExactly("ARRIVED_LUKEWARM");
        service = service(LEADER, PRICE, 40, 60, 80);
        assertThat(codes()).isEmpty();
    }

    @Test
    void a_meal_that_pupils_ate_without_any_record_is_found() {
        assertThat(check.check(new KitchenRecords(List.of(), List.of(), List.of()), List.of(LUNCH)))
                .extracting(Finding::code)
                .containsExactly("NO_LEADER", "NO_COOKING");
    }

    @Test
    void a_sample_is_due_for_disposal_after_its_time_and_not_before() {
        CookedDish kept = dish(750, sample(150, 50, null));
        LocalDateTime due = DAY.plusDays(2).atTime(11, 30);
        assertThat(check.samplesDue(List.of(kept, dish), due.minusSeconds(1))).isEmpty();
        assertThat(check.samplesDue(List.of(kept, dish), due))
                .extracting(Finding::code)
                .containsExactly("SAMPLE_DUE");
    }

    @Test
    void a_sample_is_not_disposed_of_before_its_time() {
        SampleBook book = new SampleBook(limits);
        CookedDish kept = dish(750, sample(150, 50, null));
        assertThat(book.dispose(kept, DAY.plusDays(2).atTime(11, 29)).refusal())
                .map(Message::code)
                .contains("SAMPLE_EARLY");
        assertThat(book.dispose(kept, DAY.plusDays(2).atTime(11, 30)).orThrow()).isEqualTo(dish);
        assertThat(book.dispose(dish(750, null), COOKED).refusal())
                .map(Message::code)
                .contains("SAMPLE_MISSING");
    }

    @Test
    void the_records_come_back_from_their_tables_as_they_were_written(@TempDir Path folder) {
        List<Rejection> rejections = new ArrayList<>();
        CookedDish bare = dish(702, null);
        CookedDish keeping = dish(703, sample(130, -5, null));
        MealId supper = new MealId(SCHOOL, DAY, Meal.DINNER);
        MealService alone = new MealService(
                supper, null, Money.ZERO, COOKED.plusHours(7), COOKED.plusHours(7), 75, COOKED.plusHours(8));
        assertThat(KitchenTables.checks(
                        write(folder, KitchenTables.CHECKS, csv -> KitchenTables.write(csv, morning)), rejections::add))
                .containsExactly(morning);
        assertThat(KitchenTables.dishes(
                        write(
                                folder,
                                KitchenTables.COOKING,
                                csv -> List.of(dish, bare, keeping).forEach(each -> KitchenTables.write(csv, each))),
                        rejections::add))
                .containsExactly(dish, bare, keeping);
        assertThat(KitchenTables.services(
                        write(
                                folder,
                                KitchenTables.SERVICES,
                                csv -> List.of(service, alone).forEach(each -> KitchenTables.write(csv, each))),
                        rejections::add))
                .containsExactly(service, alone);
        assertThat(rejections).isEmpty();
    }

    @Test
    void a_second_look_in_the_morning_does_not_undo_the_first_whichever_stands_first() {
        MorningCheck unfit = morning(false, DAY.plusDays(100));
        MorningCheck lapsed = morning(true, DAY.minusDays(1));
        for (List<MorningCheck> looks : List.of(List.of(unfit, morning), List.of(morning, unfit))) {
            assertThat(codesOf(looks)).containsExactly("UNFIT_WORKER");
        }
        for (List<MorningCheck> looks : List.of(List.of(lapsed, morning), List.of(morning, lapsed))) {
            assertThat(codesOf(looks)).containsExactly("CERTIFICATE_LAPSED");
        }
    }

    private List<String> codesOf(List<MorningCheck> looks) {
        return check.check(new KitchenRecords(looks, List.of(dish), List.of(service)), List.of(LUNCH)).stream()
                .map(Finding::code)
                .toList();
    }

    private static TableSource write(Path folder, List<Column> columns, Consumer<CsvWriter> rows) {
        Path file = folder.resolve("table" + columns.size() + ".csv");
        try (CsvWriter csv =
                CsvWriter.create(file, columns.stream().map(Column::name).toList())) {
            rows.accept(csv);
            csv.commit();
        }
        return Tables.open(file);
    }

    private List<Finding> findings() {
        return check.check(new KitchenRecords(List.of(morning), List.of(dish), List.of(service)), List.of(LUNCH));
    }

    private List<String> codes() {
        return findings().stream().map(Finding::code).toList();
    }

    private static MorningCheck morning(boolean fit, LocalDate certificateUntil) {
        return new MorningCheck(SCHOOL, DAY, COOK, 366, fit, certificateUntil);
    }

    private static CookedDish dish(int core, @Nullable FoodSample sample) {
        return new CookedDish(LUNCH, "土豆烧鸡", COOK, COOKED, core, sample);
    }

    private static FoodSample sample(long grams, int tenths, @Nullable LocalDateTime disposed) {
        return new FoodSample(Grams.of(grams), DAY.atTime(11, 30), COOK, tenths, disposed);
    }

    private static MealService service(@Nullable StaffId leader, Money paid, int packed, int eaten, int tenths) {
        return new MealService(
                LUNCH,
                leader,
                paid,
                COOKED.plusMinutes(packed),
                COOKED.plusMinutes(eaten),
                tenths,
                COOKED.plusMinutes(eaten));
    }
}
