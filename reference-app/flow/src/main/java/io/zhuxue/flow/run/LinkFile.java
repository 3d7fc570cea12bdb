package io.zhuxue.flow.run;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.roster.Student;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code links.csv}: one row for each register row found for a student, with what it rests on, in plain Chinese. */
final class LinkFile implements CaseFile {

    private final CsvWriter file;

    LinkFile(Path folder) {
        file = CsvWriter.create(
                folder.resolve("links.csv"),
                List.of("school_code", "student_no", "group", "register_row", "method", "score", "status", "evidence"));
    }

    @Override
    public void add(StudentCase each) {
        Student student = each.student();
        for (int i = 0; i < each.links().size(); i++) {
            Link link = each.links().get(i);
            file.row(
                    student.schoolCode(),
                    student.studentNo(),
                    link.group().name(),
                    Long.toString(link.registerRow()),
                    link.method().name(),
                    score(link.score()),
                    link.status().name(),
                    each.evidence().get(i));
        }
    }

    private static String score(double score) {
        return score == 1.0 ? "1.0000" : String.format(Locale.ROOT, "%.4f", score);
    }

    @Override
    public void finish() {
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
