package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the open links of one run through two reviewers to the next run and the watch. */
class ReviewCommandTest {

    @TempDir
    static Path shared;

    private static Path results;
    private static Path questions;

    @TempDir
    private Path folder;

    @BeforeAll
    static void run_the_sample_province_once_and_list_what_is_open() {
        results = shared.resolve("results");
        questions = shared.resolve("review.csv");
        Command.run(Folders.SAMPLE, "2022-AUTUMN", results);
        Command listed = review(results, questions);
        assertThat(listed.err()).isEmpty();
        assertThat(listed.code()).isZero();
    }

    private static Command review(Path results, Path out, Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("review", "--package", Folders.SAMPLE, "--results", results, "--out", out));
        words.addAll(List.of(more));
        return Command.zhuxue(words.toArray());
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    private static List<String> links(Path results, String status) throws IOException {
        return lines(results.resolve("links.csv")).stream()
                .filter(line -> line.contains("," + status + ","))
                .map(line -> line.split(",", 5)[0] + "," + line.split(",", 5)[1] + "," + line.split(",", 5)[2] + ","
                        + line.split(",", 5)[3])
                .toList();
    }

    /** Fills in the table: one student in two is the same person, the others are not; two people agree each time. */
    private Path filled() throws IOException {
        List<String> rows = new ArrayList<>(List.of(lines(questions).get(0)));
        List<String> open = lines(questions).subList(1, lines(questions).size());
        for (int i = 0; i < open.size(); i++) {
            String verdict = i / 2 % 2 == 0 ? "SAME" : "DIFFERENT";
            String who = i % 2 == 0 ? "li" : "wang";
            rows.add(open.get(i).replaceFirst(",,,,?$", "," + verdict + "," + who + ",2022-09-07,核对了户口簿"));
        }
        return Files.write(folder.resolve("decisions.csv"), rows);
    }

    private Command run(Path decisions, Path out) {
        return Command.zhuxue(
                "run", "--package", Folders.SAMPLE, "--term", "2022-AUTUMN", "--out", out, "--decisions", decisions);
    }

    @Test
    void every_open_link_is_a_question_for_two_people_without_a_name_or_number_of_the_register() throws IOException {
        List<String> rows = lines(questions);
        assertThat(rows.get(0))
                .isEqualTo("school_code,student_no,group,person,register_row,method,score,evidence,verdict,account,"
                        + "decided,reason");
        assertThat(links(results, "REVIEW")).isNotEmpty();
        assertThat(rows).hasSize(1 + 2 * links(results, "REVIEW").size());
        assertThat(rows.subList(1, rows.size()))
                .allMatch(row -> row.split(",")[3].matches("[0-9a-f]{64}") && row.endsWith(",,,,"));
    }

    @Test
    void an_unfilled_table_changes_nothing() {
        Path out = folder.resolve("again");
        run(questions, out);
        assertThat(Folders.files(out)).hasSameSizeAs(Folders.files(results));
        assertThat(out.resolve("links.csv")).hasSameTextualContentAs(results.resolve("links.csv"));
        assertThat(out.resolve("entitlements.csv")).hasSameTextualContentAs(results.resolve("entitlements.csv"));
    }

    @Test
    void the_next_run_asks_nobody_twice_and_links_what_two_people_confirmed() throws IOException {
        Path out = folder.resolve("next");
        run(filled(), out);

        List<String> asked = links(results, "REVIEW");
        Set<String> linked = new HashSet<>(links(out, "LINKED"));
        Set<String> open = new HashSet<>(links(out, "REVIEW"));
        for (int i = 0; i < asked.size(); i++) {
            assertThat(open).doesNotContain(asked.get(i));
            if (i % 2 == 0) {
                assertThat(linked).contains(asked.get(i));
            } else {
                assertThat(linked).doesNotContain(asked.get(i));
            }
        }
        assertThat(linked).containsAll(links(results, "LINKED"));
        assertThat(lines(out.resolve("links.csv")))
                .filteredOn(line -> line.contains("复核确认"))
                .isNotEmpty()
                .allMatch(line -> line.contains("经两人复核确认（2022-09-07）") && line.contains(",LINKED,"));
        assertThat(lines(out.resolve("audit.csv"))).anyMatch(line -> line.contains("REVIEWED"));
        assertThat(Command.verify(out).code()).isZero();
    }

    @Test
    void a_faulty_row_is_rejected_with_its_code_and_the_run_goes_on() throws IOException {
        Path decisions = filled();
        List<String> rows = new ArrayList<>(lines(decisions));
        rows.set(1, rows.get(1).replace(",li,", ",wang,"));
        rows.set(3, rows.get(3).replace("DIFFERENT", "PERHAPS"));
        Files.write(decisions, rows);
        Path out = folder.resolve("next");
        assertThat(run(decisions, out).code()).isEqualTo(Zhuxue.REJECTED_ROWS);
        assertThat(lines(out.resolve("rejects.csv")))
                .anyMatch(line -> line.startsWith("decisions.csv,3,verdict,REVIEW_SAME_PERSON,"))
                .anyMatch(line -> line.startsWith("decisions.csv,4,verdict,BAD_VALUE,"));
        assertThat(links(out, "REVIEW")).hasSizeBetween(1, 2);
    }

    @Test
    void the_watch_takes_decisions_that_came_after_the_run() throws IOException {
        Path decisions = filled();
        Command watched = Command.zhuxue(
                "watch",
                "--package",
                Folders.SAMPLE,
                "--results",
                results,
                "--decisions",
                decisions,
                "--out",
                folder.resolve("watch"));
        assertThat(watched.err()).isEmpty();
        assertThat(lines(folder.resolve("watch/people.csv")))
                .as("nobody waits for a review")
                .noneMatch(line -> line.startsWith("UNMATCHED") && line.contains("复核"));
        Command before = Command.zhuxue(
                "watch", "--package", Folders.SAMPLE, "--results", results, "--out", folder.resolve("before"));
        assertThat(before.err()).isEmpty();
        assertThat(lines(folder.resolve("before/people.csv")))
                .anyMatch(line -> line.startsWith("UNMATCHED") && line.contains("复核"));
    }

    @Test
    void another_key_makes_other_references_and_no_decision_fits() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "another key of ours");
        Path other = folder.resolve("other.csv");
        assertThat(review(results, other, "--key-file", key).code()).isZero();
        assertThat(lines(other).get(1).split(",")[3])
                .isNotEqualTo(lines(questions).get(1).split(",")[3]);
        assertThat(review(results, other, "--key-file", Files.writeString(folder.resolve("short"), "short"))
                        .err())
                .contains("SHORT_KEY");
    }

    @Test
    void what_is_no_results_folder_or_of_another_package_is_refused() throws IOException {
        assertThat(review(folder, folder.resolve("x.csv")).err()).contains("NO_RESULTS");
        Path other = Folders.copy(results, folder.resolve("other"));
        List<String> rows = new ArrayList<>(lines(other.resolve("links.csv")));
        rows.add("2143000002,N1,TP,999999,FUZZY,0.5000,REVIEW,x");
        Files.write(other.resolve("links.csv"), rows);
        assertThat(review(other, folder.resolve("x.csv")).err()).contains("OTHER_PACKAGE");
        assertThat(folder.resolve("x.csv")).doesNotExist();
    }

    @Test
    void general_linkage_takes_decisions_too() throws IOException {
        List<String> rows = new ArrayList<>(List.of("id,name,birth,phone"));
        for (int i = 0; i < 60; i++) {
            rows.add("a%d,name%s%d,%d-%02d-11,%d"
                    .formatted(i, "xyzuvw".charAt(i % 6), i, 1990 + i % 9, 1 + i % 12, 13_000_000 + i * 7_919));
        }
        rows.add("b1" + rows.get(1).substring(2));
        rows.add("b2" + rows.get(2).substring(2));
        Path table = Files.write(folder.resolve("A.csv"), rows);
        Path decisions = Files.write(
                folder.resolve("decisions.csv"),
                List.of(
                        "left_id,right_id,verdict,account,decided,reason",
                        "b1,a0,DIFFERENT,li,2022-09-07,核对",
                        "b1,a0,DIFFERENT,wang,2022-09-07,核对",
                        "a7,a9,SAME,li,2022-09-07,核对",
                        "a7,a9,SAME,wang,2022-09-07,核对",
                        "a7,a9,SAME,wang,2022-09-07,核对"));
        Path out = folder.resolve("out");
        List<Object> words = new ArrayList<>(List.of(
                "link", "--dedupe", table, "--id", "id", "--columns", "name:name,birth:date,phone:id", "--out", out));
        assertThat(Command.zhuxue(words.toArray()).code()).isZero();
        assertThat(lines(out.resolve("pairs.csv"))).anyMatch(line -> line.startsWith("a0,b1,"));
        words.addAll(List.of("--decisions", decisions));
        Command linked = Command.zhuxue(words.toArray());
        assertThat(linked.code()).isEqualTo(Zhuxue.REJECTED_ROWS);
        assertThat(linked.err()).contains("REVIEW_SETTLED");
        assertThat(lines(out.resolve("pairs.csv")))
                .noneMatch(line -> line.startsWith("a0,b1,"))
                .anyMatch(line -> line.startsWith("a1,b2,"))
                .anyMatch(line -> line.matches("a7,a9,[\\d.]+,LINKED"));
        assertThat(lines(out.resolve("explain.csv"))).contains("a7,a9,review,CONFIRMED,");
    }
}
