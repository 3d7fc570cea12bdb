package io.zhuxue.server.rural;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterReader;
import io.zhuxue.identification.watch.WatchFeed;
import io.zhuxue.server.access.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Under whom the person of a register's row is watched (名册人员归并): under the own reference, or, where the ID is wrong or
 * missing and evidence or people said who it is, under the student's.
 */
final class RuralPersons {

    private static final Set<Link.Method> OWN_ID =
            EnumSet.of(Link.Method.ID, Link.Method.ID15, Link.Method.GUARDIAN_ID);

    private final WatchFeed feed;
    private final Map<String, String> students = new HashMap<>();

    private RuralPersons(WatchFeed feed) {
        this.feed = feed;
    }

    /** The persons of the rural registers of a run, as the run linked them. */
    static RuralPersons of(Jdbi jdbi, Vault vault, long run, Path input, Path results) {
        RuralPersons persons = new RuralPersons(WatchFeed.create(vault.tokens()));
        Map<String, String> rows = Files.isDirectory(results) ? rows(vault, results) : Map.of();
        if (!rows.isEmpty()) {
            Map<String, String> watched = watched(jdbi, run);
            each(ProvincePackage.open(input), entry -> {
                String student = watched.get(rows.getOrDefault(entry.group() + "/" + entry.row(), ""));
                if (student != null) {
                    persons.students.put(persons.feed.person(entry).token(), student);
                }
            });
        }
        return persons;
    }

    /** Reads the rural registers of a package. */
    static void each(ProvincePackage input, java.util.function.Consumer<RegisterEntry> taken) {
        for (SpecialGroup group : RuralSnapshot.GROUPS) {
            if (input.registers().containsKey(group)) {
                RegisterReader.create().read(input.registers().get(group), group, taken, refused -> {});
            }
        }
    }

    /** The reference under which the person of a row is watched. */
    String watched(RegisterEntry entry) {
        String own = feed.person(entry).token();
        return students.getOrDefault(own, own);
    }

    /** The students whom rows were linked to by other than an ID. */
    private static Map<String, String> rows(Vault vault, Path results) {
        Map<String, String> rows = new HashMap<>();
        Tables.lookUp(results, "links")
                .ifPresent(table -> table.read(
                        Column.named("school_code", "student_no", "group", "register_row", "method", "status"), row -> {
                            boolean other = Link.Status.valueOf(row.value(5)) == Link.Status.LINKED
                                    && !OWN_ID.contains(Link.Method.valueOf(row.value(4)));
                            if (other && RuralSnapshot.GROUPS.contains(SpecialGroup.valueOf(row.value(2)))) {
                                rows.put(row.value(2) + "/" + row.value(3), vault.person(row.value(0), row.value(1)));
                            }
                        }));
        return rows;
    }

    private static Map<String, String> watched(Jdbi jdbi, long run) {
        Map<String, String> watched = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery(
                        "select person_ref, watched from app.watch_entry where run_id = :run and person_ref <> ''")
                .bind("run", run)
                .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getString(2)))
                .forEach(each -> watched.put(each.getKey(), each.getValue())));
        return watched;
    }
}
