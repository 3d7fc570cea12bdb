package io.zhuxue.flow.trainingcounty;

import io.zhuxue.flow.synthetic.Chance;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.mode.CanteenTarget;
import io.zhuxue.nutrition.mode.ModeSince;
import io.zhuxue.nutrition.safety.Incident;
import io.zhuxue.nutrition.safety.Inspection;
import io.zhuxue.nutrition.surveillance.Camera;
import io.zhuxue.nutrition.surveillance.DeviceId;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import io.zhuxue.nutrition.surveillance.SurveillanceTables.Report;
import io.zhuxue.nutrition.surveillance.SurveillanceTables.Report.Kind;
import io.zhuxue.nutrition.surveillance.WatchTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What others see of one honest school in a term: its way to a canteen, incidents, joint inspections, and its two cameras on
 * one day. All of it is invented.
 */
final class OversightTerm {

    /** When each point has to be seen. */
    static final List<WatchTime> TIMES = List.of(
            new WatchTime(ProcessPoint.RECEIVING, LocalTime.of(7, 0), LocalTime.of(9, 0)),
            new WatchTime(ProcessPoint.COOKING, LocalTime.of(9, 0), LocalTime.of(11, 30)),
            new WatchTime(ProcessPoint.SAMPLE, LocalTime.of(11, 0), LocalTime.of(12, 0)),
            new WatchTime(ProcessPoint.SERVING, LocalTime.of(11, 30), LocalTime.of(12, 30)),
            new WatchTime(ProcessPoint.DINING, LocalTime.of(11, 30), LocalTime.of(13, 0)));

    private static final Set<ProcessPoint> KITCHEN =
            Set.of(ProcessPoint.RECEIVING, ProcessPoint.COOKING, ProcessPoint.SAMPLE);
    private static final Set<ProcessPoint> HALL = Set.of(ProcessPoint.SERVING, ProcessPoint.DINING);
    private static final List<String> ITEMS = List.of("A1 从业人员健康证", "B2 生熟分开", "C3 食品留样", "D4 餐具消毒", "E5 虫害防制");
    private static final LocalTime ON = LocalTime.of(6, 55);
    private static final LocalTime OFF = LocalTime.of(13, 10);

    private final SchoolBooks books;
    private final List<LocalDate> days;
    private final LocalDate watched;
    private final Chance chance;
    private final int index;

    OversightTerm(SchoolBooks books, List<LocalDate> days, LocalDate watched, long seed, int index) {
        this.books = books;
        this.days = days;
        this.watched = watched;
        this.chance = Chance.of(seed, "oversight", index);
        this.index = index;
    }

    void live() {
        modes();
        if (chance.happens(0.1)) {
            incident();
        }
        if (chance.happens(0.25)) {
            inspection();
        }
        camera(1, KITCHEN);
        camera(2, HALL);
    }

    /** Every school has its canteen when the term begins; two in five did not have it from the start, and had a date for it. */
    private void modes() {
        LocalDate start = days.get(0).minusYears(3).withDayOfMonth(1);
        if (chance.happens(0.6)) {
            books.modes.add(new ModeSince(books.school, start, MealMode.CANTEEN));
            return;
        }
        LocalDate moved = start.plusMonths(chance.between(6, 35));
        MealMode before = chance.happens(0.7) ? MealMode.ENTERPRISE : MealMode.FAMILY;
        books.modes.add(new ModeSince(books.school, start, before));
        books.modes.add(new ModeSince(books.school, moved, MealMode.CANTEEN));
        books.targets.add(new CanteenTarget(books.school, moved.plusDays(chance.between(0, 90))));
    }

    private void incident() {
        LocalDate day = chance.oneOf(days);
        LocalDateTime noticed = day.atTime(13, chance.between(0, 59));
        Map<Incident.Step, LocalDateTime> done = new EnumMap<>(Incident.Step.class);
        done.put(Incident.Step.STOP, noticed.plusMinutes(chance.between(2, 25)));
        done.put(Incident.Step.SEAL, noticed.plusMinutes(chance.between(26, 55)));
        done.put(Incident.Step.REPORT, noticed.plusMinutes(chance.between(30, 110)));
        done.put(Incident.Step.PARENTS, noticed.plusMinutes(chance.between(40, 200)));
        MealId lunch = new MealId(books.school, day, Meal.LUNCH);
        books.incidents.add(
                new Incident("SJ-" + books.school + "-1", books.school, noticed, lunch, chance.between(1, 6), done));
    }

    private void inspection() {
        LocalDate day = chance.oneOf(days);
        List<Inspection.Item> items = new ArrayList<>();
        for (String item : ITEMS) {
            boolean passed = chance.happens(0.85);
            items.add(new Inspection.Item(
                    item.substring(0, 2),
                    passed,
                    passed ? "" : item.substring(3) + "不符合要求",
                    passed ? null : day.plusDays(chance.between(0, 12))));
        }
        books.inspections.add(new Inspection(
                "JC-" + books.school + "-1",
                books.school,
                day,
                chance.happens(0.5)
                        ? Set.of(Inspection.Office.EDUCATION, Inspection.Office.MARKET_REGULATION)
                        : Set.of(Inspection.Office.values()),
                items));
    }

    /** A camera that sends a heartbeat about every minute of the watched day; now and then one is lost on its way. */
    private void camera(int number, Set<ProcessPoint> points) {
        DeviceId id =
                new DeviceId("43000000" + "03" + "132" + "0" + String.format(Locale.ROOT, "%06d", index * 2 + number));
        books.cameras.add(new Camera(id, books.school, points));
        boolean lost = true;
        for (LocalTime at = ON; at.isBefore(OFF); at = at.plusMinutes(1)) {
            lost = !lost && chance.happens(0.02);
            if (!lost) {
                books.reports.add(new Report(id, watched.atTime(at).plusSeconds(chance.below(20)), Kind.HEARD));
            }
        }
    }
}
