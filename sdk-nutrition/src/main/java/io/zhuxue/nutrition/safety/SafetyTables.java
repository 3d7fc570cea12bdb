package io.zhuxue.nutrition.safety;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.Sex;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.row.RowReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of safety work that a school or an office writes day by day; docs/nutrition.md has their contract. */
public final class SafetyTables {

    /** The columns of {@code incidents}: a blank step is not done yet, a blank meal is not suspected. */
    public static final List<Column> INCIDENTS = List.of(
            Column.required("incident_no", "事件编号"),
            Column.required("school_code", "学校标识码"),
            Column.required("noticed", "发现时间"),
            Column.required("ill", "发病人数"),
            Column.optional("suspected_date", "可疑餐日期"),
            Column.optional("suspected_meal", "可疑餐次"),
            Column.optional("stop", "停止供餐时间"),
            Column.optional("seal", "封存时间"),
            Column.optional("report", "报告时间"),
            Column.optional("parents", "通知家长时间"));

    /** The columns of {@code self_checks}: one row a problem; a check without any has one row with both last cells blank. */
    public static final List<Column> SELF_CHECKS = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("level", "层级"),
            Column.required("date", "日期"),
            Column.required("by", "检查人"),
            Column.optional("problem", "问题"),
            Column.optional("fixed", "整改日期"));

    /** The columns of {@code complaints}: a blank answer is not given yet. */
    public static final List<Column> COMPLAINTS = List.of(
            Column.required("complaint_no", "投诉编号"),
            Column.required("school_code", "学校标识码"),
            Column.required("topic", "事项"),
            Column.required("received", "受理日期"),
            Column.optional("answered", "答复日期"));

    /** The columns of {@code inspections}: one row an item; its offices stand apart by semicolons. */
    public static final List<Column> INSPECTIONS = List.of(
            Column.required("inspection_no", "检查编号"),
            Column.required("school_code", "学校标识码"),
            Column.required("date", "日期"),
            Column.required("offices", "参加部门"),
            Column.required("item", "项目"),
            Column.required("passed", "是否合格"),
            Column.optional("remark", "说明"),
            Column.optional("fixed", "整改日期"));

    /** The columns of {@code growth}: health data; whole millimetres and grams. */
    public static final List<Column> GROWTH = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("pupil_no", "学生编号"),
            Column.required("sex", "性别"),
            Column.required("born", "出生日期"),
            Column.required("measured", "测量日期"),
            Column.required("height_mm", "身高毫米"),
            Column.required("weight_g", "体重克"));

    private static final int FIRST_STEP = 6;
    private static final int LONGEST_MEASURE = 1_000_000;

    private SafetyTables() {}

    private record CheckKey(String school, SelfCheck.Level level, LocalDate date, StaffId by) {}

    /** Reads incidents, in their order. */
    public static List<Incident> incidents(TableSource table, Consumer<Rejection> rejections) {
        List<Incident> incidents = new ArrayList<>();
        RowReader.readOnce(table, INCIDENTS, rejections, SafetyTables::incident, 0, Incident::number, incidents::add);
        return incidents;
    }

    private static Incident incident(RowReader row) {
        Map<Incident.Step, LocalDateTime> done = new EnumMap<>(Incident.Step.class);
        for (Incident.Step step : Incident.Step.values()) {
            int column = FIRST_STEP + step.ordinal();
            if (!row.blank(column)) {
                done.put(step, row.time(column));
            }
        }
        @Nullable MealId suspected = row.blank(4) && row.blank(5) ? null : row.meal(1, 4, 5);
        return new Incident(
                row.text(0), row.school(1), row.time(2), suspected, row.parsed(3, SafetyTables::count, 0), done);
    }

    /** Writes an incident. */
    public static void write(CsvWriter csv, Incident incident) {
        List<String> cells = new ArrayList<>(List.of(
                incident.number(),
                incident.school().code(),
                incident.noticed().toString(),
                Integer.toString(incident.ill()),
                incident.suspectedMeal().map(meal -> meal.date().toString()).orElse(""),
                incident.suspectedMeal()
                        .map(meal -> meal.meal().name().toLowerCase(Locale.ROOT))
                        .orElse("")));
        for (Incident.Step step : Incident.Step.values()) {
            LocalDateTime at = incident.done().get(step);
            cells.add(at == null ? "" : at.toString());
        }
        csv.row(cells);
    }

    /** Reads the checks of schools; the rows of one check may stand anywhere. */
    public static List<SelfCheck> selfChecks(TableSource table, Consumer<Rejection> rejections) {
        Map<CheckKey, SelfCheck> checks = new LinkedHashMap<>();
        RowReader.read(
                table,
                SELF_CHECKS,
                rejections,
                row -> new SelfCheck(
                        row.school(0),
                        row.constant(1, SelfCheck.Level.class),
                        row.date(2),
                        new StaffId(row.text(3)),
                        row.blank(4) && row.blank(5)
                                ? List.of()
                                : List.of(new SelfCheck.Problem(row.text(4), row.blank(5) ? null : row.date(5)))),
                line -> checks.merge(
                        new CheckKey(line.school().code(), line.level(), line.date(), line.by()), line, (a, b) -> {
                            List<SelfCheck.Problem> problems = new ArrayList<>(a.problems());
                            problems.addAll(b.problems());
                            return new SelfCheck(a.school(), a.level(), a.date(), a.by(), problems);
                        }));
        return List.copyOf(checks.values());
    }

    /** Writes a check. */
    public static void write(CsvWriter csv, SelfCheck check) {
        List<SelfCheck.Problem> rows =
                check.problems().isEmpty() ? List.of(new SelfCheck.Problem("", null)) : check.problems();
        rows.forEach(problem -> csv.row(
                check.school().code(),
                check.level().name(),
                check.date().toString(),
                check.by().id(),
                problem.what(),
                text(problem.fixed())));
    }

    /** Reads complaints, in their order. */
    public static List<Complaint> complaints(TableSource table, Consumer<Rejection> rejections) {
        List<Complaint> complaints = new ArrayList<>();
        RowReader.readOnce(
                table,
                COMPLAINTS,
                rejections,
                row -> new Complaint(
                        row.text(0),
                        row.school(1),
                        row.constant(2, Complaint.Topic.class),
                        row.date(3),
                        row.blank(4) ? null : row.date(4)),
                0,
                Complaint::number,
                complaints::add);
        return complaints;
    }

    /** Writes a complaint. */
    public static void write(CsvWriter csv, Complaint complaint) {
        csv.row(
                complaint.number(),
                complaint.school().code(),
                complaint.topic().name(),
                complaint.received().toString(),
                text(complaint.answer()));
    }

    /** Reads inspections by their numbers; the rows of one may stand anywhere, and agree in all but the item. */
    public static List<Inspection> inspections(TableSource table, Consumer<Rejection> rejections) {
        Map<String, Inspection> inspections = new LinkedHashMap<>();
        RowReader.readOnce(
                table,
                INSPECTIONS,
                rejections,
                row -> {
                    Inspection line = inspection(row);
                    Inspection before = inspections.get(line.number());
                    if (before != null && !sameHead(before, line)) {
                        row.disagrees(0);
                    }
                    return line;
                },
                4,
                line -> List.of(line.number(), line.items().get(0).code()),
                line -> inspections.merge(line.number(), line, (a, b) -> {
                    List<Inspection.Item> items = new ArrayList<>(a.items());
                    items.addAll(b.items());
                    return new Inspection(a.number(), a.school(), a.date(), a.offices(), items);
                }));
        return List.copyOf(inspections.values());
    }

    private static Inspection inspection(RowReader row) {
        return new Inspection(
                row.text(0),
                row.school(1),
                row.date(2),
                row.parsed(3, SafetyTables::offices, Set.of()),
                List.of(new Inspection.Item(
                        row.text(4), row.flag(5), row.optional(6), row.blank(7) ? null : row.date(7))));
    }

    private static boolean sameHead(Inspection a, Inspection b) {
        return a.school().equals(b.school())
                && a.date().equals(b.date())
                && a.offices().equals(b.offices());
    }

    /** Writes an inspection, a row an item. */
    public static void write(CsvWriter csv, Inspection inspection) {
        String offices = inspection.offices().stream().map(Enum::name).collect(Collectors.joining(";"));
        inspection
                .items()
                .forEach(item -> csv.row(
                        inspection.number(),
                        inspection.school().code(),
                        inspection.date().toString(),
                        offices,
                        item.code(),
                        item.passed() ? "1" : "0",
                        item.remark(),
                        text(item.fixed())));
    }

    /** Reads measures with their school, in their order. */
    public static List<Measured> growth(TableSource table, Consumer<Rejection> rejections) {
        List<Measured> measured = new ArrayList<>();
        RowReader.readOnce(
                table,
                GROWTH,
                rejections,
                row -> new Measured(
                        row.school(0).code(),
                        new GrowthRecord(
                                new PupilId(row.text(1)),
                                new GrowthScreen.Measures(
                                        row.parsed(2, Sex::parse, Sex.UNKNOWN),
                                        row.date(3),
                                        row.date(4),
                                        row.parsed(5, SafetyTables::measure, 1),
                                        row.parsed(6, SafetyTables::measure, 1)))),
                4,
                each -> List.of(each.growth().pupil(), each.growth().measures().measured()),
                measured::add);
        return measured;
    }

    /**
     * A row of {@code growth}.
     *
     * @param schoolCode the pupil's school
     * @param growth whose and which measures
     */
    public record Measured(String schoolCode, GrowthRecord growth) {}

    /** Writes measures. */
    public static void write(CsvWriter csv, Measured measured) {
        GrowthScreen.Measures measures = measured.growth().measures();
        csv.row(
                measured.schoolCode(),
                measured.growth().pupil().id(),
                String.valueOf(measures.sex().code()),
                measures.born().toString(),
                measures.measured().toString(),
                Integer.toString(measures.millimetres()),
                Integer.toString(measures.grams()));
    }

    private static Parsed<Set<Inspection.Office>> offices(String text) {
        Set<Inspection.Office> offices = EnumSet.noneOf(Inspection.Office.class);
        for (String name : text.split(";", -1)) {
            for (Inspection.Office office : Inspection.Office.values()) {
                if (office.name().equals(name)) {
                    offices.add(office);
                }
            }
        }
        return offices.size() == text.split(";", -1).length
                ? Parsed.accepted(offices)
                : Parsed.refused(
                        CoreMessage.BAD_VALUE.with("参加部门", "EDUCATION;MARKET_REGULATION;HEALTH;DISEASE_CONTROL 之列"));
    }

    static Parsed<Integer> count(String text) {
        return text.matches("\\d{1,7}")
                ? Parsed.accepted(Integer.valueOf(text))
                : Parsed.refused(CoreMessage.BAD_VALUE.with("人数", "不为负的整数"));
    }

    private static Parsed<Integer> measure(String text) {
        return text.matches("\\d{1,7}") && Integer.parseInt(text) > 0 && Integer.parseInt(text) < LONGEST_MEASURE
                ? Parsed.accepted(Integer.valueOf(text))
                : Parsed.refused(CoreMessage.BAD_VALUE.with("测量值", "大于零的整数"));
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
