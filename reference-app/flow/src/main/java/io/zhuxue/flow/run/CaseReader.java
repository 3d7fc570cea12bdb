package io.zhuxue.flow.run;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.flow.Progress;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.linkage.Linkage;
import io.zhuxue.identification.linkage.LinkageConfig;
import io.zhuxue.identification.register.RegisterReader;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.School;
import io.zhuxue.identification.roster.SchoolReader;
import io.zhuxue.identification.roster.Student;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The reader of a province package as cases: every student with what was found and what is due.
 *
 * <p>The roster is read twice: once to link everybody, once to decide each. Reading is cheaper than holding a province.
 */
public final class CaseReader {

    private static final int TELL_EVERY = 5_000;

    private final ProvincePackage input;
    private final Progress progress;
    private final Map<String, School> schools;
    private final RosterReader roster;
    private final Deciding deciding;
    private final Linkage linkage;
    private long students;

    /**
     * Reads schools, survey, registers and the roster, and links.
     *
     * @param rejects takes the rows that were not taken, but for those of the roster
     */
    private CaseReader(
            RunOptions options, ProvincePackage input, Consumer<? super Rejection> rejects, Progress progress) {
        this.input = input;
        this.progress = progress;
        this.schools = new LinkedHashMap<>();
        progress.step("读取学校与测评", 0);
        SchoolReader.create().read(input.schools(), rejects).forEach(school -> schools.put(school.code(), school));
        this.deciding = Deciding.prepare(options, input.survey(), schools.values(), rejects);
        this.roster = RosterReader.create(schools::containsKey);
        ReviewDecisions decisions = ReviewDecisions.of(options, rejects);
        Linkage.Preparation preparation = Linkage.prepare(LinkageConfig.of(options.term()), decisions.forLinkage());
        readRegisters(input, preparation, rejects, progress);
        progress.step("读取学籍", 0);
        roster.read(
                input.students(),
                (row, student) -> {
                    preparation.student(row, student);
                    tell(++students);
                },
                refused -> {});
        progress.step("比对", 0);
        this.linkage = preparation.complete();
    }

    /**
     * Makes a package ready to be read as cases.
     *
     * @param rejects takes the rows that were not taken, but for those of the roster
     * @throws io.zhuxue.core.table.TableException when a table cannot be read
     */
    public static CaseReader prepare(
            RunOptions options, ProvincePackage input, Consumer<? super Rejection> rejects, Progress progress) {
        return new CaseReader(options, input, rejects, progress);
    }

    private static void readRegisters(
            ProvincePackage input,
            Linkage.Preparation preparation,
            Consumer<? super Rejection> rejects,
            Progress progress) {
        RegisterReader reader = RegisterReader.create();
        for (SpecialGroup group : SpecialGroup.values()) {
            TableSource register = input.registers().get(group);
            if (register != null) {
                progress.step("读取名册 " + group.name(), 0);
                reader.read(register, group, preparation::register, rejects);
            }
        }
    }

    /** The schools by their codes, in the order of their table. */
    public Map<String, School> schools() {
        return java.util.Collections.unmodifiableMap(schools);
    }

    /** How many students were taken. */
    public long students() {
        return students;
    }

    /**
     * Decides every student in the order of the roster; each reading gives the same cases.
     *
     * @param rejects takes the rows of the roster that were not taken, between the cases
     */
    public void forEach(Consumer<? super StudentCase> reader, Consumer<? super Rejection> rejects) {
        progress.step("认定与审定", students);
        long[] done = {0};
        roster.read(
                input.students(),
                (row, student) -> {
                    reader.accept(decide(row, student));
                    tell(++done[0]);
                },
                rejects);
    }

    /**
     * Decides the students of some rows of the roster, in its order; the rows that were not taken are passed over. Parts
     * may be decided from several threads.
     *
     * @param first the first row, the header being 1
     * @param end the row after the last
     */
    public void forEach(long first, long end, Consumer<? super StudentCase> reader) {
        roster.read(
                input.students(),
                (row, student) -> {
                    if (row >= first && row < end) {
                        reader.accept(decide(row, student));
                    }
                },
                refused -> {});
    }

    private StudentCase decide(long row, Student student) {
        List<Link> links = linkage.link(row, student);
        List<String> evidence =
                links.stream().map(link -> linkage.explain(row, link).text()).toList();
        return deciding.decide(row, student, links, evidence);
    }

    private void tell(long done) {
        if (done % TELL_EVERY == 0) {
            progress.at(done);
        }
    }
}
