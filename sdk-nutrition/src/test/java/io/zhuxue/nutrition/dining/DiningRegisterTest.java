package io.zhuxue.nutrition.dining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.DiningRegister.Taken;
import io.zhuxue.nutrition.menu.Meal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiningRegisterTest {

    private static final SchoolCode SCHOOL = new SchoolCode("2143000001");
    private static final SchoolCode OTHER = new SchoolCode("2143000002");
    private static final ClassId CLASS = new ClassId(SCHOOL, "一年级1班");
    private static final LocalDate MONDAY = LocalDate.of(2022, 9, 5);
    private static final MealId LUNCH = new MealId(SCHOOL, MONDAY, Meal.LUNCH);
    private static final PupilId AN = new PupilId("AN");
    private static final PupilId BO = new PupilId("BO");

    private final List<Enrolment> pupils = new ArrayList<>(List.of(enrolment(AN, CLASS), enrolment(BO, CLASS)));
    private final DiningRegister register = DiningRegister.create(pupils);

    @Test
    void an_event_counts_once_however_often_it_is_sent() {
        assertThat(register.take(event(1, AN, MONDAY))).isEqualTo(Taken.NOTED);
        assertThat(register.take(event(1, AN, MONDAY))).isEqualTo(Taken.REPEATED);
        assertThat(roll().diners(LUNCH)).isEqualTo(1);
    }

    @Test
    void a_second_swipe_is_another_event_but_no_second_meal() {
        register.take(event(1, AN, MONDAY));
        assertThat(register.take(event(2, AN, MONDAY))).isEqualTo(Taken.NOTED);
        assertThat(roll().diners(LUNCH)).isEqualTo(1);
    }

    @Test
    void a_number_with_two_contents_counts_for_neither() {
        register.take(event(1, AN, MONDAY));
        assertThat(register.take(event(1, BO, MONDAY))).isEqualTo(Taken.CONFLICT);
        assertThat(register.take(event(1, AN, MONDAY))).isEqualTo(Taken.CONFLICT);
        assertThat(roll().diners(LUNCH)).isZero();
        assertThat(register.findings()).extracting(Finding::code).containsExactly("EVENT_CONFLICT");
        assertThat(register.findings().get(0).date()).isEqualTo(MONDAY);
    }

    @Test
    void a_diner_whom_no_roll_knows_is_listed_and_does_not_count() {
        assertThat(register.take(event(1, new PupilId("X"), MONDAY))).isEqualTo(Taken.UNKNOWN_PUPIL);
        register.take(event(1, new PupilId("X"), MONDAY));
        register.take(event(2, new PupilId("Y"), MONDAY));
        assertThat(register.findings())
                .extracting(finding -> finding.message().text())
                .containsExactly("就餐学生不在2143000001的实名名册中（2人次）。");
    }

    @Test
    void a_class_roll_gives_the_same_events_each_time_and_a_longer_one_adds_to_it() {
        ClassRoll early = new ClassRoll(CLASS, LUNCH, LocalTime.NOON, new TreeSet<>(Set.of(AN)));
        ClassRoll late = new ClassRoll(CLASS, LUNCH, LocalTime.NOON, new TreeSet<>(Set.of(AN, BO)));
        early.events().forEach(register::take);
        late.events().forEach(register::take);
        early.events().forEach(register::take);
        assertThat(roll().diners(LUNCH)).isEqualTo(2);
        assertThat(register.findings()).isEmpty();
        MealId elsewhere = new MealId(OTHER, MONDAY, Meal.LUNCH);
        assertThatThrownBy(() -> new ClassRoll(CLASS, elsewhere, LocalTime.NOON, new TreeSet<>()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void late_repeated_and_out_of_order_events_lead_to_the_same_register(@ForAll long seed) {
        Random chance = new Random(seed);
        List<Enrolment> many = IntStream.range(0, 40)
                .mapToObj(i -> enrolment(new PupilId("P" + i), CLASS))
                .toList();
        List<DiningEvent> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            PupilId pupil = new PupilId("P" + chance.nextInt(42));
            events.add(new DiningEvent(
                    "D" + chance.nextInt(3),
                    chance.nextInt(200), // so that some numbers come with two contents
                    SCHOOL,
                    pupil,
                    Meal.LUNCH,
                    MONDAY.plusDays(chance.nextInt(5)).atTime(12, chance.nextInt(60))));
        }
        List<DiningEvent> again = new ArrayList<>(events);
        again.addAll(events.subList(0, 100));
        Collections.shuffle(again, chance);
        DiningRegister one = DiningRegister.create(many);
        DiningRegister two = DiningRegister.create(many);
        events.forEach(one::take);
        again.forEach(two::take);
        assertThat(who(one)).isEqualTo(who(two));
        assertThat(one.findings()).isEqualTo(two.findings());
    }

    private static Map<MealId, List<MealRoll.Seat>> who(DiningRegister register) {
        MealRoll roll = register.rolls().get(SCHOOL);
        Map<MealId, List<MealRoll.Seat>> who = new java.util.TreeMap<>();
        roll.meals().forEach(meal -> who.put(meal, roll.whoAte(meal)));
        return who;
    }

    @Test
    void only_a_pupil_in_school_on_a_day_of_school_counts() {
        PupilId gone = new PupilId("GONE");
        pupils.add(new Enrolment(gone, CLASS, MONDAY.minusDays(30), MONDAY.minusDays(1)));
        DiningRegister all = DiningRegister.create(pupils);
        all.take(event(1, AN, MONDAY));
        all.take(event(2, BO, MONDAY));
        all.take(event(3, gone, MONDAY));
        all.take(event(4, AN, MONDAY.minusDays(1))); // a Sunday
        DiningCheck check = DiningCheck.create(pupils, List.of(new Absence(SCHOOL, MONDAY, BO)), Set.of(MONDAY));
        DiningCheck.Report report = check.check(all.rolls());
        assertThat(report.recorded()).containsEntry(LUNCH, 3);
        assertThat(report.proven()).containsEntry(LUNCH, 1);
        assertThat(report.findings())
                .extracting(Finding::code)
                .containsExactly("MEAL_ON_HOLIDAY", "NOT_ON_ROLL", "GHOST_DINER");
        assertThat(report.findings().get(2).evidence()).containsExactly("BO");
    }

    @Test
    void a_pupil_who_eats_the_same_meal_at_two_schools_counts_at_neither() {
        pupils.add(enrolment(AN, new ClassId(OTHER, "一年级2班")));
        DiningRegister all = DiningRegister.create(pupils);
        all.take(event(1, AN, MONDAY));
        all.take(new DiningEvent("E", 1, OTHER, AN, Meal.LUNCH, MONDAY.atTime(12, 0)));
        all.take(event(2, BO, MONDAY));
        DiningCheck.Report report =
                DiningCheck.create(pupils, List.of(), Set.of(MONDAY)).check(all.rolls());
        assertThat(report.findings()).extracting(Finding::code).containsExactly("SECOND_SCHOOL", "SECOND_SCHOOL");
        assertThat(report.proven()).containsEntry(LUNCH, 1);
    }

    @Test
    void a_pupil_who_moved_class_within_the_school_stays_on_its_roll() {
        List<Enrolment> moved = List.of(
                new Enrolment(AN, CLASS, MONDAY.minusDays(30), MONDAY.minusDays(1)),
                enrolment(AN, new ClassId(SCHOOL, "一年级2班")));
        DiningRegister all = DiningRegister.create(moved);
        all.take(event(1, AN, MONDAY));
        assertThat(DiningCheck.create(moved, List.of(), Set.of(MONDAY))
                        .check(all.rolls())
                        .findings())
                .isEmpty();
    }

    @Test
    void the_records_come_back_from_their_tables_as_they_were_written(@TempDir Path folder) {
        List<Rejection> rejections = new ArrayList<>();
        Enrolment left = new Enrolment(BO, CLASS, MONDAY, MONDAY.plusDays(5));
        Path file = folder.resolve("pupils.csv");
        try (CsvWriter csv =
                CsvWriter.create(file, List.of("school_code", "pupil_no", "class_name", "since", "until"))) {
            DiningTables.write(csv, pupils.get(0));
            DiningTables.write(csv, left);
            csv.commit();
        }
        assertThat(DiningTables.pupils(Tables.open(file), rejections::add)).containsExactly(pupils.get(0), left);
        Path events = folder.resolve("dining.csv");
        DiningEvent event = event(7, AN, MONDAY);
        try (CsvWriter csv = CsvWriter.create(
                events, List.of("device_id", "number", "school_code", "pupil_no", "meal", "eaten_at"))) {
            DiningTables.write(csv, event);
            csv.row("D", "x", SCHOOL.code(), "", "day", "noon");
            csv.commit();
        }
        List<DiningEvent> read = new ArrayList<>();
        DiningTables.events(Tables.open(events), rejections::add, read::add);
        assertThat(read).containsExactly(event);
        assertThat(rejections)
                .extracting(Rejection::column)
                .containsExactlyInAnyOrder("number", "pupil_no", "meal", "eaten_at");
        Path absences = folder.resolve("absences.csv");
        Absence absence = new Absence(SCHOOL, MONDAY, BO);
        try (CsvWriter csv = CsvWriter.create(absences, List.of("school_code", "date", "pupil_no"))) {
            DiningTables.write(csv, absence);
            csv.commit();
        }
        assertThat(DiningTables.absences(Tables.open(absences), rejections::add))
                .containsExactly(absence);
    }

    private MealRoll roll() {
        return java.util.Objects.requireNonNull(register.rolls().get(SCHOOL));
    }

    private static Enrolment enrolment(PupilId pupil, ClassId in) {
        return new Enrolment(pupil, in, MONDAY.minusDays(4), null);
    }

    private static DiningEvent event(long number, PupilId pupil, LocalDate day) {
        return new DiningEvent("D", number, SCHOOL, pupil, Meal.LUNCH, day.atTime(12, 0));
    }
}
