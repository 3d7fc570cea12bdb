package io.zhuxue.flow;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** {@code rejects.csv} (退回清单): the rows that were not taken, in the order in which they were met. */
public final class RejectFile implements Consumer<Rejection>, AutoCloseable {

    /** The name of the file in its folder. */
    public static final String NAME = "rejects.csv";

    private final CsvWriter file;
    private long count;

    /** Begins the list in a folder. */
    public RejectFile(Path folder) {
        file = CsvWriter.create(folder.resolve(NAME), List.of("file", "row", "column", "code", "message"));
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

    /** How many rows were listed. */
    public long count() {
        return count;
    }

    /** Makes the list whole. */
    public void finish() {
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }

    /** A rejection as a person reads it on a screen. */
    public static String line(Rejection rejection) {
        return rejection.file() + " 第" + rejection.row() + "行 " + rejection.column() + "：" + rejection.reason();
    }
}
