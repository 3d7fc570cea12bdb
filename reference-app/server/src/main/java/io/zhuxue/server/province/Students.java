package io.zhuxue.server.province;

import io.zhuxue.server.access.Scope;
import io.zhuxue.server.intake.Runs;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** The students of the run now shown (学生): the list an officer searches, and the whole file of one. */
public final class Students {

    private static final String FOUND = """
             from identification.student s where s.run_id = :run
             and s.region like :areaRegion and s.school_code like :areaSchool and s.person_ref like :areaPerson
             and (:county = '' or s.region = :county) and (:school = '' or s.school_code = :school)
             and (:stage = '' or s.stage = :stage) and (:level = '' or s.need_level = :level)
             and (:name = '' or s.name like :nameStart) and (:idToken = '' or s.id_token = :idToken)
             and (:aided = false or exists (select 1 from disbursement.entitlement e where e.run_id = s.run_id
                  and e.person_ref = s.person_ref))
            """;

    private static final String OF_ONE = " where run_id = :run and person_ref = :person ";
    private final Jdbi jdbi;
    private final Runs runs;

    /** Over what it works with. */
    public Students(Jdbi jdbi, Runs runs) {
        this.jdbi = jdbi;
        this.runs = runs;
    }

    /** A page of the students who meet the conditions, by school and number. */
    public Page<StudentRow> find(Scope area, StudentFilter filter) {
        return find(area, filter, StudentFilter.PAGE_SIZE);
    }

    /** As {@link #find(Area, StudentFilter)}, with pages of another size. */
    public Page<StudentRow> find(Scope area, StudentFilter filter, int size) {
        return jdbi.withHandle(h -> {
            long total = filtered(h, "select count(*)" + FOUND, area, filter)
                    .mapTo(Long.class)
                    .one();
            List<StudentRow> rows = filtered(
                            h,
                            """
                            select s.person_ref, s.school_code, s.student_no_masked, s.region, s.name, s.id_masked, s.stage, s.grade,
                            s.class_name, s.need_level, s.status, coalesce((select sum(e.amount_fen)
                            from disbursement.entitlement e where e.run_id = s.run_id and
                            e.person_ref = s.person_ref), 0) amount_fen
                            """ + FOUND + " order by s.school_code, s.person_ref limit :size offset :skip",
                            area,
                            filter)
                    .bind("size", size)
                    .bind("skip", (long) filter.page() * size)
                    .map(ConstructorMapper.of(StudentRow.class))
                    .list();
            return new Page<>(rows, total, filter.page(), size);
        });
    }

    /** The file of one student, if she is inside the area. */
    public Optional<StudentFile> file(Scope area, String personRef) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select s.* from identification.student s where s.run_id = :run and s.person_ref = :person
                        and s.region like :areaRegion and s.school_code like :areaSchool
                        and s.person_ref like :areaPerson
                        """)
                .bind("run", runs.shown())
                .bind("person", personRef)
                .bindMap(area.bindings())
                .map(ConstructorMapper.of(StudentFile.Person.class))
                .findOne()
                .map(person -> file(h, person)));
    }

    private StudentFile file(Handle h, StudentFile.Person person) {
        return new StudentFile(
                person,
                one(
                                h,
                                "select c.name from identification.school c join identification.student s"
                                        + " on s.run_id = c.run_id and s.school_code = c.school_code"
                                        + " where s.run_id = :run and s.person_ref = :person",
                                person)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""),
                one(h, "select * from identification.link" + OF_ONE + "order by position", person)
                        .map(ConstructorMapper.of(StudentFile.Link.class))
                        .list(),
                one(h, "select * from identification.recognition" + OF_ONE, person)
                        .map(ConstructorMapper.of(StudentFile.Recognition.class))
                        .list(),
                one(h, "select * from disbursement.entitlement" + OF_ONE + "order by programme", person)
                        .map(ConstructorMapper.of(StudentFile.Entitlement.class))
                        .list(),
                one(
                                h,
                                "select p.*, '' as name from disbursement.payment_line p" + OF_ONE
                                        + "order by programme, instalment",
                                person)
                        .map(ConstructorMapper.of(PaymentRow.class))
                        .list(),
                one(h, "select * from app.rejected_row" + OF_ONE + "order by position", person)
                        .map(ConstructorMapper.of(RejectRow.class))
                        .list(),
                one(h, "select explanation from disbursement.unaided" + OF_ONE, person)
                        .mapTo(String.class)
                        .list());
    }

    private Query one(Handle h, String sql, StudentFile.Person person) {
        return h.createQuery(sql).bind("run", runs.shown()).bind("person", person.personRef());
    }

    private Query filtered(Handle h, String sql, Scope area, StudentFilter filter) {
        return h.createQuery(sql)
                .bind("run", runs.shown())
                .bindMap(area.bindings())
                .bind("county", filter.county())
                .bind("school", filter.school())
                .bind("stage", filter.stage())
                .bind("level", filter.level())
                .bind("name", filter.name())
                .bind("nameStart", filter.name().replace("%", "").replace("_", "") + "%")
                .bind("idToken", filter.idToken())
                .bind("aided", filter.aided());
    }
}
