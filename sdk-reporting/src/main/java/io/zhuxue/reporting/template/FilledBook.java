package io.zhuxue.reporting.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A streamed workbook over a template that states how large its sheets are. The library states the size of what the
 * template held, and readers that go by it would leave rows out.
 */
final class FilledBook extends SXSSFWorkbook {

    private static final int ROWS_HELD = 100;

    private final Map<String, String> sizes = new HashMap<>();

    FilledBook(XSSFWorkbook template) {
        super(template, ROWS_HELD, true, false);
    }

    /** Notes the size of a sheet. */
    void size(XSSFSheet sheet, CellRangeAddress area) {
        sizes.put(sheet.getPackagePart().getPartName().getName().substring(1), area.formatAsString());
    }

    @Override
    protected void injectData(ZipEntrySource zip, OutputStream out) throws IOException {
        super.injectData(new Sized(zip, sizes), out);
    }

    /** The parts of the template; those of sheets are small, as their rows are not in them yet. */
    private record Sized(ZipEntrySource zip, Map<String, String> sizes) implements ZipEntrySource {

        @Override
        public Enumeration<? extends ZipArchiveEntry> getEntries() {
            return zip.getEntries();
        }

        @Override
        public ZipArchiveEntry getEntry(String path) {
            return zip.getEntry(path);
        }

        @Override
        public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
            String size = sizes.get(entry.getName());
            if (size == null) {
                return zip.getInputStream(entry);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String stated = sheet.replaceFirst("<dimension ref=\"[^\"]*\"", "<dimension ref=\"" + size + "\"");
                return new ByteArrayInputStream(stated.getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }

        @Override
        public boolean isClosed() {
            return zip.isClosed();
        }
    }
}
