package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdScanTest {

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String id(int serial) {
        return CitizenId.ofPacked(43010220100307000L + serial).number();
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,false", "3,false", "8,false", "1,true", "4,true"})
    void it_finds_what_reading_row_by_row_finds_however_the_file_is_parted(int threads, boolean quoted)
            throws IOException {
        Path register = file("TP.csv", table(300, 1, quoted));
        Path roster = file("students.csv", table(500, 2, quoted));
        IdScan scan = IdScan.create(threads);
        assertThat(scan.register(SpecialGroup.TP, register)).isEqualTo(rows(register));

        List<String> hits = new ArrayList<>();
        long students = scan.students(roster, (row, group, line) -> hits.add(row + " " + group + " " + line));

        assertThat(students).isEqualTo(rows(roster));
        assertThat(hits).hasSizeGreaterThan(50).isEqualTo(rowByRow(roster, register));
    }

    /** Names of any length, blank lines, IDs with a wrong digit, of 15 digits, in quotes, and cells with line breaks. */
    private static String table(int rows, long seed, boolean quoted) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder out = new StringBuilder("\uFEFF姓名,证件号码 ,remark\r\n");
        for (int i = 0; i < rows; i++) {
            String id = id(random.nextInt(900));
            switch (random.nextInt(10)) {
                case 0 -> id = id.substring(0, 17) + "?";
                case 1 -> id = " " + id + " ";
                case 2 -> id = quoted ? '"' + id + '"' : id;
                case 3 -> id = "";
                default -> {}
            }
            String name = "张".repeat(random.nextInt(30));
            String remark = quoted && i % 7 == 0 ? "\"一,\n二 \"\"三\"\"\"" : "x".repeat(random.nextInt(40));
            out.append(name).append(',').append(id).append(',').append(remark).append(i % 3 == 0 ? "\r\n" : "\n");
            if (i % 50 == 0) {
                out.append('\n');
            }
        }
        return out.substring(0, out.length() - 1);
    }

    private static final List<Column> ID = List.of(Column.required("id_no", "证件号码"));

    private static long rows(Path file) {
        long[] rows = {0};
        Tables.open(file).read(ID, row -> rows[0]++);
        return rows[0];
    }

    private static List<String> rowByRow(Path roster, Path register) {
        Map<Long, List<Long>> lines = new HashMap<>();
        Tables.open(register).read(ID, row -> {
            long packed = CitizenId.packed(row.value(0));
            if (packed >= 0) {
                lines.computeIfAbsent(packed, p -> new ArrayList<>()).add(row.number());
            }
        });
        List<String> hits = new ArrayList<>();
        Tables.open(roster)
                .read(
                        ID,
                        row -> lines.getOrDefault(CitizenId.packed(row.value(0)), List.of())
                                .forEach(line -> hits.add(row.number() + " TP " + line)));
        return hits;
    }

    @Test
    void an_old_number_meets_its_new_form() throws IOException {
        String today = CitizenId.ofPacked(43010219880307021L).number();
        IdScan scan = IdScan.create(2);
        scan.register(SpecialGroup.CJ, file("CJ.csv", "id_no\n430102880307021\n"));

        List<Long> rows = new ArrayList<>();
        scan.students(file("students.csv", "id_no\n" + today), (row, group, line) -> rows.add(row));

        assertThat(rows).containsExactly(2L);
    }

    @Test
    void a_file_without_rows_gives_nothing_and_one_without_the_column_is_refused() throws IOException {
        IdScan scan = IdScan.create(2);

        assertThat(scan.register(SpecialGroup.TP, file("empty.csv", "name,id_no\n")))
                .isZero();
        Path wrong = file("wrong.csv", "name,other\n张三,1\n");
        assertThatThrownBy(() -> scan.register(SpecialGroup.TP, wrong)).isInstanceOf(TableException.class);
        assertThatThrownBy(() -> scan.register(SpecialGroup.TP, folder.resolve("none.csv")))
                .isInstanceOf(TableException.class);
    }
}
