package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

    @TempDir
    static Path shared;

    private static Path results;

    @TempDir
    private Path folder;

    @BeforeAll
    static void run_the_sample_province_once() {
        results = shared.resolve("results");
        Command.run(Folders.SAMPLE, "2022-AUTUMN", results);
    }

    private Command watch(Path input, Object... more) {
        Object[] first = {"watch", "--package", input, "--results", results, "--out", folder.resolve("out")};
        return Command.zhuxue(Stream.concat(Stream.of(first), Stream.of(more)).toArray());
    }

    private List<String[]> people() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out/people.csv"));
        assertThat(lines.get(0)).isEqualTo("state,school_code,student_no,county,groups,register_rows,reason");
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split(",", 7))
                .toList();
    }

    @Test
    void everybody_on_a_register_has_exactly_one_state_with_a_reason() throws IOException {
        assertThat(watch(Folders.SAMPLE).err()).isEmpty();

        Set<String> rows = new HashSet<>();
        Set<String> students = new HashSet<>();
        for (String[] person : people()) {
            assertThat(person[0]).isIn("AIDED", "REFUSED", "NOT_ENROLLED", "LEFT", "UNMATCHED", "AWAITED");
            assertThat(person[6]).isNotBlank();
            if (!person[2].isEmpty()) {
                assertThat(students.add(person[1] + person[2]))
                        .as("a student once")
                        .isTrue();
            }
            rows.addAll(List.of(person[5].split(";")));
        }
        int counting = 0;
        for (Path register : Folders.files(Folders.SAMPLE.resolve("registers"))) {
            String group = register.getFileName().toString().replace(".csv", "");
            List<String> lines = Files.readAllLines(register);
            List<String> header = List.of(lines.get(0).split(","));
            int until = header.indexOf("until");
            int risk = header.indexOf("risk_removed");
            for (int i = 1; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",", -1);
                boolean in = cells[until].isEmpty() || cells[until].compareTo("2022-09-01") > 0;
                boolean atRisk = !group.startsWith("FF") || cells[risk].equals("0");
                if (in && atRisk) {
                    counting++;
                    assertThat(rows)
                            .as("every row that counts leads to somebody")
                            .contains(group + ":" + (i + 1));
                }
            }
        }
        assertThat(counting).isPositive();
    }

    @Test
    void who_got_money_is_aided_and_who_is_unaided_is_not() throws IOException {
        watch(Folders.SAMPLE);
        Map<String, String> states = new HashMap<>();
        people().forEach(person -> states.put(person[1] + "," + person[2], person[0]));
        Set<String> paid = new HashSet<>();
        for (String line : Files.readAllLines(results.resolve("entitlements.csv"))) {
            String[] cells = line.split(",", 3);
            paid.add(cells[0] + "," + cells[1]);
        }
        states.forEach((student, state) -> {
            if (state.equals("AIDED")) {
                assertThat(paid).contains(student);
            } else {
                assertThat(paid).doesNotContain(student);
            }
        });
        assertThat(states).containsValue("AIDED").containsValue("REFUSED");
        assertThat(Files.readString(folder.resolve("out/summary.json")))
                .contains("\"AIDED\":", "\"day\":\"2022-09-01\"");
        assertThat(folder.resolve("out/watch.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("out/counties.csv")).isNotEmptyFile();
        assertThat(folder.resolve("out/changes.csv")).doesNotExist();
    }

    @Test
    void an_earlier_package_shows_what_changed_in_the_registers_and_whom_it_concerns() throws IOException {
        Path before = Folders.copy(Folders.SAMPLE, folder.resolve("before"));
        Folders.rewrite(before.resolve("registers/TP.csv"), StandardCharsets.UTF_8, text -> {
            String[] lines = text.split("\n");
            return lines[0] + "\n" + String.join("\n", List.of(lines).subList(3, lines.length)) + "\n";
        });

        assertThat(watch(Folders.SAMPLE, "--before", before).err()).isEmpty();

        List<String> changes = Files.readAllLines(folder.resolve("out/changes.csv"));
        assertThat(changes.get(0)).isEqualTo("group,change,register_row,fields,school_code,student_no,state,reason");
        assertThat(changes.subList(1, changes.size())).isNotEmpty().allMatch(line -> line.startsWith("TP,JOINED,"));
        assertThat(Files.readString(folder.resolve("out/summary.json"))).contains("\"TP\":{\"joined\":");
    }

    @Test
    void the_same_input_gives_the_same_bytes_and_replaces_the_first() {
        watch(Folders.SAMPLE);
        Map<String, String> first = Folders.hashes(folder.resolve("out"));
        assertThat(watch(Folders.SAMPLE).code()).isIn(0, 3);
        assertThat(Folders.hashes(folder.resolve("out"))).isEqualTo(first);
    }

    @Test
    void what_is_no_results_folder_is_refused_and_nothing_is_written() {
        Command refused = Command.zhuxue(
                "watch", "--package", Folders.SAMPLE, "--results", folder, "--out", folder.resolve("out"));
        assertThat(refused.code()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(refused.err()).contains("NO_RESULTS");
        assertThat(Folders.empty(folder.resolve("out"))).isTrue();
    }

    @Test
    void results_of_another_package_are_refused() {
        Path other = Folders.copy(Folders.SAMPLE, folder.resolve("other"));
        Folders.rewrite(
                other.resolve("registers/DBR.csv"),
                StandardCharsets.UTF_8,
                text -> text.substring(0, text.indexOf('\n') + 1));
        Command refused = watch(other);
        assertThat(refused.code()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(refused.err()).contains("OTHER_PACKAGE");
        assertThat(Folders.empty(folder.resolve("out"))).isTrue();
    }

    @Test
    void the_levels_hang_on_the_cuts_by_so_many() throws IOException {
        Command done = Command.zhuxue(
                "sensitivity", "--package", Folders.SAMPLE, "--results", results, "--out", folder.resolve("cuts"));
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).contains("特别困难", "线下");
        List<String> lines = Files.readAllLines(folder.resolve("cuts/sensitivity.csv"));
        assertThat(lines).hasSize(4);
        List<String> near = Files.readAllLines(folder.resolve("cuts/near.csv"));
        int counted = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            counted += Integer.parseInt(cells[2]) + Integer.parseInt(cells[3]);
        }
        assertThat(near).hasSize(counted + 1);
        List<String> shifts = Files.readAllLines(folder.resolve("cuts/shifts.csv"));
        assertThat(shifts).hasSize(12);
        assertThat(shifts.get(1)).startsWith("-5,");
        assertThat(folder.resolve("cuts/sensitivity.xlsx")).isNotEmptyFile();
    }

    @Test
    void a_margin_is_between_one_and_fifty() {
        assertThat(Command.zhuxue(
                                "sensitivity",
                                "--package",
                                Folders.SAMPLE,
                                "--results",
                                results,
                                "--margin",
                                "0",
                                "--out",
                                folder.resolve("cuts"))
                        .code())
                .isEqualTo(Zhuxue.UNREADABLE);
    }
}
