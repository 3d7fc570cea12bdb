package io.zhuxue.core.table.spi;

import io.zhuxue.core.table.TableSource;
import java.nio.file.Path;

/**
 * A file format of tables (文件格式), known by its extension; found through {@link java.util.ServiceLoader}.
 *
 * <p>An implementation resolves the header with {@link io.zhuxue.core.table.Header}, so that every format takes English
 * and Chinese headers alike and complains in the same words.
 */
public interface TableFormat {

    /** The extension with its dot, in lower case, such as {@code .parquet}. */
    String extension();

    /**
     * The table of a file; nothing is read yet.
     *
     * @param file where it is
     * @param name the table's name in messages
     */
    TableSource open(Path file, String name);
}
