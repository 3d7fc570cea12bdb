package io.zhuxue.batch.oracle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a CSV file.
 *
 * @param row the header counts as 1
 * @param cells by header; of two columns with one header the first stays, the second is found under header + "#2"
 */
record Line(int row, Map<String, String> cells) {

    /** The text of a column, blank when the file has no such column. */
    String get(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** All rows of a file; none when it does not exist. */
    static List<Line> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            List<String> header = List.of();
            for (CsvRecord record : reader) {
                if (header.isEmpty()) {
                    header = record.getFields();
                    continue;
                }
                Map<String, String> cells = new HashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    String name = header.get(i).strip();
                    String free = cells.containsKey(name) ? name + "#2" : name;
                    cells.put(free, i < record.getFieldCount() ? record.getField(i) : "");
                }
                lines.add(new Line(lines.size() + 2, cells));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** The key of a student. */
    String student() {
        return get("school_code") + "/" + get("student_no");
    }
}
