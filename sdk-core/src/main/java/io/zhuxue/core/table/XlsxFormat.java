package io.zhuxue.core.table;

import io.zhuxue.core.table.spi.TableFormat;
import java.nio.file.Path;

/** Office Open XML workbooks; the first visible sheet is the table. */
final class XlsxFormat implements TableFormat {

    @Override
    public String extension() {
        return ".xlsx";
    }

    @Override
    public TableSource open(Path file, String name) {
        return new XlsxTable(file, name);
    }
}
