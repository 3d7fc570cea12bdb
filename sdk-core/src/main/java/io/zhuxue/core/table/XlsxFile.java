package io.zhuxue.core.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What a program that handles workbooks by other means than these tables needs: a look before, a fixed time after. */
public final class XlsxFile {

    private XlsxFile() {}

    /**
     * Refuses a file that is no honest workbook, or whose parts unpack to more than so many bytes together.
     *
     * @param name how messages call the file
     * @throws TableException when it is refused
     */
    public static void check(Path file, String name, long together) {
        XlsxGuard.check(file, name, together);
    }

    /**
     * Puts a finished draft in its place, whole or not at all, with one fixed time for all its parts, so that the same
     * content gives the same bytes. The draft stays.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void settle(Path draft, Path target) {
        try {
            XlsxTimes.keepParts(draft, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
