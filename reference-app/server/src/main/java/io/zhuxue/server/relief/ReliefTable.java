package io.zhuxue.server.relief;

import io.zhuxue.disbursement.relief.ReliefEvent;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.province.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Steps of relief cases, and the students whom an event reaches, as queries. */
final class ReliefTable {

    /** One step as it is kept. */
    record Step(ReliefState state, String byAccount, LocalDate onDay, long amountFen, String words) {}

    /** How many stand at a step and what they got. */
    record Sum(String state, long students, long amountFen) {}

    private static final String COLUMNS = """
        select s.person_ref, s.name, s.school_code, s.region, s.stage, s.grade, s.class_name, s.need_level,
        case when not (%s) then 'HOME' when %s then 'BOTH' else 'SCHOOL' end hit_at,
        coalesce(l.state, '') state, coalesce(l.amount_fen, 0) amount_fen, coalesce((select d.amount_fen from
        app.relief_step d where d.event_id = :event and d.person_ref = s.person_ref and d.state = 'DECIDED'
        order by d.step_no desc limit 1), 0) granted_fen, l.on_day, coalesce(l.step_no, 0) steps
        """;

    /** In school on the event's first day and living or learning where it happened; or with a case already. */
    private static final String FROM = """
         from identification.student s left join (select t.* from app.relief_step t join
         (select person_ref, max(step_no) step_no from app.relief_step where event_id = :event group by person_ref) m
         on m.person_ref = t.person_ref and m.step_no = t.step_no where t.event_id = :event) l
         on l.person_ref = s.person_ref
         where s.run_id = :run and s.region like :areaRegion and s.school_code like :areaSchool
         and s.person_ref like :areaPerson
         and (l.person_ref is not null or (%s or %s)
              and (s.status = 'ENROLLED' or s.status_since > :first))
         and (:school = '' or s.school_code = :school) and (:level = '' or s.need_level = :level)
         and (:state = '' or coalesce(l.state, 'NONE') = :state)
        """;

    private final Jdbi jdbi;
    private final Runs runs;

    ReliefTable(Jdbi jdbi, Runs runs) {
        this.jdbi = jdbi;
        this.runs = runs;
    }

    Page<ReliefRow> find(Officer officer, ReliefEventRow event, ReliefFilter filter, int page, int size) {
        String atSchool = hits(event.event(), "s.region");
        String atHome = hits(event.event(), "s.home_region");
        String columns = COLUMNS.formatted(atSchool, atHome);
        String from = FROM.formatted(atSchool, atHome);
        return jdbi.withHandle(h -> {
            long total = scoped(h, "select count(*)" + from, officer, event, filter)
                    .mapTo(Long.class)
                    .one();
            String order = " order by s.region, s.school_code, s.class_name, s.person_ref limit :size offset :skip";
            List<ReliefRow> rows = scoped(h, columns + from + order, officer, event, filter)
                    .bind("size", size)
                    .bind("skip", (long) page * size)
                    .map(ConstructorMapper.of(ReliefRow.class))
                    .list();
            return new Page<>(rows, total, page, size);
        });
    }

    Optional<ReliefRow> one(Officer officer, ReliefEventRow event, String person) {
        String atSchool = hits(event.event(), "s.region");
        String atHome = hits(event.event(), "s.home_region");
        String sql =
                COLUMNS.formatted(atSchool, atHome) + FROM.formatted(atSchool, atHome) + " and s.person_ref = :person";
        return jdbi.withHandle(h -> scoped(h, sql, officer, event, ReliefFilter.ALL)
                .bind("person", person)
                .map(ConstructorMapper.of(ReliefRow.class))
                .findOne());
    }

    List<Sum> sums(Officer officer, ReliefEventRow event) {
        String from = FROM.formatted(hits(event.event(), "s.region"), hits(event.event(), "s.home_region"));
        String sql =
                "select coalesce(l.state, 'NONE') state, count(*) students, coalesce(sum(l.amount_fen), 0) amount_fen"
                        + from + " group by coalesce(l.state, 'NONE')";
        return jdbi.withHandle(h -> scoped(h, sql, officer, event, ReliefFilter.ALL)
                .map(ConstructorMapper.of(Sum.class))
                .list());
    }

    List<Step> steps(long event, String person) {
        return jdbi.withHandle(h -> h.createQuery("select state, by_account, on_day, amount_fen, words"
                        + " from app.relief_step where event_id = :event and person_ref = :person order by step_no")
                .bind("event", event)
                .bind("person", person)
                .map(ConstructorMapper.of(Step.class))
                .list());
    }

    /** Adds a step; false when another was added in the meantime. */
    boolean add(long event, String person, int number, Step step) {
        try {
            jdbi.useHandle(h -> h.createUpdate("""
                insert into app.relief_step (event_id, person_ref, step_no, state, by_account, on_day, amount_fen,
                words) values (:event, :person, :no, :state, :by, :day, :fen, :words)
                """)
                    .bind("event", event)
                    .bind("person", person)
                    .bind("no", number)
                    .bind("state", step.state().name())
                    .bind("by", step.byAccount())
                    .bind("day", step.onDay())
                    .bind("fen", step.amountFen())
                    .bind("words", step.words())
                    .execute());
            return true;
        } catch (UnableToExecuteStatementException overtaken) {
            return false;
        }
    }

    /** An event has no more places than a report holds; each is a pattern of its own. */
    private static String hits(ReliefEvent event, String column) {
        return IntStream.range(0, event.areas().size())
                .mapToObj(i -> column + " like :place" + i)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private Query scoped(Handle h, String sql, Officer officer, ReliefEventRow event, ReliefFilter filter) {
        Query query = h.createQuery(sql)
                .bind("run", runs.shown())
                .bind("event", event.id())
                .bind("first", event.event().from())
                .bindMap(officer.scope().bindings())
                .bind("school", filter.school())
                .bind("level", filter.level())
                .bind("state", filter.state());
        List<String> places = event.areas();
        for (int i = 0; i < places.size(); i++) {
            query.bind("place" + i, places.get(i) + "%");
        }
        return query;
    }
}
