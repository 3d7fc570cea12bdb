package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.synthetic.SyntheticAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bank answers, in whatever order and however often, against what is known to be true of each line. */
class ReconcileSpec {

    @TempDir
    static Path shared;

    private static Path run;
    private static Path answers;

    @TempDir
    private Path work;

    @BeforeAll
    static void run_the_sample_province_and_let_a_bank_answer() throws IOException {
        run = shared.resolve("out");
        answers = shared.resolve("answers");
        Command.run(Folders.SAMPLE, "2022-AUTUMN", run);
        SyntheticAnswers.create(20_220_915).writeTo(run, answers);
    }

    @Test
    void every_line_ends_where_the_bank_left_it_and_a_file_that_breaks_off_is_refused_as_a_whole() {
        Path out = Folders.copy(run, work.resolve("out"));

        Command reconcile = reconcile(out, answers);

        assertThat(reconcile.code()).as(reconcile.err()).isEqualTo(Zhuxue.REJECTED_ROWS);
        assertThat(reconcile.err()).contains("z-cut-");
        Map<String, String> states = states(out.resolve("payments").resolve("lines.csv"));
        Map<String, String> truth = states(answers.resolve("truth").resolve("lines.csv"));
        assertThat(states).containsAllEntriesOf(truth);
        assertThat(truth.values()).contains("PAID", "REJECTED", "RETURNED", "ACCEPTED", "UNKNOWN", "BATCHED");
        assertThat(Command.verify(out).code()).isZero();
    }

    @Test
    void applying_the_same_answers_again_changes_nothing() {
        Path out = Folders.copy(run, work.resolve("out"));
        reconcile(out, answers);
        Map<String, String> once = Folders.hashes(out);
        reconcile(out, answers);

        assertThat(Folders.hashes(out)).isEqualTo(once);
    }

    @Test
    void answers_that_come_over_three_days_and_backwards_lead_to_the_same_states() throws IOException {
        Path out = Folders.copy(run, work.resolve("out"));
        List<Path> files = Folders.files(answers);
        for (int i = 0; i < files.size(); i++) {
            if (!files.get(i).startsWith(answers.resolve("truth"))) {
                Path ofTheDay = Files.createDirectories(work.resolve("day" + (2 - i * 3 / files.size())));
                Files.copy(files.get(i), ofTheDay.resolve(files.get(i).getFileName()));
            }
        }
        for (int day = 0; day < 3; day++) {
            reconcile(out, work.resolve("day" + day));
        }

        assertThat(states(out.resolve("payments").resolve("lines.csv")))
                .containsAllEntriesOf(states(answers.resolve("truth").resolve("lines.csv")));
        assertThat(Command.verify(out).code()).isZero();
    }

    @Test
    void what_nobody_knows_is_asked_after() {
        Path out = Folders.copy(run, work.resolve("out"));
        reconcile(out, answers);
        List<String> unknown = states(answers.resolve("truth").resolve("lines.csv")).entrySet().stream()
                .filter(line -> line.getValue().equals("UNKNOWN"))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(out.resolve("payments").resolve("queries.csv")).content().contains(unknown);
    }

    private static Command reconcile(Path out, Path from) {
        return Command.zhuxue("reconcile", "--out", out, "--answers", from, "--date", "2022-09-20");
    }

    private static Map<String, String> states(Path lines) {
        Map<String, String> states = new TreeMap<>();
        Tables.open(lines)
                .read(
                        List.of(Column.required("line_id", ""), Column.required("state", "")),
                        row -> states.put(row.value(0), row.value(1)));
        return states;
    }
}
