package io.zhuxue.server.intake;

import io.zhuxue.core.table.TableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Loads files in portions of a thousand rows; each portion and the note of how far it reaches are one transaction, so
 * that a load cut off at any point goes on where it stopped and writes no row twice.
 */
final class TableLoader {

    private static final int PORTION = 1000;

    private final Jdbi jdbi;
    private final Runs runs;
    private final long run;
    private final LongConsumer loaded;

    TableLoader(Jdbi jdbi, Runs runs, long run, LongConsumer loaded) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.run = run;
        this.loaded = loaded;
    }

    void load(TableSource source, TableLoad load) {
        Optional<Long> skip = runs.rowsToSkip(run, source.name());
        if (skip.isEmpty()) {
            return;
        }
        Portion portion = new Portion(source.name(), load.insert());
        long behind = skip.get();
        source.read(load.columns(), row -> {
            if (row.number() > behind) {
                load.values().of(row).ifPresent(portion.rows::add);
                portion.last = row.number();
                if (portion.rows.size() >= PORTION) {
                    portion.write(false);
                }
            }
        });
        portion.write(true);
    }

    private final class Portion {
        private final String file;
        private final String insert;
        private final List<Object[]> rows = new ArrayList<>(PORTION);
        private long last;

        Portion(String file, String insert) {
            this.file = file;
            this.insert = insert;
        }

        void write(boolean finished) {
            jdbi.useTransaction(h -> {
                if (!rows.isEmpty()) {
                    PreparedBatch batch = h.prepareBatch(insert);
                    rows.forEach(batch::add);
                    batch.execute();
                }
                runs.reached(h, run, file, last, finished);
            });
            loaded.accept(rows.size());
            rows.clear();
        }
    }
}
