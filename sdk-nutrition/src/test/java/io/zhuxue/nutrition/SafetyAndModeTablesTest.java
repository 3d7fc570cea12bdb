package io.zhuxue.nutrition;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.mode.CanteenTarget;
import io.zhuxue.nutrition.mode.ModeSince;
import io.zhuxue.nutrition.mode.ModeTables;
import io.zhuxue.nutrition.procurement.PurchasePlan;
import io.zhuxue.nutrition.procurement.TenderTables;
import io.zhuxue.nutrition.safety.Incident;
import io.zhuxue.nutrition.safety.Inspection;
import io.zhuxue.nutrition.safety.SafetyTables;
import io.zhuxue.nutrition.supply.SupplyTables;
import io.zhuxue.nutrition.surveillance.DeviceId;
import io.zhuxue.nutrition.surveillance.ProcessPoint;
import io.zhuxue.nutrition.surveillance.SurveillanceTables;
import io.zhuxue.nutrition.surveillance.SurveillanceTables.Report;
import io.zhuxue.nutrition.surveillance.WatchTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written into a table is read out of it again, whatever it is. */
class SafetyAndModeTablesTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 9, 5);
    private static final List<String> WORDS = List.of("生熟混放", "a,b", "\"引号\"", "两 行", "=1+1");

    private static <T> List<T> again(
            List<Column> columns,
            List<T> values,
            BiConsumer<CsvWriter, T> writing,
            BiFunction<TableSource, Consumer<Rejection>, List<T>> reading) {
        try {
            Path file = Files.createTempFile("table", ".csv");
            try (CsvWriter csv = CsvWriter.create(file, SupplyTables.header(columns))) {
                values.forEach(value -> writing.accept(csv, value));
                csv.commit();
            }
            List<Rejection> bad = new ArrayList<>();
            List<T> read = reading.apply(Tables.open(file), bad::add);
            assertThat(bad).isEmpty();
            Files.delete(file);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchoolCode school(Random chance) {
        return new SchoolCode("214300000" + (1 + chance.nextInt(3)));
    }

    private static LocalDate day(Random chance) {
        return MONDAY.plusDays(chance.nextInt(100));
    }

    private static <E> E oneOf(Random chance, List<E> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    @Property(tries = 50)
    void incidents_with_any_steps_done(@ForAll long seed) {
        Random chance = new Random(seed);
        List<Incident> incidents = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            LocalDateTime noticed = day(chance).atTime(chance.nextInt(24), chance.nextInt(60));
            Map<Incident.Step, LocalDateTime> done = new EnumMap<>(Incident.Step.class);
            for (Incident.Step step : Incident.Step.values()) {
                if (chance.nextBoolean()) {
                    done.put(step, noticed.plusMinutes(chance.nextInt(500)));
                }
            }
            SchoolCode school = school(chance);
            MealId meal =
                    new MealId(school, day(chance), oneOf(chance, List.of(Meal.BREAKFAST, Meal.LUNCH, Meal.DINNER)));
            incidents.add(new Incident(
                    "SJ-" + i, school, noticed, chance.nextBoolean() ? meal : null, chance.nextInt(90), done));
        }
        assertThat(again(SafetyTables.INCIDENTS, incidents, SafetyTables::write, SafetyTables::incidents))
                .isEqualTo(incidents);
    }

    @Property(tries = 50)
    void inspections_with_any_items_and_offices(@ForAll long seed) {
        Random chance = new Random(seed);
        List<Inspection> inspections = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Set<Inspection.Office> offices = EnumSet.of(Inspection.Office.EDUCATION);
            offices.add(oneOf(chance, List.of(Inspection.Office.values())));
            List<Inspection.Item> items = new ArrayList<>();
            for (int item = 0; item <= chance.nextInt(4); item++) {
                items.add(new Inspection.Item(
                        "A" + item,
                        chance.nextBoolean(),
                        chance.nextBoolean() ? "" : oneOf(chance, WORDS),
                        chance.nextBoolean() ? null : day(chance)));
            }
            inspections.add(new Inspection("JC-" + i, school(chance), day(chance), offices, items));
        }
        assertThat(again(SafetyTables.INSPECTIONS, inspections, SafetyTables::write, SafetyTables::inspections))
                .isEqualTo(inspections);
    }

    @Property(tries = 50)
    void modes_targets_reports_and_watch_times(@ForAll long seed) {
        Random chance = new Random(seed);
        List<ModeSince> modes = new ArrayList<>();
        List<CanteenTarget> targets = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        List<WatchTime> times = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            modes.add(
                    new ModeSince(school(chance), day(chance).plusYears(i), oneOf(chance, List.of(MealMode.values()))));
            targets.add(new CanteenTarget(new SchoolCode("214300000" + i), day(chance)));
            reports.add(new Report(
                    new DeviceId(String.format("%020d", chance.nextInt(1_000))),
                    day(chance).atTime(chance.nextInt(24), chance.nextInt(60), chance.nextInt(60)),
                    oneOf(chance, List.of(Report.Kind.values()))));
            LocalTime from = LocalTime.of(chance.nextInt(23), chance.nextInt(60));
            times.add(new WatchTime(oneOf(chance, List.of(ProcessPoint.values())), from, from.plusMinutes(30)));
        }
        assertThat(again(ModeTables.MODES, modes, ModeTables::write, ModeTables::modes))
                .isEqualTo(modes);
        assertThat(again(ModeTables.PLAN, targets, ModeTables::write, ModeTables::targets))
                .isEqualTo(targets);
        assertThat(again(SurveillanceTables.TIMES, times, SurveillanceTables::write, SurveillanceTables::times))
                .isEqualTo(times);
        assertThat(again(SurveillanceTables.REPORTS, reports, SurveillanceTables::write, (table, bad) -> {
                    List<Report> read = new ArrayList<>();
                    SurveillanceTables.reports(table, bad, read::add);
                    return read;
                }))
                .isEqualTo(reports);
    }

    @Property(tries = 50)
    void a_plan_of_any_foods(@ForAll long seed) {
        Random chance = new Random(seed);
        Map<String, Grams> grams = new TreeMap<>();
        for (int i = 0; i <= chance.nextInt(8); i++) {
            grams.put("F" + chance.nextInt(100), Grams.of(chance.nextInt(1_000_000)));
        }
        PurchasePlan plan = new PurchasePlan(MONDAY, MONDAY.plusDays(chance.nextInt(365)), grams);
        assertThat(again(
                        TenderTables.PLAN,
                        List.of(plan),
                        TenderTables::write,
                        (table, bad) -> TenderTables.plan(table, bad).stream().toList()))
                .containsExactly(plan);
    }
}
