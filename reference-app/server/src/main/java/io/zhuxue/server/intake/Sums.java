package io.zhuxue.server.intake;

import io.zhuxue.core.privacy.Masking;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.server.access.Vault;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The sums of a run (汇总), made once when it is loaded, so that the first page costs the same at any size. */
final class Sums {

    private static final String LEVELS = """
            update identification.student s set need_level = (select r.need_level from identification.recognition r
            where r.run_id = s.run_id and r.person_ref = s.person_ref)
            where s.run_id = :run and exists (select 1 from identification.recognition r where r.run_id = s.run_id
            and r.person_ref = s.person_ref)
            """;

    private static final String SCHOOLS = """
            insert into app.school_sum (run_id, region, school_code, stage, students, linked, special, hard, general,
            entitled, paid, unaided, amount_fen, paid_fen)
            select s.run_id, s.region, s.school_code, s.stage, count(*),
            count(l.person_ref),
            sum(case when s.need_level = 'SPECIAL' then 1 else 0 end),
            sum(case when s.need_level = 'HARD' then 1 else 0 end),
            sum(case when s.need_level = 'GENERAL' then 1 else 0 end),
            count(e.person_ref), count(p.person_ref), count(u.person_ref),
            coalesce(sum(e.amount_fen), 0), coalesce(sum(p.amount_fen), 0)
            from identification.student s
            left join (select distinct person_ref from identification.link
                where run_id = :run and status = 'LINKED') l
                on l.person_ref = s.person_ref
            left join (select person_ref, sum(amount_fen) amount_fen from disbursement.entitlement
                where run_id = :run group by person_ref) e
                on e.person_ref = s.person_ref
            left join (select person_ref, sum(amount_fen) amount_fen from disbursement.payment_line
                where run_id = :run and state <> 'HELD' group by person_ref) p
                on p.person_ref = s.person_ref
            left join (select distinct person_ref from disbursement.unaided where run_id = :run) u
                on u.person_ref = s.person_ref
            where s.run_id = :run group by s.run_id, s.region, s.school_code, s.stage
            """;

    private static final String MONEY = """
            insert into app.money_sum (run_id, region, school_code, stage, programme, students, amount_fen,
            central_fen, province_fen, city_fen, county_fen)
            select e.run_id, e.region, e.school_code, s.stage, e.programme, count(*), sum(e.amount_fen),
            sum(e.central_fen), sum(e.province_fen), sum(e.city_fen), sum(e.county_fen)
            from disbursement.entitlement e join identification.student s
            on s.run_id = e.run_id and s.person_ref = e.person_ref
            where e.run_id = :run
            group by e.run_id, e.region, e.school_code, s.stage, e.programme
            """;
    private final Jdbi jdbi;
    private final Vault vault;

    Sums(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    void make(long run, Path packageFolder) {
        jdbi.useTransaction(h -> {
            for (String sql : List.of(
                    "delete from app.school_sum where run_id = :run",
                    "delete from app.money_sum where run_id = :run",
                    LEVELS,
                    SCHOOLS,
                    MONEY)) {
                h.createUpdate(sql).bind("run", run).execute();
            }
        });
        placeRejects(run, Tables.find(packageFolder, "students"));
    }

    /** Gives each refused row of the roster its school, so that the school and its county see it. */
    private void placeRejects(long run, TableSource students) {
        jdbi.useTransaction(h -> {
            Set<Long> refused = Set.copyOf(h.createQuery(
                            "select distinct row_no from app.rejected_row where run_id = :run and file_name = :file")
                    .bind("run", run)
                    .bind("file", students.name())
                    .mapTo(Long.class)
                    .list());
            if (!refused.isEmpty()) {
                place(h, run, students, refused);
            }
        });
    }

    private void place(Handle h, long run, TableSource students, Set<Long> refused) {
        PreparedBatch batch = h.prepareBatch("""
                update app.rejected_row set school_code = :school, person_ref = :person, student_no_masked = :masked, region = coalesce((select s.region
                from identification.school s where s.run_id = :run and s.school_code = :school), region)
                where run_id = :run and file_name = :file and row_no = :row
                """);
        List<Column> columns = List.of(Column.required("school_code", "学校标识码"), Column.required("student_no", "学籍号"));
        students.read(columns, row -> {
            if (refused.contains(row.number())) {
                batch.bind("school", row.value(0))
                        .bind("person", vault.person(row.value(0), row.value(1)))
                        .bind("masked", Masking.idNumber(row.value(1)))
                        .bind("run", run)
                        .bind("file", students.name())
                        .bind("row", row.number())
                        .add();
            }
        });
        batch.execute();
    }
}
