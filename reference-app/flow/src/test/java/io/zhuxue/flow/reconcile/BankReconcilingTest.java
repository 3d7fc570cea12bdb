package io.zhuxue.flow.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.ledger.JournalCheck;
import io.zhuxue.disbursement.payment.Finding;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.run.AidRun;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.RunOptions;
import io.zhuxue.flow.run.TrainingPackage;
import io.zhuxue.flow.run.Verification;
import io.zhuxue.reporting.fact.FactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankReconcilingTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 9, 20);

    @TempDir
    private static Path home;

    private static Path run;

    @TempDir
    private Path work;

    private Path results;
    private Path answers;

    /** A line that went into a batch. */
    private record Sent(String id, String amount) {}

    @BeforeAll
    static void a_run() {
        Path input = TrainingPackage.write(home.resolve("package"), 400);
        run = home.resolve("results");
        AidRun.create(RunOptions.of(new Term(2022, Term.Season.AUTUMN)))
                .run(ProvincePackage.open(input), run, Progress.SILENT);
    }

    @BeforeEach
    void a_copy_of_its_results() throws IOException {
        results = work.resolve("results");
        answers = Files.createDirectory(work.resolve("answers"));
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = results.resolve(run.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private List<Sent> sent() {
        List<Sent> sent = new ArrayList<>();
        Tables.open(run.resolve("payments/lines.csv"))
                .read(
                        List.of(
                                Column.required("line_id", ""),
                                Column.required("amount", ""),
                                Column.required("batch", "")),
                        row -> {
                            if (!row.blank(2)) {
                                sent.add(new Sent(row.value(0), row.value(1)));
                            }
                        });
        return sent;
    }

    private void answer(String file, String... rows) throws IOException {
        Files.writeString(
                answers.resolve(file),
                "line_id,status,amount,reason,date,reference\n" + String.join("\n", rows) + "\n");
    }

    private static String says(Sent line, String status, String reason) {
        return line.id() + "," + status + "," + line.amount() + "," + reason + ",2022-09-15,REF" + line.id();
    }

    private ReconcileResult reconcile() {
        return BankReconciling.create().reconcile(results, answers, TODAY, Progress.SILENT);
    }

    private Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        Tables.open(results.resolve("payments/lines.csv"))
                .read(
                        List.of(Column.required("line_id", ""), Column.required("state", "")),
                        row -> states.put(row.value(0), row.value(1)));
        return states;
    }

    private Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(results)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(results.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    @Test
    void paid_refused_and_pending_lines_end_in_their_states_and_results_still_verify() throws IOException {
        List<Sent> sent = sent();
        answer(
                "a.csv",
                says(sent.get(0), "ACSC", ""),
                says(sent.get(1), "RJCT", "AC04"),
                says(sent.get(2), "ACSP", ""));
        ReconcileResult result = reconcile();
        Map<String, String> states = states();
        assertThat(states).containsEntry(sent.get(0).id(), "PAID");
        assertThat(states).containsEntry(sent.get(1).id(), "REJECTED");
        assertThat(states).containsEntry(sent.get(2).id(), "ACCEPTED");
        assertThat(result.states()).containsEntry(LineState.PAID, 1L).containsEntry(LineState.REJECTED, 1L);
        assertThat(Verification.create().verify(results)).isEmpty();
    }

    @Test
    void the_ledger_goes_on_where_it_was_and_still_balances() throws IOException {
        byte[] before = Files.readAllBytes(results.resolve("ledger.csv"));
        List<Sent> sent = sent();
        answer("a.csv", says(sent.get(0), "ACSC", ""), says(sent.get(1), "RJCT", "AC04"));
        reconcile();
        byte[] after = Files.readAllBytes(results.resolve("ledger.csv"));
        assertThat(after).startsWith(before).hasSizeGreaterThan(before.length);
        assertThat(JournalCheck.check(Tables.open(results.resolve("ledger.csv")))
                        .broken())
                .isEmpty();
    }

    @Test
    void the_same_answers_again_change_not_one_byte() throws IOException {
        List<Sent> sent = sent();
        answer("a.csv", says(sent.get(0), "ACSC", ""), says(sent.get(1), "RJCT", "AC04"));
        reconcile();
        Map<String, byte[]> once = contents();
        reconcile();
        assertThat(contents()).usingRecursiveComparison().isEqualTo(once);
    }

    @Test
    void answers_in_two_files_end_the_same_in_either_order() throws IOException {
        List<Sent> sent = sent();
        answer("first.csv", says(sent.get(0), "ACSC", ""));
        reconcile();
        Files.delete(answers.resolve("first.csv"));
        answer("second.csv", says(sent.get(1), "RJCT", "AC04"));
        reconcile();
        Map<String, String> oneWay = states();
        a_fresh_start();
        answer("second.csv", says(sent.get(1), "RJCT", "AC04"));
        reconcile();
        Files.delete(answers.resolve("second.csv"));
        answer("first.csv", says(sent.get(0), "ACSC", ""));
        reconcile();
        assertThat(states()).isEqualTo(oneWay);
    }

    private void a_fresh_start() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        Files.delete(answers);
        a_copy_of_its_results();
    }

    @Test
    void a_line_that_was_never_sent_or_of_another_sum_is_classed_and_pays_nobody() throws IOException {
        Sent line = sent().get(0);
        answer("a.csv", "0000,ACSC,1.00,,2022-09-15,R1", line.id() + ",ACSC,0.01,,2022-09-15,R2");
        ReconcileResult result = reconcile();
        assertThat(result.findings())
                .containsEntry(Finding.Kind.UNMATCHED, 1L)
                .containsEntry(Finding.Kind.AMOUNT_BREAK, 1L);
        assertThat(states()).containsEntry(line.id(), "UNKNOWN");
        assertThat(results.resolve("payments/queries.csv")).content().contains(line.id());
    }

    @Test
    void facts_tell_the_new_progress_and_still_what_was_known_before() throws IOException {
        answer("a.csv", says(sent().get(0), "ACSC", ""));
        reconcile();
        String paid = "SELECT COUNT(*) AS n FROM payment WHERE state = 'PAID'";
        try (FactStore now = FactStore.open(results.resolve("facts"));
                FactStore then =
                        FactStore.open(results.resolve("facts"), LocalDate.of(2022, 9, 1), FactStore.duckDb())) {
            assertThat(now.ask(paid, Map.of()).cell(0, "n").whole()).isEqualTo(1);
            assertThat(then.ask(paid, Map.of()).cell(0, "n").whole()).isZero();
        }
    }

    @Test
    void a_truncated_answer_file_is_refused_by_name_and_the_others_still_count() throws IOException {
        Sent line = sent().get(0);
        answer("good.csv", says(line, "ACSC", ""));
        Files.writeString(
                answers.resolve("bad.xml"), "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\">");
        ReconcileResult result = reconcile();
        assertThat(result.refused()).hasSize(1);
        assertThat(result.refused().get(0).text()).contains("bad.xml");
        assertThat(states()).containsEntry(line.id(), "PAID");
    }

    @Test
    void results_that_were_altered_are_not_touched() throws IOException {
        Path lines = results.resolve("payments/lines.csv");
        Files.writeString(lines, Files.readString(lines).replace("BATCHED", "PAID"));
        Map<String, byte[]> before = contents();
        assertThatThrownBy(this::reconcile).hasMessageContaining("RESULTS_ALTERED");
        assertThat(contents()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void a_folder_of_answers_that_is_not_there_is_refused() throws IOException {
        Files.delete(answers);
        assertThatThrownBy(this::reconcile).hasMessageContaining("NO_ANSWERS");
    }
}
