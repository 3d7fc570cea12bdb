package io.zhuxue.core.table;

import io.zhuxue.core.CoreMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks at a workbook before it is parsed: a zip at all, not locked, and unpacking to an honest size. */
final class XlsxGuard {

    /** No entry unpacks to more than this, whatever its header says. */
    private static final long MAX_ENTRY = 4L << 30;

    /** Shared strings are held in memory, so they have a limit of their own. */
    private static final long MAX_SHARED_STRINGS = 512L << 20;

    /** From this size on, an entry may not be packed more than {@link #MAX_RATIO} to one. */
    private static final long SUSPECT = 16L << 20;

    /** Real sheets reach about 30; a bomb needs hundreds. */
    private static final long MAX_RATIO = 200;

    private static final int MAX_ENTRIES = 10_000;

    private XlsxGuard() {}

    /** Refuses a dangerous or a wrong file; true when the workbook has styles, which tell dates from numbers. */
    static boolean check(Path file, String name) {
        return check(file, name, Long.MAX_VALUE);
    }

    /** The same for a workbook that is held in memory: its parts unpack to no more than so many bytes together. */
    static boolean check(Path file, String name, long together) {
        if (!Files.isRegularFile(file)) {
            throw new TableException(name, CoreMessage.TABLE_UNREADABLE.with("文件不存在或不是普通文件"));
        }
        try {
            refuseOle(file, name);
            return unpack(file, name, together);
        } catch (IOException e) {
            throw new TableException(
                    name, CoreMessage.NOT_XLSX.with(e.getClass().getSimpleName()));
        }
    }

    private static void refuseOle(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(8);
            // D0 CF 11 E0 opens every OLE 2 file: the old .xls, and also a new workbook under a password.
            if (start.length == 8
                    && (start[0] & 0xFF) == 0xD0
                    && (start[1] & 0xFF) == 0xCF
                    && start[2] == 0x11
                    && (start[3] & 0xFF) == 0xE0) {
                throw new TableException(name, CoreMessage.OLD_OR_LOCKED_EXCEL.with());
            }
        }
    }

    private static boolean unpack(Path file, String name, long together) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw new TableException(name, CoreMessage.XLSX_TOO_BIG.with("*"));
            }
            boolean styled = false;
            long left = together;
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry : Collections.list(zip.entries())) {
                styled |= entry.getName().endsWith("styles.xml");
                left -= measure(zip, entry, name, buffer, left);
            }
            return styled;
        }
    }

    /** Unpacks an entry into nothing, counting: what the zip's directory says of sizes cannot be trusted. */
    private static long measure(ZipFile zip, ZipEntry entry, String name, byte[] buffer, long left) throws IOException {
        boolean strings = entry.getName().endsWith("sharedStrings.xml");
        boolean xml = entry.getName().endsWith(".xml");
        long most = Math.min(left, strings ? MAX_SHARED_STRINGS : MAX_ENTRY);
        long honest = Math.min(most, Math.max(SUSPECT, entry.getCompressedSize() * MAX_RATIO));
        long size = 0;
        XlsxScan scan = new XlsxScan();
        try (InputStream in = zip.getInputStream(entry)) {
            int count;
            while ((count = in.read(buffer)) >= 0) {
                size += count;
                if (size > honest || (xml && !scan.harmless(buffer, count))) {
                    throw new TableException(name, CoreMessage.XLSX_TOO_BIG.with(entry.getName()));
                }
            }
        }
        return size;
    }
}
