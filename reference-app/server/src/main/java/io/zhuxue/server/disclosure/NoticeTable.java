package io.zhuxue.server.disclosure;

import io.zhuxue.reporting.outreach.Content;
import io.zhuxue.server.access.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The table of notices and their steps. */
final class NoticeTable {

    private static final String CHANNEL = "学生餐公示";

    private final Jdbi jdbi;

    NoticeTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row of a step, with the notice that it belongs to. */
    private record Row(
            long id,
            String region,
            String school,
            String name,
            LocalDate monday,
            Content.Step step,
            NoticeFigures figures) {}

    /** Adds the draft of a school's week. */
    void draft(String region, String school, String name, LocalDate monday, Content.Step step, NoticeFigures figures) {
        jdbi.useTransaction(h -> {
            long id = h.createQuery("select coalesce(max(notice_id), 0) + 1 from app.meal_notice")
                    .mapTo(Long.class)
                    .one();
            h.createUpdate("insert into app.meal_notice (notice_id, region, school_code, school_name, monday)"
                            + " values (:id, :region, :school, :name, :monday)")
                    .bind("id", id)
                    .bind("region", region)
                    .bind("school", school)
                    .bind("name", name)
                    .bind("monday", monday)
                    .execute();
            add(h, id, 1, step, figures);
        });
    }

    /** Adds the last step of a notice; false when somebody was faster. */
    boolean add(long id, Content content, NoticeFigures figures) {
        int number = content.steps().size();
        try {
            jdbi.useHandle(h -> add(h, id, number, content.steps().get(number - 1), figures));
            return true;
        } catch (UnableToExecuteStatementException overtaken) {
            return false;
        }
    }

    private static void add(Handle h, long id, int number, Content.Step step, NoticeFigures figures) {
        h.createUpdate("""
            insert into app.meal_notice_step (notice_id, step_no, state, by_account, on_day, words, note,
            mode, diners, income_fen, cost_fen, meal_fen, remarks)
            values (:id, :no, :state, :by, :day, :words, :note, :mode, :diners, :income, :cost, :meal,
            :remarks)
            """)
                .bind("id", id)
                .bind("no", number)
                .bind("state", step.state().name())
                .bind("by", step.by())
                .bind("day", step.on())
                .bind("words", step.text())
                .bind("note", step.note())
                .bind("mode", figures.mode())
                .bind("diners", figures.diners())
                .bind("income", figures.incomeFen())
                .bind("cost", figures.costFen())
                .bind("meal", figures.mealFen())
                .bind("remarks", figures.remarks())
                .execute();
    }

    /** The notices of a week inside an area, by school; the latest of each school. */
    List<Notice> week(Scope area, LocalDate monday) {
        return find(area, " and n.monday = :monday", Map.of("monday", monday));
    }

    Optional<Notice> find(Scope area, long id) {
        return find(area, " and n.notice_id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The weeks for which there are notices inside an area, the latest first. */
    List<LocalDate> weeks(Scope area) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select distinct monday from app.meal_notice where" + Scope.CONDITION + "order by monday desc")
                .bindMap(area.bindings())
                .mapTo(LocalDate.class)
                .list());
    }

    private List<Notice> find(Scope area, String condition, Map<String, Object> values) {
        List<Row> rows =
                jdbi.withHandle(h -> h.createQuery("""
                    select n.region, n.school_code, n.school_name, n.monday, s.* from app.meal_notice n
                    join app.meal_notice_step s on s.notice_id = n.notice_id
                    where n.region like :areaRegion and n.school_code like :areaSchool
                    """ + condition + " order by n.school_code, n.notice_id, s.step_no")
                        .bindMap(area.bindings())
                        .bindMap(values)
                        .map((rs, ctx) -> new Row(
                                rs.getLong("notice_id"),
                                rs.getString("region"),
                                rs.getString("school_code"),
                                rs.getString("school_name"),
                                rs.getDate("monday").toLocalDate(),
                                new Content.Step(
                                        Content.State.valueOf(rs.getString("state")),
                                        rs.getString("by_account"),
                                        rs.getDate("on_day").toLocalDate(),
                                        rs.getString("words"),
                                        rs.getString("note")),
                                new NoticeFigures(
                                        rs.getString("mode"),
                                        rs.getInt("diners"),
                                        rs.getLong("income_fen"),
                                        rs.getLong("cost_fen"),
                                        rs.getLong("meal_fen"),
                                        rs.getString("remarks"))))
                        .list());
        Map<Long, List<Row>> byNotice = new LinkedHashMap<>();
        rows.forEach(row ->
                byNotice.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        Map<String, Notice> latest = new LinkedHashMap<>();
        byNotice.values().forEach(steps -> {
            Row first = steps.get(0);
            Content content = new Content(
                    Long.toString(first.id()),
                    CHANNEL,
                    first.name() + " " + first.monday(),
                    steps.stream().map(Row::step).toList());
            latest.put(
                    first.school() + first.monday(),
                    new Notice(
                            first.id(),
                            first.region(),
                            first.school(),
                            first.name(),
                            first.monday(),
                            content,
                            steps.get(steps.size() - 1).figures()));
        });
        return List.copyOf(latest.values());
    }
}
