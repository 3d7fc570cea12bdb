package io.zhuxue.flow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AidRunTest {

    private static final Term TERM = new Term(2022, Term.Season.AUTUMN);

    @TempDir
    private static Path home;

    private static Path input;
    private static Path results;
    private static RunResult result;

    @BeforeAll
    static void a_run() {
        input = TrainingPackage.write(home.resolve("package"), 600);
        results = home.resolve("results");
        result = run(results);
    }

    private static RunResult run(Path out) {
        return AidRun.create(RunOptions.of(TERM)).run(ProvincePackage.open(input), out, Progress.SILENT);
    }

    private static List<Map<String, String>> rows(Path file, String... names) {
        List<Map<String, String>> rows = new ArrayList<>();
        Tables.open(file).read(Column.named(names), row -> {
            Map<String, String> cells = new TreeMap<>();
            for (int i = 0; i < names.length; i++) {
                cells.put(names[i], row.value(i));
            }
            rows.add(cells);
        });
        return rows;
    }

    private static long fen(String yuan) {
        return Money.parse(yuan).orThrow().fen();
    }

    @Test
    void every_student_taken_has_exactly_one_level_with_its_reason() {
        List<Map<String, String>> levels =
                rows(results.resolve("recognition.csv"), "school_code", "student_no", "level", "explanation");
        Set<String> keys = new HashSet<>();
        levels.forEach(row -> keys.add(row.get("school_code") + "/" + row.get("student_no")));
        assertThat(keys).hasSize(levels.size());
        assertThat((long) levels.size()).isEqualTo(result.students());
        assertThat(levels).allSatisfy(row -> assertThat(row.get("explanation")).isNotBlank());
    }

    @Test
    void who_was_found_is_either_aided_or_stands_in_the_list_of_the_unaided_with_a_reason() {
        Set<String> aided = new HashSet<>();
        rows(results.resolve("entitlements.csv"), "school_code", "student_no")
                .forEach(row -> aided.add(row.get("school_code") + "/" + row.get("student_no")));
        Set<String> unaided = new HashSet<>();
        rows(results.resolve("unaided.csv"), "school_code", "student_no", "reason")
                .forEach(row -> {
                    assertThat(row.get("reason")).isNotBlank();
                    unaided.add(row.get("school_code") + "/" + row.get("student_no"));
                });
        assertThat(unaided).doesNotContainAnyElementsOf(aided);
        rows(results.resolve("links.csv"), "school_code", "student_no")
                .forEach(row -> assertThat(aided.contains(row.get("school_code") + "/" + row.get("student_no"))
                                || unaided.contains(row.get("school_code") + "/" + row.get("student_no")))
                        .isTrue());
    }

    @Test
    void the_allocation_is_what_students_are_due_in_every_county_and_programme() {
        long due = 0;
        for (Map<String, String> row : rows(results.resolve("entitlements.csv"), "amount")) {
            due += fen(row.get("amount"));
        }
        long money = 0;
        for (Map<String, String> row :
                rows(results.resolve("allocation.csv"), "money", "central", "province", "city")) {
            money += fen(row.get("money"));
        }
        assertThat(money).isEqualTo(due).isEqualTo(result.amount().fen());
    }

    @Test
    void what_is_paid_held_or_settled_adds_up_to_what_is_due() {
        long due = result.amount().fen();
        long lines = 0;
        for (Map<String, String> row : rows(results.resolve("payments/lines.csv"), "amount", "state", "batch")) {
            assertThat(row.get("state").equals("HELD"))
                    .isEqualTo(row.get("batch").isEmpty());
            lines += fen(row.get("amount"));
        }
        long settled = 0;
        for (Map<String, String> row : rows(results.resolve("payments/settlements.csv"), "amount")) {
            settled += fen(row.get("amount"));
        }
        assertThat(lines + settled).isEqualTo(due);
    }

    @Test
    void batches_hold_exactly_the_lines_that_name_them() {
        Map<String, Long> sums = new TreeMap<>();
        for (Map<String, String> row : rows(results.resolve("payments/lines.csv"), "amount", "batch")) {
            if (!row.get("batch").isEmpty()) {
                sums.merge(row.get("batch"), fen(row.get("amount")), Long::sum);
            }
        }
        Map<String, Long> batches = new TreeMap<>();
        for (Map<String, String> row : rows(results.resolve("payments/batches.csv"), "batch", "amount", "pain001")) {
            batches.put(row.get("batch"), fen(row.get("amount")));
            assertThat(results.resolve("payments").resolve(row.get("pain001"))).exists();
        }
        assertThat(batches).isEqualTo(sums).isNotEmpty();
    }

    @Test
    void a_second_run_gives_the_same_bytes() throws IOException {
        Path again = home.resolve("again");
        assertThat(run(again)).isEqualTo(result);
        try (Stream<Path> files = Files.walk(results)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(again.resolve(results.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void results_verify_until_a_byte_is_changed_in_any_file() throws IOException {
        assertThat(Verification.create().verify(results)).isEmpty();
        List<Path> files;
        try (Stream<Path> all = Files.walk(results)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(20);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            assertThat(Verification.create().verify(results))
                    .as("changed: %s", file)
                    .isNotEmpty();
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
        assertThat(Verification.create().verify(results)).isEmpty();
    }

    @Test
    void nothing_is_written_when_a_table_cannot_be_read() throws IOException {
        Path broken = home.resolve("broken");
        TrainingPackage.write(broken, 20);
        Files.writeString(broken.resolve("students.csv"), "a,b\n1,2\n");
        Path out = home.resolve("none");
        assertThatThrownBy(() ->
                        AidRun.create(RunOptions.of(TERM)).run(ProvincePackage.open(broken), out, Progress.SILENT))
                .hasMessageContaining("students.csv");
        assertThat(out).doesNotExist();
        assertThat(home.resolve("none.partial")).doesNotExist();
    }

    @Test
    void a_folder_that_is_no_result_is_told_from_one_that_is_altered() {
        assertThatThrownBy(() -> Verification.create().verify(input)).hasMessageContaining("NO_RESULTS");
    }

    @Test
    void messages_about_rows_carry_nothing_of_the_person() {
        Set<String> names = new HashSet<>();
        rows(input.resolve("students.csv"), "name").forEach(row -> names.add(row.get("name")));
        rows(results.resolve("rejects.csv"), "message")
                .forEach(row -> names.stream()
                        .filter(name -> name.length() > 1)
                        .forEach(name -> assertThat(row.get("message")).doesNotContain(name)));
    }

    @Test
    void verification_names_what_does_not_hold() throws IOException {
        Path out = home.resolve("named");
        run(out);
        Files.delete(out.resolve("links.csv"));
        List<Message> faults = Verification.create().verify(out);
        assertThat(faults).extracting(Message::code).containsExactly("SEAL_MISSING");
        assertThat(faults.get(0).text()).contains("links.csv");
    }
}
