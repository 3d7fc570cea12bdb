package io.zhuxue.nutrition.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.DiningEvent;
import io.zhuxue.nutrition.dining.DiningRegister;
import io.zhuxue.nutrition.dining.Enrolment;
import io.zhuxue.nutrition.dining.MealRoll;
import io.zhuxue.nutrition.jakarta.SqlDining.Loaded;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same events, whatever the database. */
class SqlDiningTest {

    private static final SchoolCode SCHOOL = new SchoolCode("2143000001");
    private static final LocalDate MONDAY = LocalDate.of(2022, 9, 5);
    private static final MealId LUNCH = new MealId(SCHOOL, MONDAY, Meal.LUNCH);

    private static DataSource database(String kind) {
        return kind.equals("h2") ? Databases.h2("dining") : Databases.postgres();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void an_event_is_held_once_however_often_it_is_sent(String kind) {
        SqlDining dining = SqlDining.open(database(kind));
        List<DiningEvent> events = List.of(event("D", 1, "AN"), event("D", 2, "BO"));
        assertThat(dining.load(events)).isEqualTo(new Loaded(2, 2, 0));
        assertThat(dining.load(events)).isEqualTo(new Loaded(2, 0, 0));
        assertThat(dining.load(List.of(event("D", 2, "BO"), event("D", 3, "CI"), event("D", 3, "CI"))))
                .isEqualTo(new Loaded(3, 1, 0));
        assertThat(dining.events()).isEqualTo(3);
        assertThat(dining.diners(SCHOOL, MONDAY, MONDAY)).isEqualTo(Map.of(LUNCH, 3L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void a_number_with_two_contents_counts_for_neither(String kind) {
        SqlDining dining = SqlDining.open(database(kind));
        dining.load(List.of(event("D", 1, "AN"), event("D", 2, "BO")));
        assertThat(dining.load(List.of(event("D", 1, "CI")))).isEqualTo(new Loaded(1, 0, 1));
        assertThat(dining.load(List.of(event("D", 1, "CI")))).isEqualTo(new Loaded(1, 0, 0));
        assertThat(dining.conflicts()).isEqualTo(1);
        assertThat(dining.diners(SCHOOL, MONDAY, MONDAY)).isEqualTo(Map.of(LUNCH, 1L));
        assertThat(dining.load(List.of(event("E", 1, "AN"), event("E", 1, "BO"))))
                .isEqualTo(new Loaded(2, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void an_id_may_hold_any_character(String kind) {
        SqlDining dining = SqlDining.open(database(kind));
        DiningEvent odd = event("D\\n\t一号\r\n", 1, "\\N");
        dining.load(List.of(odd));
        List<DiningEvent> read = new ArrayList<>();
        dining.read(SCHOOL, MONDAY, MONDAY, read::add);
        assertThat(read).containsExactly(odd);
        dining.read(SCHOOL, MONDAY.plusDays(1), MONDAY.plusDays(1), read::add);
        assertThat(read).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void late_repeated_and_out_of_order_events_give_what_the_register_gives(String kind) {
        SqlDining dining = SqlDining.open(database(kind));
        Random chance = new Random(11);
        List<DiningEvent> events = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int device = chance.nextInt(4);
            events.add(new DiningEvent(
                    "D" + device,
                    chance.nextInt(900),
                    SCHOOL,
                    new PupilId("P" + chance.nextInt(200)),
                    Meal.LUNCH,
                    MONDAY.plusDays(chance.nextInt(5)).atTime(12, chance.nextInt(30))));
        }
        events.addAll(events.subList(0, 600));
        Collections.shuffle(events, chance);
        for (int from = 0; from < events.size(); from += 325) {
            dining.load(events.subList(from, Math.min(events.size(), from + 325)));
        }
        ClassId in = new ClassId(SCHOOL, "一年级1班");
        DiningRegister register = DiningRegister.create(IntStream.range(0, 200)
                .mapToObj(i -> new Enrolment(new PupilId("P" + i), in, MONDAY, null))
                .toList());
        events.forEach(register::take);
        MealRoll roll = Objects.requireNonNull(register.rolls().get(SCHOOL));
        Map<MealId, Long> counted = dining.diners(SCHOOL, MONDAY, MONDAY.plusDays(4));
        assertThat(counted.keySet()).isEqualTo(roll.meals());
        assertThat(counted).allSatisfy((meal, diners) -> assertThat(diners).isEqualTo(roll.diners(meal)));
        assertThat(dining.conflicts()).isEqualTo(register.findings().size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres"})
    void several_senders_of_the_same_events_at_once_bring_each_once(String kind) throws Exception {
        SqlDining dining = SqlDining.open(database(kind));
        List<DiningEvent> events = IntStream.range(0, 3_000)
                .mapToObj(i -> event("D" + i % 7, i, "P" + i))
                .toList();
        ExecutorService senders = Executors.newFixedThreadPool(3);
        try {
            Callable<Loaded> send = () -> dining.load(events);
            List<Future<Loaded>> sent = senders.invokeAll(List.of(send, send, send));
            long taken = 0;
            for (Future<Loaded> each : sent) {
                taken += each.get().taken();
            }
            assertThat(taken).isEqualTo(events.size());
            assertThat(dining.events()).isEqualTo(events.size());
        } finally {
            senders.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void a_load_that_fails_leaves_nothing_and_can_be_sent_again(String kind) {
        SqlDining dining = SqlDining.open(database(kind));
        DiningEvent tooLong = event("D".repeat(65), 1, "AN");
        List<DiningEvent> events = List.of(event("D", 1, "AN"), tooLong);
        assertThatThrownBy(() -> dining.load(events)).isInstanceOf(StoreException.class);
        assertThat(dining.events()).isZero();
        assertThat(dining.load(List.of(event("D", 1, "AN"))).taken()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:nobody;IFEXISTS=TRUE"})
    void a_database_that_is_not_there_says_so(String url) {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL(url);
        assertThatThrownBy(() -> SqlDining.open(nowhere).events()).isInstanceOf(StoreException.class);
    }

    private static DiningEvent event(String device, long number, String pupil) {
        return new DiningEvent(device, number, SCHOOL, new PupilId(pupil), Meal.LUNCH, MONDAY.atTime(12, 0));
    }
}
