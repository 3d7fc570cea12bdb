package io.zhuxue.flow.run;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** {@code rejects.csv} (退回清单): the rows that were not taken, in the order in which they were met. */
final class Rejects implements Consumer<Rejection>, AutoCloseable {

    private final CsvWriter file;
    private long count;

    Rejects(Path folder) {
        file = CsvWriter.create(folder.resolve("rejects.csv"), List.of("file", "row", "column", "code", "message"));
    }

    @Override
    public void accept(Rejection rejection) {
        file.row(
                rejection.file(),
                Long.toString(rejection.row()),
                rejection.column(),
                rejection.reason().code(),
                rejection.reason().text());
        count++;
    }

    long count() {
        return count;
    }

    void finish() {
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
