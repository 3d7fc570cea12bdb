package io.zhuxue.flow.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** What is really so: the folder {@code truth} beside a training province. */
final class Truth implements Closeable {
    private final CsvWriter links;
    private final CsvWriter levels;
    private final CsvWriter flaws;

    Truth(Path folder) throws IOException {
        Files.createDirectories(folder);
        links = CsvWriter.builder().build(folder.resolve("links.csv"));
        levels = CsvWriter.builder().build(folder.resolve("levels.csv"));
        flaws = CsvWriter.builder().build(folder.resolve("flaws.csv"));
        links.writeRecord("school_code", "student_no", "group", "how", "kind", "register_row");
        levels.writeRecord("school_code", "student_no", "level", "groups", "score");
        flaws.writeRecord("row", "school_code", "student_no", "flaw");
    }

    /** A row of a register belongs to a student. */
    void link(Pupil pupil, SpecialGroup group, String how, String kind, long registerRow) {
        links.writeRecord(
                pupil.school().code(), pupil.studentNo(), group.name(), how, kind, Long.toString(registerRow));
    }

    /** The level of a student when every row that belongs to the student is found. */
    void level(Pupil pupil, NeedLevel level, Set<SpecialGroup> groups, String score) {
        levels.writeRecord(
                pupil.school().code(),
                pupil.studentNo(),
                level.name(),
                groups.stream().map(SpecialGroup::name).collect(Collectors.joining(";")),
                score);
    }

    /** A row of students.csv bears a flaw. */
    void flaw(Pupil pupil, Flaw flaw, long row) {
        flaws.writeRecord(Long.toString(row), pupil.school().code(), pupil.studentNo(), flaw.name());
    }

    @Override
    public void close() throws IOException {
        try (links;
                levels;
                flaws) {
            // Closing is all there is to do.
        }
    }
}
