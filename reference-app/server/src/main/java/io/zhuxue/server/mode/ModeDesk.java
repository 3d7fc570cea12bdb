package io.zhuxue.server.mode;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.mode.CanteenPlan;
import io.zhuxue.nutrition.mode.CanteenTarget;
import io.zhuxue.nutrition.mode.ModeSince;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.nutrition.MatterBook;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** How the schools of a county feed their pupils (供餐方式台), and who moves to a canteen by when (推进食堂供餐). */
public final class ModeDesk {

    /** Before every note: since then a school has fed its pupils as its table says. */
    private static final LocalDate BEFORE = LocalDate.of(1900, 1, 1);

    private final Jdbi jdbi;
    private final CountySchools schools;
    private final AuditBook audit;

    /** Over what it works with. */
    public ModeDesk(Jdbi jdbi, CountySchools schools, AuditBook audit) {
        this.jdbi = jdbi;
        this.schools = schools;
        this.audit = audit;
    }

    private record Step(String school, MealMode mode, LocalDate from, boolean planned, String note, String by) {}

    /** Notes how a school feeds its pupils from a day on, or by when it means to. */
    public Optional<Message> note(
            Officer officer, String school, String mode, String from, boolean planned, String note) {
        Optional<SchoolProfile> where = schools.find(officer, school);
        Parsed<MealMode> how = MealMode.parse(mode);
        Optional<Message> fault = MatterBook.countyFault(officer, Action.KEEP_RECORDS)
                .or(how::refusal)
                .or(() -> where.isEmpty() ? Optional.of(ServerMessage.OUT_OF_AREA.with()) : Optional.empty());
        LocalDate day;
        try {
            day = LocalDate.parse(from);
        } catch (DateTimeParseException noDay) {
            return Optional.of(ServerMessage.BAD_MODE.with("日期应如 2022-09-01"));
        }
        if (fault.isPresent()) {
            return fault;
        }
        try {
            jdbi.useTransaction(h -> {
                int next = h.createQuery("select coalesce(max(step_no), 0) + 1 from app.meal_mode_step"
                                + " where region = :region and school_code = :school")
                        .bind("region", officer.area().region())
                        .bind("school", school)
                        .mapTo(Integer.class)
                        .one();
                h.createUpdate("""
                    insert into app.meal_mode_step (region, school_code, step_no, mode, from_day, planned,
                    note, by_account) values (:region, :school, :no, :mode, :day, :planned, :note, :by)
                    """)
                        .bind("region", officer.area().region())
                        .bind("school", school)
                        .bind("no", next)
                        .bind("mode", how.orThrow().name())
                        .bind("day", day)
                        .bind("planned", planned)
                        .bind("note", note)
                        .bind("by", officer.account())
                        .execute();
            });
        } catch (UnableToExecuteStatementException overtaken) {
            return Optional.of(ServerMessage.OVERTAKEN.with());
        }
        audit.add(officer.account(), "MEAL_MODE", school, "");
        return Optional.empty();
    }

    private Map<String, List<Step>> steps(Scope area) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select * from app.meal_mode_step where" + Scope.CONDITION + "order by school_code, step_no")
                .bindMap(area.bindings())
                .map((rs, ctx) -> new Step(
                        rs.getString("school_code"),
                        MealMode.valueOf(rs.getString("mode")),
                        rs.getDate("from_day").toLocalDate(),
                        rs.getBoolean("planned"),
                        rs.getString("note"),
                        rs.getString("by_account")))
                .collect(Collectors.groupingBy(Step::school)));
    }

    /** The schools of the area on a day: what their tables say, and what was noted since. */
    public List<ModeRow> rows(Officer officer, LocalDate day) {
        Map<String, List<Step>> noted = steps(officer.scope());
        CanteenPlan plan = plan(schools.schools(officer), noted);
        List<ModeRow> rows = new ArrayList<>();
        for (SchoolProfile school : schools.schools(officer)) {
            MealMode now = plan.mode(school.code(), day).orElse(school.mode());
            MealMode planned = now;
            @Nullable LocalDate due = null;
            List<String> story = new ArrayList<>();
            for (Step step : noted.getOrDefault(school.code().code(), List.of())) {
                if (step.planned()) {
                    planned = step.mode();
                    due = step.from();
                }
                story.add(step.from() + (step.planned() ? " 拟改为" : " 起")
                        + step.mode().chineseName() + " " + step.by() + " " + step.note());
            }
            boolean moving = due != null && planned != now;
            rows.add(new ModeRow(
                    school.code().code(),
                    school.name(),
                    now,
                    moving ? planned : now,
                    moving ? due : null,
                    due != null && moving && due.isBefore(day),
                    story));
        }
        return rows;
    }

    /** What the tables and the notes come to: each school's ways of feeding, and its last target of a canteen. */
    private static CanteenPlan plan(List<SchoolProfile> schools, Map<String, List<Step>> noted) {
        List<ModeSince> modes = new ArrayList<>();
        List<CanteenTarget> targets = new ArrayList<>();
        for (SchoolProfile school : schools) {
            modes.add(new ModeSince(school.code(), BEFORE, school.mode()));
            for (Step step : noted.getOrDefault(school.code().code(), List.of())) {
                if (!step.planned()) {
                    modes.add(new ModeSince(school.code(), step.from(), step.mode()));
                } else if (step.mode() == MealMode.CANTEEN) {
                    targets.add(new CanteenTarget(school.code(), step.from()));
                }
            }
        }
        return CanteenPlan.of(modes, targets);
    }

    /** What the county has to see to on a day: canteens that are late or given up, and schools that no plan names. */
    public List<Issue> issues(Officer officer, LocalDate day) {
        CountySchools.Names names = schools.names(officer);
        return plan(schools.schools(officer), steps(officer.scope())).check(day).stream()
                .map(finding -> new Issue(
                        names.of(finding.school()),
                        finding.date(),
                        finding.weight() == Finding.Weight.NOTICE,
                        finding.message().text(),
                        finding.code()))
                .toList();
    }

    /**
     * Something of the plan towards canteens that has to be seen to.
     *
     * @param notice whether it is to be looked at only
     */
    public record Issue(String school, LocalDate date, boolean notice, String message, String code) {}

    /** How many schools feed their pupils in each way. */
    public static Map<MealMode, Integer> counts(List<ModeRow> rows) {
        Map<MealMode, Integer> counts = new EnumMap<>(MealMode.class);
        for (MealMode mode : MealMode.values()) {
            counts.put(mode, 0);
        }
        rows.forEach(row -> counts.merge(row.mode(), 1, Integer::sum));
        return counts;
    }

    /** How many schools have a canteen at the end of each of the next months, if all plans are kept. */
    public static List<Ahead> ahead(List<ModeRow> rows, LocalDate day, int months) {
        List<Ahead> ahead = new ArrayList<>();
        for (int i = 0; i <= months; i++) {
            LocalDate at = day.plusMonths(i);
            int canteens = (int) rows.stream()
                    .filter(row -> (row.due() != null && !row.due().isAfter(at) ? row.planned() : row.mode())
                            == MealMode.CANTEEN)
                    .count();
            ahead.add(new Ahead(at.toString().substring(0, 7), canteens, rows.size()));
        }
        return ahead;
    }

    /** How many of all schools have a canteen in a month. */
    public record Ahead(String month, int canteens, int schools) {}
}
