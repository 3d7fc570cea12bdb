package io.zhuxue.server.province;

import io.zhuxue.server.access.Scope;
import io.zhuxue.server.intake.Runs;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * The loaded province as sums and lists (省域视图): what the run now shown has decided, never beyond the area of the
 * user who asks.
 */
public final class Province {

    private static final String SUMS = """
        coalesce(sum(students), 0) students, coalesce(sum(linked), 0) linked, coalesce(sum(special), 0) special,
        coalesce(sum(hard), 0) hard, coalesce(sum(general), 0) general, coalesce(sum(entitled), 0) entitled,
        coalesce(sum(paid), 0) paid, coalesce(sum(unaided), 0) unaided,
        coalesce(sum(amount_fen), 0) amount_fen, coalesce(sum(paid_fen), 0) paid_fen
        """;
    private final Jdbi jdbi;
    private final Runs runs;

    /** Over what it works with. */
    public Province(Jdbi jdbi, Runs runs) {
        this.jdbi = jdbi;
        this.runs = runs;
    }

    /** The first page of an area; a county's own when {@code county} is not blank. */
    public Overview overview(Scope area, String county) {
        return jdbi.withHandle(h -> Overview.of(counties(h, area, county), money(h, area, county), states(h, area)));
    }

    /** The schools of a county, or of the whole area when {@code county} is blank, in the order of their codes. */
    public List<SchoolRow> schools(Scope area, String county) {
        String sql = "select s.school_code, s.name, s.region, s.ownership, " + SUMS
                + " from identification.school s left join app.school_sum t"
                + " on t.run_id = s.run_id and t.school_code = s.school_code"
                + " where s.run_id = :run and s.region like :areaRegion and s.school_code like :areaSchool"
                + " and (:county = '' or s.region = :county)"
                + " group by s.school_code, s.name, s.region, s.ownership order by s.school_code";
        return jdbi.withHandle(h -> scoped(h, sql, area)
                .bind("county", county)
                .map(ConstructorMapper.of(SchoolRow.class))
                .list());
    }

    /** Payment lines, by state when {@code state} is not blank. */
    public Page<PaymentRow> payments(Scope area, String county, String state, int page, int size) {
        String from = """
             from disbursement.payment_line p left join identification.student s
             on s.run_id = p.run_id and s.person_ref = p.person_ref
             where p.run_id = :run and p.region like :areaRegion and p.school_code like :areaSchool
             and p.person_ref like :areaPerson
             and (:county = '' or p.region = :county) and (:state = '' or p.state = :state)
            """;
        String columns = """
            select p.line_id, p.batch_id, p.person_ref, p.school_code, coalesce(s.name, '') name, p.programme,
            p.term, p.instalment, p.amount_fen, p.state, p.reason, p.channel
            """;
        return page(
                area,
                columns,
                from,
                " order by p.school_code, p.person_ref, p.programme, p.instalment",
                Map.of("county", county, "state", state),
                PaymentRow.class,
                page,
                size);
    }

    /** Rows that were not taken; rows of no school belong to the provincial office. */
    public Page<RejectRow> rejects(Scope area, String code, int page, int size) {
        String from = """
             from app.rejected_row where run_id = :run and region like :areaRegion
             and school_code like :areaSchool and person_ref like :areaPerson and (:code = '' or code = :code)
            """;
        String columns = "select file_name, row_no, column_name, code, message, school_code, student_no_masked";
        return page(area, columns, from, " order by position", Map.of("code", code), RejectRow.class, page, size);
    }

    /** Students linked or recognised who get nothing, with the reason. */
    public Page<UnaidedRow> unaided(Scope area, String county, int page, int size) {
        String from = """
             from disbursement.unaided u left join identification.student s
             on s.run_id = u.run_id and s.person_ref = u.person_ref
             where u.run_id = :run and u.region like :areaRegion and u.school_code like :areaSchool
             and u.person_ref like :areaPerson and (:county = '' or u.region = :county)
            """;
        String columns = """
            select u.person_ref, u.school_code, coalesce(s.name, '') name, coalesce(s.stage, '') stage,
            coalesce(s.grade, 0) grade, coalesce(s.need_level, 'NONE') need_level, u.reason, u.explanation
            """;
        return page(
                area,
                columns,
                from,
                " order by u.school_code, u.person_ref",
                Map.of("county", county),
                UnaidedRow.class,
                page,
                size);
    }

    /**
     * What each county receives for each programme and who bears it, by county and programme; it adds up to the
     * appropriation to the fen.
     *
     * @param county one county; blank for all of the area
     * @param programme one programme; blank for all
     */
    public List<ShareRow> allocation(Scope area, String county, String programme) {
        String sql = """
            select region, programme, sum(students) quota, sum(amount_fen) amount_fen, sum(central_fen) central_fen,
            sum(province_fen) province_fen, sum(city_fen) city_fen, sum(county_fen) county_fen
            from app.money_sum where run_id = :run and
            """ + Scope.CONDITION + """
             and (:county = '' or region = :county) and (:programme = '' or programme = :programme)
            group by region, programme order by region, programme
            """;
        return jdbi.withHandle(h -> scoped(h, sql, area)
                .bind("county", county)
                .bind("programme", programme)
                .map(ConstructorMapper.of(ShareRow.class))
                .list());
    }

    private List<CountyRow> counties(Handle h, Scope area, String county) {
        String sql = "select region, count(distinct school_code) schools, " + SUMS
                + " from app.school_sum where run_id = :run and" + Scope.CONDITION
                + " and (:county = '' or region = :county) group by region order by region";
        return scoped(h, sql, area)
                .bind("county", county)
                .map(ConstructorMapper.of(CountyRow.class))
                .list();
    }

    private List<MoneyRow> money(Handle h, Scope area, String county) {
        String sql = """
                select programme, sum(students) students, sum(amount_fen) amount_fen, sum(central_fen) central_fen,
                sum(province_fen) province_fen, sum(city_fen) city_fen, sum(county_fen) county_fen
                from app.money_sum where run_id = :run and
                """ + Scope.CONDITION + " and (:county = '' or region = :county) group by programme order by"
                + " programme";
        return scoped(h, sql, area)
                .bind("county", county)
                .map(ConstructorMapper.of(MoneyRow.class))
                .list();
    }

    private List<StateRow> states(Handle h, Scope area) {
        String sql = "select state, count(*) lines, sum(amount_fen) amount_fen from disbursement.payment_line"
                + " where run_id = :run and" + Scope.CONDITION + " group by state order by state";
        return scoped(h, sql, area).map(ConstructorMapper.of(StateRow.class)).list();
    }

    private <T> Page<T> page(
            Scope area,
            String columns,
            String from,
            String order,
            Map<String, String> values,
            Class<T> type,
            int page,
            int size) {
        return jdbi.withHandle(h -> {
            long total = scoped(h, "select count(*)" + from, area)
                    .bindMap(values)
                    .mapTo(Long.class)
                    .one();
            List<T> rows = scoped(h, columns + from + order + " limit :size offset :skip", area)
                    .bindMap(values)
                    .bind("size", size)
                    .bind("skip", (long) page * size)
                    .map(ConstructorMapper.of(type))
                    .list();
            return new Page<>(rows, total, page, size);
        });
    }

    private Query scoped(Handle h, String sql, Scope area) {
        return h.createQuery(sql).bind("run", runs.shown()).bindMap(area.bindings());
    }
}
