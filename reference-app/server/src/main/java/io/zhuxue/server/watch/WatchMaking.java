package io.zhuxue.server.watch;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterReader;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.School;
import io.zhuxue.identification.roster.SchoolReader;
import io.zhuxue.identification.roster.Student;
import io.zhuxue.identification.watch.Watch;
import io.zhuxue.identification.watch.WatchEntry;
import io.zhuxue.identification.watch.WatchFact;
import io.zhuxue.identification.watch.WatchFeed;
import io.zhuxue.identification.watch.WatchQuery;
import io.zhuxue.identification.watch.WatchRules;
import io.zhuxue.server.access.Sealed;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.intake.Run;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Learns everybody in the registers of a package, the students who are or may be they, and what the run decided, and writes
 * down how each stands on the first day of the term. Its memory grows with the registers, not with the roster.
 */
public final class WatchMaking {

    private static final int PORTION = 1000;

    /** Reasons for which somebody gets nothing though a programme was looked at; others are no refusal. */
    private static final Set<String> REFUSALS = Set.of("NO_PROGRAMME", "CONDITIONS_NOT_MET", "AMOUNT_ZERO");

    private final Jdbi jdbi;
    private final Vault vault;

    /** Over what it works with. */
    public WatchMaking(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** Makes the watch of a run anew, in one transaction. */
    public void make(Run run, Path packageFolder, Path results) {
        ProvincePackage input = ProvincePackage.open(packageFolder);
        LocalDate day = run.termOf().firstDay();
        Learning learning = new Learning(day, WatchFeed.create(vault.tokens()));
        learning.registers(input);
        learning.links(results);
        learning.students(input);
        learning.decisions(run, results);
        write(run.runId(), learning, learning.watch.ask(WatchQuery.all(day, Area.nation())));
    }

    /** What is known of a student who is watched. */
    private record Pupil(String school, String number, String name) {}

    private static final class Learning {
        private final LocalDate day;
        private final WatchFeed feed;
        private final Watch watch;
        private final Map<String, RegisterEntry> entries = new HashMap<>();
        private final Map<String, String> origins = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, List<Link>> links = new HashMap<>();
        private final Map<String, PersonRef> refs = new HashMap<>();
        private final Map<String, Pupil> pupils = new HashMap<>();
        private final Set<PersonRef> registered = new HashSet<>();

        Learning(LocalDate day, WatchFeed feed) {
            this.day = day;
            this.feed = feed;
            this.watch = Watch.create(day, WatchRules.national());
        }

        void registers(ProvincePackage input) {
            RegisterReader reader = RegisterReader.create();
            for (SpecialGroup group : SpecialGroup.values()) {
                TableSource register = input.registers().get(group);
                if (register != null) {
                    reader.read(register, group, this::entry, refused -> {});
                }
            }
        }

        private void entry(RegisterEntry entry) {
            entries.put(entry.group() + "/" + entry.row(), entry);
            if (entry.countsOn(day)) {
                PersonRef person = feed.person(entry);
                registered.add(person);
                names.putIfAbsent(person.token(), entry.name());
                found(person, entry);
                watch.learn(feed.registered(entry, day));
            }
        }

        /** The row of a register that speaks of a person, or of somebody who is perhaps that person. */
        private void found(PersonRef person, RegisterEntry entry) {
            String origin = entry.group().chineseName() + "名册第" + entry.row() + "行";
            origins.merge(person.token(), origin, (known, more) -> known.contains(more) ? known : known + "；" + more);
        }

        void links(Path results) {
            List<Column> columns =
                    Column.named("school_code", "student_no", "group", "register_row", "method", "score", "status");
            Tables.lookUp(results, "links")
                    .ifPresent(table -> table.read(
                            columns,
                            row -> links.computeIfAbsent(row.value(0) + "/" + row.value(1), key -> new ArrayList<>())
                                    .add(new Link(
                                            SpecialGroup.valueOf(row.value(2)),
                                            Long.parseLong(row.value(3)),
                                            Link.Method.valueOf(row.value(4)),
                                            row.blank(5) ? 1 : Double.parseDouble(row.value(5)),
                                            Link.Status.valueOf(row.value(6))))));
        }

        void students(ProvincePackage input) {
            Map<String, School> schools = new HashMap<>();
            SchoolReader.create().read(input.schools(), refused -> {}).forEach(each -> schools.put(each.code(), each));
            Consumer<Student> taken = student -> {
                String key = student.schoolCode() + "/" + student.studentNo();
                PersonRef ref = feed.student(student);
                School school = schools.get(student.schoolCode());
                if (school != null && (links.containsKey(key) || registered.contains(ref))) {
                    refs.put(key, ref);
                    pupils.put(ref.token(), new Pupil(student.schoolCode(), student.studentNo(), student.name()));
                    watch.learn(feed.enrolled(student, school.region(), day));
                    links.getOrDefault(key, List.of()).forEach(link -> linked(student, link));
                }
            };
            RosterReader.create(schools::containsKey)
                    .read(input.students(), (row, student) -> taken.accept(student), refused -> {});
        }

        private void linked(Student student, Link link) {
            SpecialGroup register = link.group() == SpecialGroup.CJZ ? SpecialGroup.CJ : link.group();
            RegisterEntry entry = entries.get(register + "/" + link.registerRow());
            if (entry != null && entry.countsOn(day)) {
                found(feed.student(student), entry);
                feed.linked(student, link, entry, day).forEach(watch::learn);
            }
        }

        void decisions(Run run, Path results) {
            Map<String, List<String>> aided = new HashMap<>();
            Tables.lookUp(results, "entitlements")
                    .ifPresent(table -> table.read(Column.named("school_code", "student_no", "programme"), row -> {
                        String key = row.value(0) + "/" + row.value(1);
                        if (refs.containsKey(key)) {
                            aided.computeIfAbsent(key, each -> new ArrayList<>())
                                    .add(row.value(2));
                        }
                    }));
            aided.forEach((key, programmes) ->
                    ref(key, student -> watch.learn(new WatchFact.Aided(day, student, run.termOf(), programmes))));
            Tables.lookUp(results, "unaided")
                    .ifPresent(table ->
                            table.read(Column.named("school_code", "student_no", "reason", "explanation"), row -> {
                                if (REFUSALS.contains(row.value(2))) {
                                    ref(
                                            row.value(0) + "/" + row.value(1),
                                            student -> watch.learn(new WatchFact.Refused(
                                                    day, student, run.termOf(), row.value(2), row.value(3))));
                                }
                            }));
        }

        private void ref(String key, Consumer<PersonRef> student) {
            PersonRef ref = refs.get(key);
            if (ref != null) {
                student.accept(ref);
            }
        }
    }

    private void write(long run, Learning learning, List<WatchEntry> entries) {
        jdbi.useTransaction(h -> {
            h.createUpdate("delete from app.watch_entry where run_id = :run")
                    .bind("run", run)
                    .execute();
            PreparedBatch batch = h.prepareBatch("""
                insert into app.watch_entry (run_id, watched, person_ref, school_code, region, name, kind, reason,
                groups_sealed, origin_sealed)
                values (:run, :watched, :person, :school, :region, :name, :kind, :reason, :groups, :origin)
                """);
            for (WatchEntry entry : entries) {
                String watched = entry.person().token();
                Pupil pupil = learning.pupils.get(watched);
                batch.bind("run", run)
                        .bind("watched", watched)
                        .bind("person", pupil == null ? "" : vault.person(pupil.school(), pupil.number()))
                        .bind("school", entry.schoolCode())
                        .bind("region", entry.county().map(RegionCode::code).orElse(""))
                        .bind("name", pupil == null ? learning.names.getOrDefault(watched, "") : pupil.name())
                        .bind("kind", entry.state().kind().name())
                        .bind("reason", entry.state().text())
                        .bind("groups", vault.seal(Sealed.GROUP, watched, groups(entry)))
                        .bind("origin", vault.seal(Sealed.BASIS, watched, learning.origins.getOrDefault(watched, "")))
                        .add();
                if (batch.size() >= PORTION) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    private static String groups(WatchEntry entry) {
        return entry.groups().stream().sorted().map(SpecialGroup::chineseName).collect(Collectors.joining("、"));
    }
}
