package io.zhuxue.server.province;

import io.zhuxue.server.access.Scope;
import io.zhuxue.server.intake.Runs;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * What came of the bank's answers (对账清单), inside the area of who asks. An answer about a line that nobody sent belongs
 * to no county: only those see it whose area is the whole province or more.
 */
public final class Findings {

    private static final String FROM = """
             from app.answer_finding f left join disbursement.payment_line p
             on p.run_id = f.run_id and p.line_id = f.line_id
             left join identification.student s on s.run_id = p.run_id and s.person_ref = p.person_ref
             where f.run_id = :run and (f.region like :areaRegion or (f.region = '' and :whole = true))
             and f.school_code like :areaSchool and (:kind = '' or f.kind = :kind)
            """;

    private final Jdbi jdbi;
    private final Runs runs;

    /** Over what it works with. */
    public Findings(Jdbi jdbi, Runs runs) {
        this.jdbi = jdbi;
        this.runs = runs;
    }

    /** The findings by class, the classes in the order of their codes. */
    public List<CountRow> counts(Scope area) {
        return jdbi.withHandle(
                h -> scoped(h, "select f.kind, count(*) findings" + FROM + " group by f.kind order by f.kind", area, "")
                        .map(ConstructorMapper.of(CountRow.class))
                        .list());
    }

    /** A page of findings, of one class when {@code kind} is not blank. */
    public Page<FindingRow> find(Scope area, String kind, int page, int size) {
        return jdbi.withHandle(h -> {
            long total = scoped(h, "select count(*)" + FROM, area, kind)
                    .mapTo(Long.class)
                    .one();
            List<FindingRow> rows = scoped(h, """
                            select f.kind, f.line_id, f.says, f.reason, f.answer_file, coalesce(p.person_ref, '')
                            person_ref, f.school_code, coalesce(s.name, '') name, coalesce(p.programme, '') programme,
                            coalesce(p.instalment, 0) instalment, coalesce(p.amount_fen, 0) amount_fen,
                            coalesce(p.state, '') state
                            """ + FROM + " order by f.position limit :size offset :skip", area, kind)
                    .bind("size", size)
                    .bind("skip", (long) page * size)
                    .map(ConstructorMapper.of(FindingRow.class))
                    .list();
            return new Page<>(rows, total, page, size);
        });
    }

    /** The days to the money, by county. */
    public List<DaysRow> days(Scope area) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select region, lines, paid, least_days, middle_days, most_days from app.payment_days
                        where run_id = :run and region like :areaRegion order by region
                        """)
                .bind("run", runs.shown())
                .bind("areaRegion", area.region())
                .map(ConstructorMapper.of(DaysRow.class))
                .list());
    }

    private Query scoped(Handle h, String sql, Scope area, String kind) {
        return h.createQuery(sql)
                .bind("run", runs.shown())
                .bind("areaRegion", area.region())
                .bind("areaSchool", area.school())
                .bind("whole", area.digits().length() <= 2)
                .bind("kind", kind);
    }
}
