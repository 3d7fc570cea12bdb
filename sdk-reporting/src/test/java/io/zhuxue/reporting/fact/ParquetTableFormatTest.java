package io.zhuxue.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableFormatTest {

    private static final List<Column> COLUMNS = List.of(
            Column.required("student_no", "学籍号"),
            Column.optional("birth_date", "出生日期"),
            Column.optional("fee_shs", "学杂费"),
            Column.optional("boarding", "是否寄宿"),
            Column.optional("phone", "联系电话"));

    @TempDir
    Path folder;

    @Test
    void a_parquet_table_reads_as_the_text_of_a_csv() throws Exception {
        Path file =
                table("SELECT '43' AS 学籍号, DATE '2010-02-03' AS birth_date, 1250.5::DOUBLE AS fee_shs, true AS boarding"
                        + " UNION ALL SELECT ' 44 ', NULL, 1250.0, false"
                        + " UNION ALL SELECT '45', DATE '2011-01-01', NULL, NULL");

        assertThat(read(file)).containsExactly("2:43|2010-02-03|1250.5|1|", "3:44||1250|0|", "4:45|2011-01-01|||");
    }

    @Test
    void money_and_moments_read_plainly() throws Exception {
        Path file = table("SELECT '43' AS student_no, TIMESTAMP '2010-02-03 00:00:00' AS birth_date,"
                + " 1250.10::DECIMAL(10,2) AS fee_shs, 1 AS boarding, encode('13800000000') AS phone");

        assertThat(read(file)).containsExactly("2:43|2010-02-03|1250.10|1|13800000000");
    }

    @Test
    void an_id_kept_as_a_double_has_lost_its_digits_and_does_not_look_like_one() throws Exception {
        Path file = table("SELECT 431202201002031234::DOUBLE AS student_no");

        assertThat(read(file).get(0)).contains("e+");
    }

    @Test
    void blank_rows_are_passed_over_and_still_counted() throws Exception {
        Path file = table("SELECT * FROM (VALUES ('1'), (''), (NULL), ('2')) AS t(student_no)");

        assertThat(read(file)).containsExactly("2:1||||", "5:2||||");
    }

    @Test
    void a_column_that_must_be_there_is_named_when_it_is_not() throws Exception {
        Path file = table("SELECT 1 AS birth_date");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("MISSING_COLUMNS")
                .hasMessageContaining("student_no");
    }

    @Test
    void what_is_no_parquet_is_refused() throws IOException {
        Path file = folder.resolve("students.parquet");
        Files.writeString(file, "PAR1 of another kind PAR1");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("TABLE_UNREADABLE");
        assertThatThrownBy(() -> read(folder.resolve("absent.parquet"))).hasMessageContaining("TABLE_UNREADABLE");
    }

    @Test
    void a_wild_card_in_a_file_name_stands_for_itself() throws Exception {
        table("SELECT 'other' AS student_no");
        Path odd = folder.resolve("*.parquet");
        Files.copy(folder.resolve("students.parquet"), folder.resolve("a.parquet"));
        Files.copy(folder.resolve("students.parquet"), odd);

        assertThat(read(odd)).hasSize(1);
    }

    private Path table(String sql) throws Exception {
        Path file = folder.resolve("students.parquet");
        try (var connection = Duck.open(1, "100MB", folder)) {
            Duck.run(connection, "COPY (" + sql + ") TO " + Duck.literal(file) + " (FORMAT parquet)");
        }
        return file;
    }

    private static List<String> read(Path file) {
        List<String> rows = new ArrayList<>();
        Tables.open(file).read(COLUMNS, row -> {
            StringBuilder text = new StringBuilder(row.number() + ":");
            for (int c = 0; c < COLUMNS.size(); c++) {
                text.append(c == 0 ? "" : "|").append(row.value(c));
            }
            rows.add(text.toString());
        });
        return rows;
    }
}
