package io.zhuxue.server.recognition;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.ReviewDecisions;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.linkage.Linkage;
import io.zhuxue.identification.linkage.LinkageConfig;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterReader;
import io.zhuxue.identification.review.ReviewDesk;
import io.zhuxue.identification.review.ReviewItem;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.School;
import io.zhuxue.identification.roster.SchoolReader;
import io.zhuxue.identification.roster.Student;
import io.zhuxue.identification.watch.WatchFeed;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Worker;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Puts a question to people for each link of a run that a person must decide (生成复核事项): links the package once more, for
 * the evidence, as the run did, and with what has been settled since. Done twice it puts no question twice, and nobody is
 * asked what is settled.
 */
public final class LinkWork implements Worker.Work {

    /** The two terms of a year. */
    private static final int TERMS = 2;

    private final Jdbi jdbi;
    private final Runs runs;
    private final Vault vault;
    private final ReviewDesk desk;
    private final Settings settings;

    /** Over what it works with. */
    public LinkWork(Jdbi jdbi, Runs runs, Vault vault, ReviewDesk desk, Settings settings) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.vault = vault;
        this.desk = desk;
        this.settings = settings;
    }

    @Override
    public String carryOut(Task task, Progress progress) {
        Run run = runs.find(task.runId())
                .filter(each -> each.results(settings.data()).toFile().isDirectory())
                .orElseThrow(() -> new io.zhuxue.flow.Refusal(ServerMessage.NO_RESULTS.with()));
        Asking asking = new Asking(run, run.termOf().firstDay(), task.region(), progress);
        asking.open(run.results(settings.data()));
        if (!asking.rows.isEmpty()) {
            asking.prepare(ProvincePackage.open(run.input(settings.data())));
        }
        return "待复核的比对" + asking.asked + "条。";
    }

    /** One reading of a package for its open links. */
    private final class Asking {
        private final Run run;
        private final LocalDate day;
        private final String region;
        private final Progress progress;
        private final WatchFeed feed = WatchFeed.create(vault.tokens());
        private final Set<String> students = new HashSet<>();
        private final Set<String> rows = new HashSet<>();
        private final Map<String, RegisterEntry> entries = new HashMap<>();
        private long asked;

        Asking(Run run, LocalDate day, String region, Progress progress) {
            this.run = run;
            this.day = day;
            this.region = region;
            this.progress = progress;
        }

        /** The students and register rows between whom the run left a link open. */
        void open(Path results) {
            Tables.lookUp(results, "links")
                    .ifPresent(table -> table.read(
                            Column.named("school_code", "student_no", "group", "register_row", "status"), row -> {
                                if (Link.Status.valueOf(row.value(4)) == Link.Status.REVIEW) {
                                    students.add(row.value(0) + "/" + row.value(1));
                                    rows.add(register(SpecialGroup.valueOf(row.value(2))) + "/" + row.value(3));
                                }
                            }));
        }

        void prepare(ProvincePackage input) {
            Linkage.Preparation preparation = Linkage.prepare(
                    LinkageConfig.of(run.termOf()),
                    ReviewDecisions.of(vault.tokens(), desk.settled(Area.nation()))
                            .forLinkage());
            registers(input, preparation);
            Map<String, School> schools = new HashMap<>();
            SchoolReader.create().read(input.schools(), refused -> {}).forEach(each -> schools.put(each.code(), each));
            RosterReader roster = RosterReader.create(schools::containsKey);
            progress.step("读取学籍", 0);
            roster.read(input.students(), preparation::student, refused -> {});
            progress.step("比对", 0);
            Linkage linkage = preparation.complete();
            Map<String, Money> stakes = stakes();
            roster.read(
                    input.students(),
                    (row, student) -> {
                        School school = schools.get(student.schoolCode());
                        if (school != null
                                && school.region().code().startsWith(region)
                                && students.contains(student.schoolCode() + "/" + student.studentNo())) {
                            ask(linkage, row, student, school, stakes);
                        }
                    },
                    refused -> {});
        }

        private void registers(ProvincePackage input, Linkage.Preparation preparation) {
            RegisterReader reader = RegisterReader.create();
            for (SpecialGroup group : SpecialGroup.values()) {
                TableSource register = input.registers().get(group);
                if (register != null) {
                    progress.step("读取名册 " + group.name(), 0);
                    reader.read(
                            register,
                            group,
                            entry -> {
                                preparation.register(entry);
                                String key = entry.group() + "/" + entry.row();
                                if (rows.contains(key)) {
                                    entries.put(key, entry);
                                }
                            },
                            refused -> {});
                }
            }
        }

        private void ask(Linkage linkage, long row, Student student, School school, Map<String, Money> stakes) {
            for (Link link : linkage.link(row, student)) {
                RegisterEntry entry = entries.get(register(link.group()) + "/" + link.registerRow());
                if (link.status() == Link.Status.REVIEW && entry != null) {
                    desk.ask(ReviewItem.of(
                            feed.person(entry),
                            new PersonRef(vault.person(student.schoolCode(), student.studentNo())),
                            student.schoolCode(),
                            school.region(),
                            linkage.explain(row, link),
                            stakes.getOrDefault(student.stage().name(), Money.ZERO),
                            day));
                    progress.at(++asked);
                }
            }
        }

        /** What a student of a stage can get at most a year: twice the most that one gets in the term. */
        private Map<String, Money> stakes() {
            Map<String, Money> most = new HashMap<>();
            jdbi.useHandle(h -> h.createQuery("""
                select stage, max(fen) most from (select s.stage, sum(e.amount_fen) fen
                from disbursement.entitlement e join identification.student s
                on s.run_id = e.run_id and s.person_ref = e.person_ref
                where e.run_id = :run group by s.stage, e.person_ref) each_student group by stage
                """)
                    .bind("run", run.runId())
                    .map((rs, ctx) -> Map.entry(rs.getString(1), Money.ofFen(rs.getLong(2) * TERMS)))
                    .forEach(each -> most.put(each.getKey(), each.getValue())));
            return most;
        }

        /** The register behind a group: a disabled guardian stands in that of the disabled. */
        private SpecialGroup register(SpecialGroup group) {
            return group == SpecialGroup.CJZ ? SpecialGroup.CJ : group;
        }
    }
}
