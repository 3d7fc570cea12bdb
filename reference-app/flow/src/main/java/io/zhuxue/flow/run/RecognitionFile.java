package io.zhuxue.flow.run;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.identification.assessment.Recommendation;
import java.nio.file.Path;
import java.util.List;

/** {@code recognition.csv}: the level of need of every student that was taken, with its reason. */
final class RecognitionFile implements CaseFile {

    private final CsvWriter file;

    RecognitionFile(Path folder) {
        file = CsvWriter.create(
                folder.resolve("recognition.csv"),
                List.of("school_code", "student_no", "level", "basis", "explanation"));
    }

    @Override
    public void add(StudentCase each) {
        Recommendation recommendation = each.recommendation();
        file.row(
                each.student().schoolCode(),
                each.student().studentNo(),
                recommendation.level().name(),
                recommendation.basis(),
                recommendation.explanation());
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
