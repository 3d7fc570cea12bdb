package io.zhuxue.reporting.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies a workbook without the moments of its making, so that the same figures give the same bytes. */
final class SteadyZip {

    private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String MOMENT = "2000-01-01T00:00:00Z";

    private SteadyZip() {}

    static void copy(Path from, Path to) throws IOException {
        Path fresh = to.resolveSibling(to.getFileName() + ".new");
        try (ZipFile entries = new ZipFile(from.toFile());
                OutputStream out = Files.newOutputStream(fresh);
                ZipOutputStream steady = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(entries.entries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(EPOCH);
                steady.putNextEntry(same);
                try (InputStream content = entries.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        steady.write(undated(content.readAllBytes()));
                    } else {
                        content.transferTo(steady);
                    }
                }
                steady.closeEntry();
            }
        }
        Files.move(fresh, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] undated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", MOMENT)
                .getBytes(StandardCharsets.UTF_8);
    }
}
