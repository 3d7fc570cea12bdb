package io.zhuxue.server.scenes;

import static io.zhuxue.server.scenes.Cast.done;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Tables;
import io.zhuxue.server.Settings;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.rural.RuralDesk;
import io.zhuxue.server.rural.RuralSnapshot;
import io.zhuxue.server.rural.RuralSnapshots;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A second export of the rural monitoring register, in which some households have left and some are out of risk, compared
 * with the first (乡村振兴). It is the province's own register with every so many rows changed.
 */
final class RuralScene implements Scene {

    private static final String GROUP = "FF1";
    private static final int EVERY_SO_MANY_LEFT = 17;
    private static final int EVERY_SO_MANY_SAFE = 11;

    private final RuralSnapshots snapshots;
    private final RuralDesk desk;
    private final Runs runs;
    private final Uploads uploads;
    private final Settings settings;

    RuralScene(RuralSnapshots snapshots, RuralDesk desk, Runs runs, Uploads uploads, Settings settings) {
        this.snapshots = snapshots;
        this.desk = desk;
        this.runs = runs;
        this.uploads = uploads;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "两期监测名册";
    }

    @Override
    public boolean set(Cast cast) {
        return !desk.compared(cast.province(), 1).isEmpty();
    }

    @Override
    public void play(Cast cast, LocalDate day) throws IOException {
        Run run = runs.find(runs.shown()).orElseThrow();
        byte[] zip = nextMonth(run.input(settings.data()), day);
        done(snapshots.take(cast.province(), new ByteArrayInputStream(zip), day.minusDays(3), day));
        List<RuralSnapshot> all = snapshots.all(cast.province());
        RuralSnapshot later = all.get(0);
        String earlier = "run-" + run.runId();
        done(desk.compare(cast.province(), earlier, later.code()));
    }

    private byte[] nextMonth(Path input, LocalDate day) throws IOException {
        Path folder = uploads.newFolder("rural-training-");
        try {
            Path table = folder.resolve(GROUP + ".csv");
            List<String> columns = List.of(
                    "id_no",
                    "name",
                    "household_no",
                    "relation",
                    "region",
                    "since",
                    "until",
                    "risk_removed",
                    "birth_date");
            try (CsvWriter out = CsvWriter.create(table, columns)) {
                List<Column> read = columns.stream()
                        .map(name -> Column.optional(name, name))
                        .toList();
                int[] number = {0};
                Tables.find(input.resolve("registers"), GROUP).read(read, row -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < columns.size(); i++) {
                        cells.add(row.value(i));
                    }
                    number[0]++;
                    if (number[0] % EVERY_SO_MANY_LEFT == 0) {
                        cells.set(columns.indexOf("until"), day.minusDays(20).toString());
                    } else if (number[0] % EVERY_SO_MANY_SAFE == 0) {
                        cells.set(columns.indexOf("risk_removed"), "1");
                    }
                    out.row(cells);
                });
                out.commit();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(GROUP + ".csv"));
                zip.write(Files.readAllBytes(table));
            }
            return bytes.toByteArray();
        } finally {
            Uploads.delete(folder);
        }
    }
}
