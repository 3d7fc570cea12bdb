package io.zhuxue.server.growth;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.growth.Growth;
import io.zhuxue.identification.growth.GrowthEntry;
import io.zhuxue.identification.growth.GrowthFile;
import io.zhuxue.identification.growth.GrowthTally;
import io.zhuxue.identification.spi.GrowthJournal;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.office.Faults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Where growth files are kept (成长档案台): the school adds what happens, with the family's consent alone; the school and the
 * family read a file, every office above sees sums. Entries are added and never changed.
 */
public final class GrowthDesk {

    private static final String AIDED = """
         from identification.student s where s.run_id = :run and s.need_level <> 'NONE' and s.status = 'ENROLLED'
         and s.region like :areaRegion and s.school_code like :areaSchool and s.person_ref like :areaPerson
        """;

    private final Jdbi jdbi;
    private final Runs runs;
    private final GrowthJournal journal;
    private final AuditBook audit;

    /** Over what it works with; the journal is the SDK's, in this server's database. */
    public GrowthDesk(Jdbi jdbi, Runs runs, GrowthJournal journal, AuditBook audit) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.journal = journal;
        this.audit = audit;
    }

    /** An aided student of the own school. */
    public record Pupil(
            String personRef,
            String name,
            String schoolCode,
            String stage,
            int grade,
            String className,
            String needLevel) {}

    /** What the files of a school add up to. */
    public record SchoolSum(String schoolCode, String name, GrowthTally tally) {}

    /** What a step with many came to. */
    public record Outcome(int done, Map<String, Long> refused) {

        public Outcome {
            refused = Map.copyOf(refused);
        }
    }

    /** True for who reads single files: the school, and the family its own child's. */
    public static boolean reads(Officer officer) {
        return !officer.own().isEmpty()
                || (officer.area().level() == Area.Level.SCHOOL && officer.may(Action.RECOGNISE));
    }

    /** The aided students whose files the officer reads, by class. */
    public List<Pupil> pupils(Officer officer) {
        return reads(officer)
                ? jdbi.withHandle(h -> h.createQuery("select s.person_ref, s.name, s.school_code, s.stage, s.grade,"
                                + " s.class_name, s.need_level" + AIDED
                                + " order by s.stage, s.grade, s.class_name, s.person_ref")
                        .bind("run", runs.shown())
                        .bindMap(officer.scope().bindings())
                        .map(ConstructorMapper.of(Pupil.class))
                        .list())
                : List.of();
    }

    /** One of them. */
    public Optional<Pupil> pupil(Officer officer, String personRef) {
        return pupils(officer).stream()
                .filter(each -> each.personRef().equals(personRef))
                .findFirst();
    }

    /** A student's file; empty for who may not read it. */
    public Optional<GrowthFile> file(Officer officer, String personRef) {
        return pupil(officer, personRef).map(pupil -> read(personRef));
    }

    private GrowthFile read(String personRef) {
        return new GrowthFile(journal.read(new PersonRef(personRef)));
    }

    /** Adds an entry to a file; consent is the family's word, or the school's entry of the signed paper. */
    public Optional<Message> add(Officer officer, String personRef, GrowthEntry entry) {
        boolean consent = entry instanceof GrowthEntry.Consented || entry instanceof GrowthEntry.ConsentWithdrawn;
        Optional<Message> fault = consent
                ? Faults.right(officer, Action.APPLY, Action.RECOGNISE)
                : Faults.right(officer, Action.RECOGNISE);
        if (fault.isPresent()) {
            return fault;
        }
        Optional<GrowthFile> file = file(officer, personRef);
        if (file.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        Optional<Message> refused = Growth.add(file.get(), entry).refusal();
        if (refused.isPresent()) {
            return refused;
        } else if (!journal.append(
                new PersonRef(personRef), file.get().entries().size(), entry)) {
            return Optional.of(ServerMessage.OVERTAKEN.with());
        }
        audit.add(officer.account(), "GROWTH_FILE", personRef, "");
        return Optional.empty();
    }

    /** Adds the same entry, such as an activity, to the files of many. */
    public Outcome addAll(Officer officer, List<String> persons, GrowthEntry entry) {
        Map<String, Long> refused = new TreeMap<>();
        int done = 0;
        for (String person : persons) {
            Optional<Message> why = add(officer, person, entry);
            if (why.isEmpty()) {
                done++;
            } else {
                refused.merge(why.get().text(), 1L, Long::sum);
            }
        }
        return new Outcome(done, refused);
    }

    /** What the files of each school of the area add up to, schools without any file too; no single file is shown. */
    public List<SchoolSum> sums(Officer officer) {
        Map<String, GrowthTally> tallies = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        jdbi.useHandle(h -> h.createQuery("select s.person_ref, s.school_code, (select count(*) from"
                        + " identification.growth_entry g where g.student_ref = s.person_ref) entries, (select c.name"
                        + " from identification.school c where c.run_id = s.run_id and c.school_code = s.school_code)"
                        + " school_name" + AIDED)
                .bind("run", runs.shown())
                .bindMap(officer.scope().bindings())
                .map((rs, ctx) -> {
                    String school = rs.getString("school_code");
                    names.put(school, String.valueOf(rs.getString("school_name")));
                    GrowthFile file =
                            rs.getLong("entries") == 0 ? GrowthFile.empty() : read(rs.getString("person_ref"));
                    tallies.computeIfAbsent(school, each -> new GrowthTally()).add(file);
                    return school;
                })
                .list());
        return tallies.entrySet().stream()
                .map(each -> new SchoolSum(each.getKey(), names.getOrDefault(each.getKey(), ""), each.getValue()))
                .toList();
    }
}
