package io.zhuxue.server.scholarship;

import io.zhuxue.core.access.Area;
import io.zhuxue.identification.scholarship.ReviewExpert;
import io.zhuxue.identification.scholarship.ReviewFile;
import io.zhuxue.identification.scholarship.ReviewPlan;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.intake.Runs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** The rounds and all that is added to them, as queries. */
final class ScholarshipTable {

    private static final String FILES = """
        select f.file_id, f.school_code, f.province, c.complete, coalesce(c.missing, '') missing,
        count(r.expert_id) readers, count(s.score) scored, coalesce(sum(s.score), 0) sum,
        coalesce(min(s.score), 0) least, coalesce(max(s.score), 0) most
        from app.scholarship_file f
        left join app.scholarship_check c on c.round_id = f.round_id and c.file_id = f.file_id and c.check_no =
            (select max(x.check_no) from app.scholarship_check x where x.round_id = f.round_id and x.file_id = f.file_id)
        left join app.scholarship_reading r on r.round_id = f.round_id and r.file_id = f.file_id and r.draw_no =
            (select max(d.draw_no) from app.scholarship_draw d where d.round_id = f.round_id)
        left join app.scholarship_score s on s.round_id = r.round_id and s.file_id = r.file_id
            and s.expert_id = r.expert_id and s.score_no = (select max(y.score_no) from app.scholarship_score y
            where y.round_id = r.round_id and y.file_id = r.file_id and y.expert_id = r.expert_id)
        where f.round_id = :round
        """;
    private static final String GROUP =
            " group by f.file_id, f.position, f.school_code, f.province, c.complete, c.missing order by f.position";

    /** What an expert has to read. */
    record Assigned(String fileId, int score, String opinion, boolean scored) {}

    /** A draw. */
    record Draw(int drawNo, long seed, String byAccount, LocalDate onDay) {}

    private final Jdbi jdbi;
    private final Runs runs;

    ScholarshipTable(Jdbi jdbi, Runs runs) {
        this.jdbi = jdbi;
        this.runs = runs;
    }

    long open(Officer officer, String title, int readers, LocalDate day) {
        return jdbi.inTransaction(h -> {
            long id = h.createQuery("select coalesce(max(round_id), 0) + 1 from app.scholarship_round")
                    .mapTo(Long.class)
                    .one();
            h.createUpdate("insert into app.scholarship_round (round_id, region, title, readers, made_by, made_on)"
                            + " values (:id, :region, :title, :readers, :by, :day)")
                    .bind("id", id)
                    .bind("region", officer.scope().digits())
                    .bind("title", title)
                    .bind("readers", readers)
                    .bind("by", officer.account())
                    .bind("day", day)
                    .execute();
            return id;
        });
    }

    List<Round> rounds() {
        return jdbi.withHandle(
                h -> h.createQuery("""
                    select r.*, case when e.round_id is null then false else true end closed from app.scholarship_round r
                    left join app.scholarship_round_end e on e.round_id = r.round_id order by r.round_id desc
                    """).map(ConstructorMapper.of(Round.class)).list());
    }

    /** Puts in files and experts; a number that is there already stays as it was. */
    int put(long round, List<ReviewFile> files, List<ReviewExpert> experts) {
        return jdbi.inTransaction(h -> putFiles(h, round, files) + putExperts(h, round, experts));
    }

    private static int putFiles(Handle h, long round, List<ReviewFile> files) {
        Set<String> known = Set.copyOf(ids(h, "file_id", "scholarship_file", round));
        PreparedBatch batch = h.prepareBatch("insert into app.scholarship_file (round_id, file_id, position,"
                + " school_code, province) values (:round, :id, :position, :school, :province)");
        int position = known.size();
        for (ReviewFile file : files) {
            if (!known.contains(file.id())) {
                batch.bind("round", round)
                        .bind("id", file.id())
                        .bind("position", position++)
                        .bind("school", file.schoolCode())
                        .bind("province", file.province())
                        .add();
            }
        }
        return batch.size() == 0 ? 0 : batch.execute().length;
    }

    private static int putExperts(Handle h, long round, List<ReviewExpert> experts) {
        Set<String> known = Set.copyOf(ids(h, "expert_id", "scholarship_expert", round));
        PreparedBatch batch = h.prepareBatch("insert into app.scholarship_expert (round_id, expert_id, school_code,"
                + " province, capacity, conflicts) values (:round, :id, :school, :province, :capacity, :conflicts)");
        for (ReviewExpert expert : experts) {
            if (!known.contains(expert.id())) {
                batch.bind("round", round)
                        .bind("id", expert.id())
                        .bind("school", expert.schoolCode())
                        .bind("province", expert.province())
                        .bind("capacity", expert.capacity())
                        .bind("conflicts", expert.conflicts().stream().sorted().collect(Collectors.joining(";")))
                        .add();
            }
        }
        return batch.size() == 0 ? 0 : batch.execute().length;
    }

    private static List<String> ids(Handle h, String column, String table, long round) {
        return h.createQuery("select " + column + " from app." + table + " where round_id = :round")
                .bind("round", round)
                .mapTo(String.class)
                .list();
    }

    /** The files of a round that an officer sees: of the own province, places or school. */
    List<FileRow> files(Officer officer, long round) {
        String cut = switch (officer.area().level()) {
            case NATION -> "";
            case PROVINCE -> " and f.province like :areaRegion";
            case CITY, COUNTY ->
                " and f.school_code in (select c.school_code from identification.school c"
                        + " where c.run_id = :run and c.region like :areaRegion)";
            default -> " and f.school_code like :areaSchool";
        };
        return jdbi.withHandle(h -> {
            Query query = h.createQuery(FILES + cut + GROUP)
                    .bind("round", round)
                    .bindMap(officer.scope().bindings());
            return query.bind("run", officer.area().level() == Area.Level.NATION ? 0 : runs.shown())
                    .map(ConstructorMapper.of(FileRow.class))
                    .list();
        });
    }

    List<ReviewExpert> experts(long round) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select * from app.scholarship_expert where round_id = :round order by expert_id")
                .bind("round", round)
                .map((rs, ctx) -> new ReviewExpert(
                        rs.getString("expert_id"),
                        rs.getString("school_code"),
                        rs.getString("province"),
                        rs.getInt("capacity"),
                        Arrays.stream(rs.getString("conflicts").split(";", -1))
                                .filter(each -> !each.isEmpty())
                                .collect(Collectors.toSet())))
                .list());
    }

    List<Draw> draws(long round) {
        return jdbi.withHandle(h -> h.createQuery("select draw_no, seed, by_account, on_day from app.scholarship_draw"
                        + " where round_id = :round order by draw_no")
                .bind("round", round)
                .map(ConstructorMapper.of(Draw.class))
                .list());
    }

    List<ReviewPlan.Reading> readings(long round, int draw) {
        return jdbi.withHandle(h -> h.createQuery("select file_id, expert_id from app.scholarship_reading"
                        + " where round_id = :round and draw_no = :draw order by position")
                .bind("round", round)
                .bind("draw", draw)
                .map(ConstructorMapper.of(ReviewPlan.Reading.class))
                .list());
    }

    void draw(long round, Draw draw, List<ReviewPlan.Reading> readings) {
        jdbi.useTransaction(h -> {
            h.createUpdate("insert into app.scholarship_draw (round_id, draw_no, seed, by_account, on_day)"
                            + " values (:round, :no, :seed, :by, :day)")
                    .bind("round", round)
                    .bind("no", draw.drawNo())
                    .bind("seed", draw.seed())
                    .bind("by", draw.byAccount())
                    .bind("day", draw.onDay())
                    .execute();
            PreparedBatch batch = h.prepareBatch("insert into app.scholarship_reading (round_id, draw_no, position,"
                    + " file_id, expert_id) values (:round, :no, :position, :file, :expert)");
            for (int i = 0; i < readings.size(); i++) {
                batch.bind("round", round)
                        .bind("no", draw.drawNo())
                        .bind("position", i)
                        .bind("file", readings.get(i).fileId())
                        .bind("expert", readings.get(i).expertId())
                        .add();
            }
            batch.execute();
        });
    }

    /** What an expert of the last draw has to read, in order. */
    List<Assigned> assigned(long round, String expert) {
        List<Assigned> all = new ArrayList<>();
        int draw = draws(round).size();
        for (ReviewPlan.Reading reading : readings(round, draw)) {
            if (reading.expertId().equals(expert)) {
                all.add(score(round, reading.fileId(), expert));
            }
        }
        return all;
    }

    private Assigned score(long round, String file, String expert) {
        return jdbi.withHandle(h -> h.createQuery("select file_id, score, opinion, true scored from"
                        + " app.scholarship_score where round_id = :round and file_id = :file and expert_id = :expert"
                        + " order by score_no desc limit 1")
                .bind("round", round)
                .bind("file", file)
                .bind("expert", expert)
                .map(ConstructorMapper.of(Assigned.class))
                .findOne()
                .orElse(new Assigned(file, 0, "", false)));
    }

    boolean addScore(long round, String file, String expert, int score, String opinion, LocalDate day) {
        return added(
                """
                insert into app.scholarship_score (round_id, file_id, expert_id, score_no, score, opinion, on_day)
                select :round, cast(:file as varchar(60)), cast(:expert as varchar(60)), coalesce(max(score_no), 0) + 1,
                cast(:score as integer), cast(:opinion as varchar(1000)), cast(:day as date)
                from app.scholarship_score where round_id = :round and file_id = :file and expert_id = :expert
                """,
                update -> update.bind("round", round)
                        .bind("file", file)
                        .bind("expert", expert)
                        .bind("score", score)
                        .bind("opinion", opinion)
                        .bind("day", day));
    }

    boolean addCheck(long round, String file, boolean complete, String missing, String by, LocalDate day) {
        return added(
                """
                insert into app.scholarship_check (round_id, file_id, check_no, complete, missing, by_account, on_day)
                select :round, cast(:file as varchar(60)), coalesce(max(check_no), 0) + 1, cast(:complete as boolean),
                cast(:missing as varchar(400)), cast(:by as varchar(60)), cast(:day as date)
                from app.scholarship_check where round_id = :round and file_id = :file
                """,
                update -> update.bind("round", round)
                        .bind("file", file)
                        .bind("complete", complete)
                        .bind("missing", missing)
                        .bind("by", by)
                        .bind("day", day));
    }

    boolean close(long round, String by, LocalDate day) {
        return added(
                "insert into app.scholarship_round_end (round_id, by_account, on_day) values (:round, :by, :day)",
                update -> update.bind("round", round).bind("by", by).bind("day", day));
    }

    private boolean added(String sql, java.util.function.UnaryOperator<Update> bound) {
        try {
            return jdbi.withHandle(h -> bound.apply(h.createUpdate(sql)).execute()) == 1;
        } catch (UnableToExecuteStatementException overtaken) {
            return false;
        }
    }
}
