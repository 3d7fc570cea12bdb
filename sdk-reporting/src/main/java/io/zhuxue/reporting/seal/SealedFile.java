package io.zhuxue.reporting.seal;

import java.util.OptionalLong;

/**
 * A file of a sealed folder (封存文件).
 *
 * @param file the name below the folder, with {@code /} between its parts
 * @param size bytes
 * @param sm3 the SM3 hash of the bytes, 64 lower-case hexadecimal digits
 * @param rowCount the rows of a table without its header; below 0 when the file is no table
 */
public record SealedFile(String file, long size, String sm3, long rowCount) {

    /** The rows of a table without its header. */
    public OptionalLong rows() {
        return rowCount < 0 ? OptionalLong.empty() : OptionalLong.of(rowCount);
    }
}
