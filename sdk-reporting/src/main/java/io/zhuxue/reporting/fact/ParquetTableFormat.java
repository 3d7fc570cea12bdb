package io.zhuxue.reporting.fact;

import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.spi.TableFormat;
import java.nio.file.Path;

/**
 * Parquet as a format of input tables (Parquet 表格): every cell reads as the text that a CSV would hold.
 *
 * <p>Days read as ISO, true and false as 1 and 0, whole numbers without decimals. Registered through
 * {@link java.util.ServiceLoader}; having this module on the path is enough.
 */
public final class ParquetTableFormat implements TableFormat {

    /** For the service loader. */
    public ParquetTableFormat() {}

    @Override
    public String extension() {
        return ".parquet";
    }

    @Override
    public TableSource open(Path file, String name) {
        return new ParquetTable(file, name);
    }
}
