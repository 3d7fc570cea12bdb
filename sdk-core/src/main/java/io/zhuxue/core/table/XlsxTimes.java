package io.zhuxue.core.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Takes the time of writing out of a finished workbook, so that the same rows give the same bytes. Parts are copied as
 * they are packed; only the one that holds the time is written anew.
 */
final class XlsxTimes {

    private static final String PROPERTIES = "docProps/core.xml";

    /** The first moment that a zip can hold. */
    private static final FileTime FIXED = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));

    private static final byte[] TIMELESS = ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>"
                    + "<cp:coreProperties"
                    + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>zhuxue</dc:creator>"
                    + "</cp:coreProperties>")
            .getBytes(StandardCharsets.UTF_8);

    private XlsxTimes() {}

    static void remove(Path draft, Path target) throws IOException {
        copy(draft, target, PROPERTIES);
    }

    /** The same for a workbook whose properties hold no time of writing: every part stays as it is. */
    static void keepParts(Path draft, Path target) throws IOException {
        copy(draft, target, "");
    }

    private static void copy(Path draft, Path target, String anew) throws IOException {
        try (ZipFile from = ZipFile.builder().setPath(draft).get();
                WholeFile file = WholeFile.create(target)) {
            try (ZipArchiveOutputStream to = new ZipArchiveOutputStream(new BufferedOutputStream(file.stream()))) {
                to.setUseZip64(Zip64Mode.AsNeeded);
                for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                    copy(from, entry, to, anew);
                }
                to.finish();
                to.flush();
            }
            file.commit();
        }
    }

    private static void copy(ZipFile from, ZipArchiveEntry entry, ZipArchiveOutputStream to, String anew)
            throws IOException {
        ZipArchiveEntry plain = new ZipArchiveEntry(entry.getName());
        plain.setTime(FIXED);
        if (entry.getName().equals(anew)) {
            plain.setMethod(ZipEntry.DEFLATED);
            to.putArchiveEntry(plain);
            to.write(TIMELESS);
            to.closeArchiveEntry();
            return;
        }
        plain.setMethod(entry.getMethod());
        plain.setSize(entry.getSize());
        plain.setCompressedSize(entry.getCompressedSize());
        plain.setCrc(entry.getCrc());
        to.addRawArchiveEntry(plain, from.getRawInputStream(entry));
    }
}
