package io.zhuxue.server.watch;

import io.zhuxue.server.access.Scope;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.province.Page;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** The watched persons of the run now shown (应助尽助清单), inside the area of who asks. */
public final class WatchList {

    private static final String FROM = """
         from app.watch_entry where run_id = :run and region like :areaRegion and school_code like :areaSchool
         and person_ref like :areaPerson and (:kind = '' or kind = :kind)
         and (:school = '' or school_code = :school)
        """;

    private final Jdbi jdbi;
    private final Runs runs;

    /** Over what it works with. */
    public WatchList(Jdbi jdbi, Runs runs) {
        this.jdbi = jdbi;
        this.runs = runs;
    }

    /** How many stand how, in the order of the codes. */
    public List<WatchCount> counts(Scope area) {
        return jdbi.withHandle(
                h -> scoped(h, "select kind, count(*) persons" + FROM + " group by kind order by kind", area, "", "")
                        .map(ConstructorMapper.of(WatchCount.class))
                        .list());
    }

    /** A page of persons, of one state and school when these are not blank. */
    public Page<WatchRow> find(Scope area, String kind, String school, int page, int size) {
        return jdbi.withHandle(h -> {
            long total = scoped(h, "select count(*)" + FROM, area, kind, school)
                    .mapTo(Long.class)
                    .one();
            List<WatchRow> rows = scoped(
                            h,
                            "select *" + FROM
                                    + " order by case kind when 'AWAITED' then 0 when 'UNMATCHED' then 1 else 2 end,"
                                    + " region, school_code, watched limit :size offset :skip",
                            area,
                            kind,
                            school)
                    .bind("size", size)
                    .bind("skip", (long) page * size)
                    .map(ConstructorMapper.of(WatchRow.class))
                    .list();
            return new Page<>(rows, total, page, size);
        });
    }

    /** One person, if inside the area. */
    public Optional<WatchRow> one(Scope area, String watched) {
        return jdbi.withHandle(h -> scoped(h, "select *" + FROM + " and watched = :watched", area, "", "")
                .bind("watched", watched)
                .map(ConstructorMapper.of(WatchRow.class))
                .findOne());
    }

    private Query scoped(Handle h, String sql, Scope area, String kind, String school) {
        return h.createQuery(sql)
                .bind("run", runs.shown())
                .bindMap(area.bindings())
                .bind("kind", kind)
                .bind("school", school);
    }
}
