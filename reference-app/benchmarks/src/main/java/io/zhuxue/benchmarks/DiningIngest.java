package io.zhuxue.benchmarks;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.DiningEvent;
import io.zhuxue.nutrition.jakarta.SqlDining;
import io.zhuxue.nutrition.menu.Meal;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Measures how fast dining events go into PostgreSQL: {@code java -cp benchmarks.jar io.zhuxue.benchmarks.DiningIngest
 * jdbc:postgresql://… EVENTS}.
 *
 * <p>Makes the tables anew, loads the events in parts of twenty thousand, then sends a fifth of them again with every
 * tenth part out of order, and ends with the count: every event is there once.
 */
public final class DiningIngest {

    private static final int PART = 20_000;
    private static final int PUPILS_A_SCHOOL = 300;
    private static final int PUPILS = 300_000;
    private static final LocalDate FIRST = LocalDate.of(2022, 9, 1);

    private DiningIngest() {}

    /** Runs the measurement. */
    public static void main(String[] args) throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(args[0]);
        int events = Integer.parseInt(args[1]);
        migrate(source);
        SqlDining dining = SqlDining.open(source);
        long begun = System.nanoTime();
        double before = cpu();
        long taken = 0;
        for (int from = 0; from < events; from += PART) {
            taken += dining.load(part(from, Math.min(events, from + PART))).taken();
        }
        say("loaded", events, taken, begun, before);
        begun = System.nanoTime();
        before = cpu();
        Random chance = new Random(1);
        int again = events / 5 / PART * PART;
        taken = 0;
        for (int from = 0; from < again; from += PART) {
            List<DiningEvent> part = part(from, from + PART);
            if (chance.nextInt(10) == 0) {
                java.util.Collections.shuffle(part, chance);
            }
            taken += dining.load(part).taken();
        }
        say("sent again", again, taken, begun, before);
        begun = System.nanoTime();
        SchoolCode school = school(0);
        int meals = dining.diners(school, FIRST, FIRST.plusYears(1)).size();
        say("one school's meals of a year", meals, meals, begun, cpu());
        if (dining.events() != events || dining.conflicts() != 0 || taken != 0) {
            throw new IllegalStateException("not exactly once: " + dining.events() + " of " + events);
        }
        System.out.println("exactly once: " + dining.events() + " events");
    }

    private static void migrate(PGSimpleDataSource source) throws SQLException, IOException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                InputStream script = SqlDining.class.getResourceAsStream("/io/zhuxue/nutrition/db/V1__dining.sql")) {
            statement.execute("drop table if exists zx_dining_event, zx_dining_conflict");
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** One event a pupil and day, device by device. */
    private static List<DiningEvent> part(int from, int to) {
        List<DiningEvent> events = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            int pupil = i % PUPILS;
            int school = pupil / PUPILS_A_SCHOOL;
            events.add(new DiningEvent(
                    "K" + school,
                    i / PUPILS * PUPILS_A_SCHOOL + pupil % PUPILS_A_SCHOOL,
                    school(school),
                    new PupilId("G2143" + (100_000_000L + pupil)),
                    Meal.LUNCH,
                    FIRST.plusDays(i / PUPILS).atTime(12, 0).plusSeconds(pupil % PUPILS_A_SCHOOL)));
        }
        return events;
    }

    private static SchoolCode school(int index) {
        return new SchoolCode(String.format(Locale.ROOT, "2143%06d", index + 1));
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static void say(String what, long sent, long taken, long begun, double before) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %,d sent, %,d taken, %.1f s wall, %.1f s CPU of this process, %,.0f a minute%n",
                what,
                sent,
                taken,
                seconds,
                cpu() - before,
                sent / seconds * 60);
    }
}
