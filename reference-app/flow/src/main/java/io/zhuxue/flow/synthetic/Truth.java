package io.zhuxue.flow.synthetic;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.disbursement.entitlement.Entitlement;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is really so: the folder {@code truth} beside a training province. */
final class Truth implements Closeable {
    private final CsvWriter links;
    private final CsvWriter levels;
    private final CsvWriter entitlements;
    private final CsvWriter flaws;
    private final String term;

    Truth(Path folder, Term term) {
        this.term = term.toString();
        links = CsvWriter.create(
                folder.resolve("links.csv"),
                List.of("school_code", "student_no", "group", "how", "kind", "register_row"));
        levels = CsvWriter.create(
                folder.resolve("levels.csv"), List.of("school_code", "student_no", "level", "groups", "score"));
        entitlements = CsvWriter.create(
                folder.resolve("entitlements.csv"),
                List.of(
                        "school_code",
                        "student_no",
                        "programme",
                        "term",
                        "amount",
                        "central",
                        "province",
                        "city",
                        "county"));
        flaws = CsvWriter.create(folder.resolve("flaws.csv"), List.of("row", "school_code", "student_no", "flaw"));
    }

    /** A row of a register belongs to a student. */
    void link(Pupil pupil, SpecialGroup group, String how, String kind, long registerRow) {
        links.row(pupil.school().code(), pupil.studentNo(), group.name(), how, kind, Long.toString(registerRow));
    }

    /** The level of a student when every row that belongs to the student is found. */
    void level(Pupil pupil, NeedLevel level, Set<SpecialGroup> groups, String score) {
        levels.row(
                pupil.school().code(),
                pupil.studentNo(),
                level.name(),
                groups.stream().map(SpecialGroup::name).collect(Collectors.joining(";")),
                score);
    }

    /** A row of students.csv bears a flaw. */
    void flaw(Pupil pupil, Flaw flaw, long row) {
        flaws.row(Long.toString(row), pupil.school().code(), pupil.studentNo(), flaw.name());
    }

    /** What a student is due when the level is the true one. */
    void due(Pupil pupil, Entitlement due) {
        entitlements.row(
                pupil.school().code(),
                pupil.studentNo(),
                due.programme(),
                term,
                due.amount().toString(),
                due.shares().central().toString(),
                due.shares().province().toString(),
                due.shares().city().toString(),
                due.shares().county().toString());
    }

    /** All is told. */
    void commit() {
        links.commit();
        levels.commit();
        entitlements.commit();
        flaws.commit();
    }

    @Override
    public void close() {
        try (links;
                levels;
                entitlements) {
            flaws.close();
        }
    }
}
