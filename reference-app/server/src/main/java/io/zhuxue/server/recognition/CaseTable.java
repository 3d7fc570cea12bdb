package io.zhuxue.server.recognition;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.recognition.CaseEvent;
import io.zhuxue.identification.recognition.RecognitionCase;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.province.CountRow;
import io.zhuxue.server.province.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Where each case stands, as a table beside the journals; a row can be made anew from its journal at any time. */
final class CaseTable {

    private static final String FROM = """
         from app.recognition_case c left join identification.student s
         on s.run_id = :run and s.person_ref = c.person_ref
         where c.region like :areaRegion and c.school_code like :areaSchool and c.person_ref like :areaPerson
         and (:class = '' or c.class_name = :class) and (:step = '' or c.step = :step)
        """;
    private static final String COLUMNS = """
        select c.case_id, c.person_ref, coalesce(s.name, '') name, c.school_code, c.region,
        coalesce(s.stage, '') stage, coalesce(s.grade, 0) grade, c.class_name, c.first_year, c.step, c.need_level,
        c.notice_from, c.notice_until, c.open_until, c.appeal_until
        """;

    private final Jdbi jdbi;
    private final Runs runs;

    CaseTable(Jdbi jdbi, Runs runs) {
        this.jdbi = jdbi;
        this.runs = runs;
    }

    /** A student for whom a case may be opened. */
    record Candidate(
            String personRef,
            String schoolCode,
            String region,
            String className,
            LocalDate birthDate,
            String needLevel,
            boolean registered) {

        PersonRef person() {
            return new PersonRef(personRef);
        }
    }

    List<CountRow> counts(Officer officer) {
        return jdbi.withHandle(
                h -> scoped(h, "select c.step kind, count(*) findings" + FROM + " group by c.step", officer, "")
                        .map(ConstructorMapper.of(CountRow.class))
                        .list());
    }

    Page<CaseRow> find(Officer officer, String step, int page, int size) {
        return jdbi.withHandle(h -> {
            long total = scoped(h, "select count(*)" + FROM, officer, step)
                    .mapTo(Long.class)
                    .one();
            String order = " order by case when c.open_until is null then 1 else 0 end, c.open_until,"
                    + " c.school_code, c.class_name, c.case_id limit :size offset :skip";
            List<CaseRow> rows = scoped(h, COLUMNS + FROM + order, officer, step)
                    .bind("size", size)
                    .bind("skip", (long) page * size)
                    .map(ConstructorMapper.of(CaseRow.class))
                    .list();
            return new Page<>(rows, total, page, size);
        });
    }

    /** The latest case of a student inside the area. */
    Optional<CaseRow> one(Officer officer, String personRef) {
        return jdbi.withHandle(
                h -> scoped(h, COLUMNS + FROM + " and c.person_ref = :person order by c.first_year desc", officer, "")
                        .bind("person", personRef)
                        .map(ConstructorMapper.of(CaseRow.class))
                        .findFirst());
    }

    /** Students recognised by the run, inside the area, without a case in a school year; one when named. */
    List<Candidate> candidates(Officer officer, int firstYear, String personRef) {
        return jdbi.withHandle(h -> h.createQuery("""
            select s.person_ref, s.school_code, s.region, s.class_name, s.birth_date, s.need_level,
            exists (select 1 from identification.link l where l.run_id = s.run_id
            and l.person_ref = s.person_ref and l.status = 'LINKED') registered
            from identification.student s where s.run_id = :run and s.birth_date is not null
            and (s.need_level <> 'NONE' or s.person_ref = :person)
            and (:person = '' or s.person_ref = :person)
            and s.region like :areaRegion and s.school_code like :areaSchool
            and s.person_ref like :areaPerson and not exists (select 1 from app.recognition_case c
            where c.person_ref = s.person_ref and c.first_year = :year) order by s.person_ref
            """)
                .bind("run", runs.shown())
                .bind("person", personRef)
                .bind("year", firstYear)
                .bindMap(officer.scope().bindings())
                .map(ConstructorMapper.of(Candidate.class))
                .list());
    }

    /** Writes down where a case stands. */
    void put(String caseId, String region, String className, List<CaseEvent> events) {
        RecognitionCase file = RecognitionCase.of(events);
        LocalDate noticeFrom = events.stream()
                .filter(CaseEvent.NoticeBegun.class::isInstance)
                .map(CaseEvent::day)
                .reduce((first, last) -> last)
                .orElse(null);
        jdbi.useTransaction(h -> {
            h.createUpdate("delete from app.recognition_case where case_id = :id")
                    .bind("id", caseId)
                    .execute();
            h.createUpdate("""
                insert into app.recognition_case (case_id, person_ref, school_code, region, class_name,
                first_year, step, need_level, notice_from, notice_until, open_until, appeal_until)
                values (:id, :person, :school, :region, :class, :year, :step, :level, :from, :until,
                :open, :appeal)
                """)
                    .bind("id", caseId)
                    .bind("person", file.opening().student().token())
                    .bind("school", file.opening().schoolCode())
                    .bind("region", region)
                    .bind("class", className)
                    .bind("year", file.opening().year().firstYear())
                    .bind("step", file.step().name())
                    .bind(
                            "level",
                            file.confirmed()
                                    .or(file::decided)
                                    .orElse(file.recommended())
                                    .name())
                    .bind("from", noticeFrom)
                    .bind("until", file.noticeUntil().orElse(null))
                    .bind("open", file.openUntil().orElse(null))
                    .bind("appeal", file.appealUntil().orElse(null))
                    .execute();
        });
    }

    private Query scoped(Handle h, String sql, Officer officer, String step) {
        return h.createQuery(sql)
                .bind("run", runs.shown())
                .bindMap(officer.scope().bindings())
                .bind("class", officer.own().isEmpty() ? classOf(officer.area()) : "")
                .bind("step", step);
    }

    private static String classOf(Area area) {
        return area.level() == Area.Level.CLASS ? area.className() : "";
    }
}
