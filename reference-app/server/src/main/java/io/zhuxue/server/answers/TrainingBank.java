package io.zhuxue.server.answers;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.synthetic.SyntheticAnswers;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.intake.Uploads;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Jdbi;

/** The bank of a training server (演练银行): it answers the lines of an area as real banks do, mistakes and all. */
public final class TrainingBank {

    private static final String[] COLUMNS = {"line_id", "term", "amount", "batch"};

    private final Jdbi jdbi;
    private final Runs runs;
    private final Uploads uploads;
    private final Settings settings;

    /** Over what it works with. */
    public TrainingBank(Jdbi jdbi, Runs runs, Uploads uploads, Settings settings) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.uploads = uploads;
        this.settings = settings;
    }

    /** Writes a ZIP with the answers to the lines of an area; nothing but an empty ZIP when there are none. */
    public void answer(Scope area, OutputStream zip) throws IOException {
        Path work = uploads.newFolder("training-bank-");
        try {
            Run run = runs.find(runs.shown()).orElse(Run.NONE);
            Path answers = work.resolve("answers");
            if (run.runId() > 0) {
                copyLines(run, area, work);
                SyntheticAnswers.create(settings.trainingSeed()).writeTo(work, answers);
            }
            pack(answers, zip);
        } finally {
            Uploads.delete(work);
        }
    }

    private void copyLines(Run run, Scope area, Path work) {
        Set<String> own = new HashSet<>(jdbi.withHandle(h -> h.createQuery(
                        "select line_id from disbursement.payment_line where run_id = :run and" + Scope.CONDITION)
                .bind("run", run.runId())
                .bindMap(area.bindings())
                .mapTo(String.class)
                .list()));
        Path lines = work.resolve("payments").resolve("lines.csv");
        try (CsvWriter copy = CsvWriter.create(lines, List.of(COLUMNS))) {
            Tables.find(run.results(settings.data()), "payments/lines").read(Column.named(COLUMNS), row -> {
                if (own.contains(row.value(0))) {
                    copy.row(row.value(0), row.value(1), row.value(2), row.value(3));
                }
            });
            copy.commit();
        }
    }

    private static void pack(Path answers, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : Files.isDirectory(answers) ? filesOf(answers) : List.<Path>of()) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    /** The answers themselves; the truth beside them stays with the bank. */
    private static List<Path> filesOf(Path answers) throws IOException {
        try (var files = Files.list(answers)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
