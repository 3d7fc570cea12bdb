package io.zhuxue.server.office;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Where the records of offices are kept (机构台账): each begins with an opening, grows by steps, and is never changed. Every
 * step is a line in the audit chain. What a step may say, the books above decide.
 */
public final class OfficeFiles {

    private static final int REGION = 6;

    private final Jdbi jdbi;
    private final AuditBook audit;

    /** Over what it works with. */
    public OfficeFiles(Jdbi jdbi, AuditBook audit) {
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /** Opens a record of the officer's own office. */
    public OfficeFile open(Officer officer, OfficeFile.Kind kind, LocalDate day, Map<String, String> values) {
        Area office = officer.area();
        OfficeEntry opening = new OfficeEntry(OfficeFile.OPENED, officer.account(), office, day, values);
        long id = jdbi.inTransaction(h -> {
            long next = h.createQuery("select coalesce(max(file_id), 0) + 1 from app.office_file")
                    .mapTo(Long.class)
                    .one();
            h.createUpdate("insert into app.office_file (file_id, kind, region, school_code)"
                            + " values (:id, :kind, :region, :school)")
                    .bind("id", next)
                    .bind("kind", kind.name())
                    .bind("region", office.region())
                    .bind("school", office.school())
                    .execute();
            insert(h, next, 1, opening);
            return next;
        });
        audit.add(officer.account(), "OFFICE_" + kind, "file-" + id, "");
        return new OfficeFile(id, kind, office, List.of(opening));
    }

    /** Adds a step; refused when it is earlier than the last one, or somebody was faster. */
    public Optional<Message> add(
            Officer officer, OfficeFile file, String what, LocalDate day, Map<String, String> values) {
        if (day.isBefore(file.last().on())) {
            return Optional.of(ServerMessage.BAD_REQUEST.with("日期早于上一步"));
        }
        OfficeEntry entry = new OfficeEntry(what, officer.account(), officer.area(), day, values);
        try {
            jdbi.useTransaction(h -> insert(h, file.id(), file.entries().size() + 1, entry));
        } catch (UnableToExecuteStatementException overtaken) {
            return Optional.of(ServerMessage.OVERTAKEN.with());
        }
        audit.add(officer.account(), "OFFICE_" + file.kind(), "file-" + file.id() + " " + what, "");
        return Optional.empty();
    }

    private static void insert(Handle h, long id, int number, OfficeEntry entry) {
        h.createUpdate("insert into app.office_entry (file_id, entry_no, what, by_account, by_region, by_school,"
                        + " on_day) values (:id, :no, :what, :by, :region, :school, :day)")
                .bind("id", id)
                .bind("no", number)
                .bind("what", entry.what())
                .bind("by", entry.by())
                .bind("region", entry.office().region())
                .bind("school", entry.office().school())
                .bind("day", entry.on())
                .execute();
        entry.values()
                .forEach((name, words) -> h.createUpdate("insert into app.office_value (file_id, entry_no, name, words)"
                                + " values (:id, :no, :name, :words)")
                        .bind("id", id)
                        .bind("no", number)
                        .bind("name", name)
                        .bind("words", words)
                        .execute());
    }

    /** The records of the officer's own office and of all below it, the latest first. */
    public List<OfficeFile> within(Officer officer, OfficeFile.Kind kind) {
        return read(kind).stream()
                .filter(file -> officer.area().covers(file.office()))
                .toList();
    }

    /** Those too of the offices above, which speak to all below them. */
    public List<OfficeFile> withinAndAbove(Officer officer, OfficeFile.Kind kind) {
        return read(kind).stream()
                .filter(file ->
                        officer.area().covers(file.office()) || file.office().covers(officer.area()))
                .toList();
    }

    /** One record inside the area. */
    public Optional<OfficeFile> find(Officer officer, OfficeFile.Kind kind, long id) {
        return within(officer, kind).stream().filter(file -> file.id() == id).findFirst();
    }

    private List<OfficeFile> read(OfficeFile.Kind kind) {
        return jdbi.withHandle(h -> {
            Map<String, Map<String, String>> values = new HashMap<>();
            h.createQuery("select v.* from app.office_value v join app.office_file f on f.file_id = v.file_id"
                            + " where f.kind = :kind")
                    .bind("kind", kind.name())
                    .map((rs, ctx) -> values.computeIfAbsent(key(rs), each -> new HashMap<>())
                            .put(rs.getString("name"), rs.getString("words")))
                    .list();
            Map<Long, List<OfficeEntry>> entries = h.createQuery("select e.* from app.office_entry e"
                            + " join app.office_file f on f.file_id = e.file_id where f.kind = :kind"
                            + " order by e.file_id, e.entry_no")
                    .bind("kind", kind.name())
                    .map((rs, ctx) -> Map.entry(
                            rs.getLong("file_id"),
                            new OfficeEntry(
                                    rs.getString("what"),
                                    rs.getString("by_account"),
                                    area(rs.getString("by_region"), rs.getString("by_school")),
                                    rs.getDate("on_day").toLocalDate(),
                                    values.getOrDefault(key(rs), Map.of()))))
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            return h.createQuery("select * from app.office_file where kind = :kind order by file_id desc")
                    .bind("kind", kind.name())
                    .map((rs, ctx) -> new OfficeFile(
                            rs.getLong("file_id"),
                            kind,
                            area(rs.getString("region"), rs.getString("school_code")),
                            entries.getOrDefault(rs.getLong("file_id"), List.of())))
                    .list();
        });
    }

    private static String key(ResultSet rs) throws SQLException {
        return rs.getLong("file_id") + "/" + rs.getInt("entry_no");
    }

    private static Area area(String region, String school) {
        if (region.isEmpty()) {
            return Area.nation();
        }
        RegionCode code =
                RegionCode.parse(region + "0".repeat(REGION - region.length())).orThrow();
        return school.isEmpty() ? Area.of(code) : Area.school(code, school);
    }
}
