package io.zhuxue.flow.run;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.flow.Progress;
import io.zhuxue.identification.linkage.Linkage;
import io.zhuxue.identification.linkage.LinkageConfig;
import io.zhuxue.identification.register.RegisterReader;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.School;
import io.zhuxue.identification.roster.SchoolReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One cycle under way.
 *
 * <p>The roster is read twice: once to link everybody, once to decide each. Reading is cheaper than holding a province.
 */
final class Cycle {

    private static final int TELL_EVERY = 5_000;

    private final RunOptions options;
    private final ProvincePackage input;
    private final Path folder;
    private final Progress progress;

    Cycle(RunOptions options, ProvincePackage input, Path folder, Progress progress) {
        this.options = options;
        this.input = input;
        this.folder = folder;
        this.progress = progress;
    }

    RunResult complete() {
        try (Rejects rejects = new Rejects(folder)) {
            progress.step("读取学校与测评", 0);
            Map<String, School> schools = new LinkedHashMap<>();
            SchoolReader.create().read(input.schools(), rejects).forEach(school -> schools.put(school.code(), school));
            Deciding deciding = Deciding.prepare(options, input.survey(), schools.values(), rejects);
            RosterReader roster = RosterReader.create(schools::containsKey);
            Tally tally = new Tally();
            Linkage linkage = link(roster, rejects, tally);
            decide(roster, linkage, deciding, schools, rejects, tally);
            return tally.result(rejects.count());
        }
    }

    private Linkage link(RosterReader roster, Rejects rejects, Tally tally) {
        Linkage.Preparation preparation = Linkage.prepare(LinkageConfig.of(options.term()));
        RegisterReader registers = RegisterReader.create();
        for (SpecialGroup group : SpecialGroup.values()) {
            TableSource register = input.registers().get(group);
            if (register != null) {
                progress.step("读取名册 " + group.name(), 0);
                registers.read(register, group, preparation::register, rejects);
            }
        }
        progress.step("读取学籍", 0);
        roster.read(
                input.students(),
                (row, student) -> {
                    preparation.student(row, student);
                    tell(tally.countStudent());
                },
                refused -> {});
        progress.step("比对", 0);
        return preparation.complete();
    }

    private void decide(
            RosterReader roster,
            Linkage linkage,
            Deciding deciding,
            Map<String, School> schools,
            Rejects rejects,
            Tally tally) {
        try (ResultFiles files =
                new ResultFiles(folder, options, schools, input.students().name(), rejects)) {
            progress.step("认定与审定", tally.students());
            roster.read(
                    input.students(),
                    (row, student) -> {
                        StudentCase each = deciding.decide(row, student, linkage.link(row, student));
                        files.add(each);
                        tell(tally.add(each));
                    },
                    rejects);
            progress.step("生成批次、事实表与统计表", 0);
            files.finish();
            tally.payable(files.payableLines());
        }
    }

    private void tell(long done) {
        if (done % TELL_EVERY == 0) {
            progress.at(done);
        }
    }
}
