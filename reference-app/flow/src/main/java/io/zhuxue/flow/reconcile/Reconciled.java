package io.zhuxue.flow.reconcile;

import io.zhuxue.core.Message;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.payment.Finding;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.payment.Reconciliation;
import io.zhuxue.flow.LineFile;
import io.zhuxue.flow.ReportFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One results folder with all its answers applied. */
final class Reconciled {

    private static final int ID = 0;
    private static final int TERM = 4;
    private static final int AMOUNT = 6;
    private static final int STATE = 7;
    private static final int REASON = 8;
    private static final int BATCH = 10;

    private final Path folder;
    private final AnswerArchive archive;
    private final LocalDate today;
    private final Map<String, Reconciliation.Standing> standings = new HashMap<>();
    private final Map<LineState, Long> states = new EnumMap<>(LineState.class);
    private final Map<Finding.Kind, Long> findings = new EnumMap<>(Finding.Kind.class);

    Reconciled(Path folder, AnswerArchive archive, LocalDate today) {
        this.folder = folder;
        this.archive = archive;
        this.today = today;
    }

    ReconcileResult apply(List<Message> refused) {
        Reconciliation reconciliation = expected();
        writeFindings(reconciliation);
        reconciliation.forEach(standing -> standings.put(standing.reference(), standing));
        writeLines();
        writeQueries(reconciliation);
        new LedgerContinuation(folder, today).post(standings);
        new PaymentProgress(folder, today).record(standings);
        ReportFile.write(folder);
        return new ReconcileResult(states, findings, refused);
    }

    private Path payments() {
        return folder.resolve("payments");
    }

    private void readLines(java.util.function.Consumer<Row> reader) {
        Tables.open(payments().resolve("lines.csv"))
                .read(Column.named(LineFile.COLUMNS.toArray(new String[0])), reader);
    }

    /** Every line that went into a batch; an answer is in time until the end of the line's term. */
    private Reconciliation expected() {
        Term[] term = {new Term(1, Term.Season.SPRING)};
        readLines(row -> term[0] = Term.parse(row.value(TERM)).orThrow());
        Reconciliation reconciliation = Reconciliation.create(term[0].lastDay());
        readLines(row -> {
            if (!row.blank(BATCH)) {
                Money amount = Money.parse(row.value(AMOUNT)).orThrow();
                reconciliation.expect(row.value(ID), row.value(BATCH), amount, LineState.BATCHED);
            }
        });
        return reconciliation;
    }

    private void writeFindings(Reconciliation reconciliation) {
        List<String> header = List.of("answer_file", "class", "class_name", "reference", "says", "reason");
        try (CsvWriter file = CsvWriter.create(payments().resolve("findings.csv"), header)) {
            archive.forEach((name, answer) -> {
                Finding finding = reconciliation.take(answer);
                findings.merge(finding.kind(), 1L, Long::sum);
                file.row(
                        name,
                        finding.kind().name(),
                        finding.kind().chineseName(),
                        finding.reference(),
                        finding.says().name(),
                        finding.reason().name());
            });
            file.commit();
        }
    }

    private void writeLines() {
        try (CsvWriter file = CsvWriter.create(payments().resolve("lines.csv"), LineFile.COLUMNS)) {
            readLines(row -> {
                String[] cells = new String[LineFile.COLUMNS.size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = row.value(i);
                }
                Reconciliation.Standing standing = standings.get(cells[ID]);
                if (standing != null) {
                    cells[STATE] = standing.state().name();
                    cells[REASON] = PaymentProgress.reason(standing);
                }
                states.merge(LineState.valueOf(cells[STATE]), 1L, Long::sum);
                file.row(cells);
            });
            file.commit();
        }
    }

    /** The lines that the bank must be asked after; they are never sent again. */
    private void writeQueries(Reconciliation reconciliation) {
        try (CsvWriter file = CsvWriter.create(payments().resolve("queries.csv"), List.of("line_id"))) {
            reconciliation.queries().forEach(file::row);
            file.commit();
        }
    }
}
