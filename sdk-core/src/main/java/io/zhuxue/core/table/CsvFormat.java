package io.zhuxue.core.table;

import io.zhuxue.core.table.spi.TableFormat;
import java.nio.file.Path;

/** CSV as RFC 4180 has it, in UTF-8 or GB 18030. */
final class CsvFormat implements TableFormat {

    @Override
    public String extension() {
        return ".csv";
    }

    @Override
    public TableSource open(Path file, String name) {
        return new CsvTable(file, name);
    }
}
