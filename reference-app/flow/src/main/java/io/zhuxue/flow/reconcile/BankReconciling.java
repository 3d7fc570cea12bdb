package io.zhuxue.flow.reconcile;

import io.zhuxue.core.Message;
import io.zhuxue.flow.AuditTrail;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.run.Verification;
import io.zhuxue.reporting.seal.OutputSeal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The applying of bank answers to the batches of a run; safe to repeat.
 *
 * <p>Every answer file is kept in {@code payments/answers/} under its hash, and where a line stands is worked out from all
 * of them, so that order, repetition and lateness make no difference. The results folder changes as a whole or not at all.
 */
public final class BankReconciling {

    private BankReconciling() {}

    /** A reconciling. */
    public static BankReconciling create() {
        return new BankReconciling();
    }

    /**
     * Reconciles.
     *
     * @param results the results folder of a run
     * @param answers a folder of pain.002, camt.053, camt.054 or answer tables
     * @param today the day written into new entries and facts
     * @throws Refusal when a folder is missing, or the results do not verify
     */
    public ReconcileResult reconcile(Path results, Path answers, LocalDate today, Progress progress) {
        if (!Files.isDirectory(answers)) {
            throw new Refusal(FlowMessage.NO_ANSWERS.with(answers));
        }
        progress.step("复核结果", 0);
        List<Message> faults = Verification.create().verify(results);
        if (!faults.isEmpty()) {
            throw new Refusal(
                    FlowMessage.RESULTS_ALTERED.with(results, faults.get(0).text()));
        }
        try (OutputFolder folder = OutputFolder.begin(results, OutputSeal.SEAL)) {
            folder.takeOver();
            progress.step("读取回执", 0);
            AnswerArchive archive = new AnswerArchive(folder.path().resolve("payments"));
            List<Path> kept = new ArrayList<>();
            List<Message> refused = archive.add(answers, kept::add);
            ReconcileResult result = new Reconciled(folder.path(), archive, today).apply(refused);
            audit(folder.path(), today, kept);
            progress.step("封存结果", 0);
            OutputSeal.create().seal(folder.path());
            folder.finish();
            return result;
        }
    }

    /** Only what is new is recorded, so that a repetition changes nothing. */
    private static void audit(Path folder, LocalDate today, List<Path> kept) {
        if (kept.isEmpty()) {
            return;
        }
        try (AuditTrail trail = AuditTrail.open(folder, today, "reconcile")) {
            for (Path answer : kept) {
                trail.file("ANSWERED", String.valueOf(answer.getFileName()), answer);
            }
            trail.file("STATES", "lines.csv", folder.resolve("payments/lines.csv"));
            trail.file("POSTED", "ledger.csv", folder.resolve("ledger.csv"));
        }
    }
}
