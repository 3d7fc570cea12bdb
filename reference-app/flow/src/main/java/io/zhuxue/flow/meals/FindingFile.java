package io.zhuxue.flow.meals;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.nutrition.Finding;
import java.nio.file.Path;
import java.util.List;

/** The findings of a check as a table (问题清单), one row each, in their own order. */
public final class FindingFile {

    private FindingFile() {}

    /** Writes the table. */
    public static void write(Path file, List<Finding> findings) {
        try (CsvWriter csv = CsvWriter.create(
                file, List.of("code", "number", "weight", "school_code", "date", "subject", "message", "evidence"))) {
            findings.forEach(finding -> csv.row(
                    finding.code(),
                    Integer.toString(finding.message().key().number()),
                    finding.weight().name(),
                    finding.school().code(),
                    finding.date().toString(),
                    finding.subject(),
                    finding.message().text(),
                    String.join(";", finding.evidence())));
            csv.commit();
        }
    }
}
