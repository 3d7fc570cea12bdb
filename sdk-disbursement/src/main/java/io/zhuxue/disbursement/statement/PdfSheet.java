package io.zhuxue.disbursement.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A4 sheets that fill from top to bottom, with a table whose head is repeated on every sheet. Every length and size is in
 * whole tenths of a point.
 */
final class PdfSheet {

    static final int LEFT = 480;
    static final int WIDTH = 5952 - 2 * LEFT;
    private static final int TOP = 8418 - 560;
    private static final int BOTTOM = 640;
    private static final int CELL = 90;
    private static final int ROW = 190;
    private static final int PADDING = 40;
    private static final int FOOT = 80;
    private static final String MISSING = "〓";

    private final PDDocument document;
    private final PDFont font;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream content;
    private int y = TOP;

    /** A column: its head, its width, and whether it holds numbers, which stand at its right. */
    record Column(String head, int width, boolean numbers) {}

    PdfSheet(PDDocument document, PDFont font) throws IOException {
        this.document = document;
        this.font = font;
        this.content = sheet();
    }

    private PDPageContentStream sheet() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    void centred(String text, int size) throws IOException {
        y -= size * 14 / 10;
        show(content, text, size, LEFT + (WIDTH - width(text, size)) / 2, y);
        y -= size * 8 / 10;
    }

    void text(String text, int size) throws IOException {
        int leading = size * 16 / 10;
        for (String line : broken(text, size)) {
            if (y - leading < BOTTOM) {
                next();
            }
            y -= leading;
            show(content, line, size, LEFT, y);
        }
    }

    void space(int height) {
        y -= height;
    }

    void table(List<Column> columns, List<List<String>> rows, List<String> total) throws IOException {
        head(columns);
        for (List<String> row : rows) {
            if (y - ROW < BOTTOM) {
                next();
                head(columns);
            }
            row(columns, row);
        }
        if (y - ROW < BOTTOM) {
            next();
            head(columns);
        }
        shade(93);
        row(columns, total);
    }

    private void head(List<Column> columns) throws IOException {
        shade(86);
        row(columns, columns.stream().map(Column::head).toList());
    }

    /** A grey ground for the next row, in hundredths of white. */
    private void shade(int white) throws IOException {
        content.setNonStrokingColor(white / 100f);
        content.addRect(LEFT / 10f, (y - ROW) / 10f, WIDTH / 10f, ROW / 10f);
        content.fill();
        content.setNonStrokingColor(0f);
    }

    private void row(List<Column> columns, List<String> cells) throws IOException {
        int x = LEFT;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String cell = cut(cells.get(i), column.width() - 2 * PADDING);
            int at = column.numbers() ? x + column.width() - PADDING - width(cell, CELL) : x + PADDING;
            show(content, cell, CELL, at, y - ROW + 60);
            x += column.width();
        }
        y -= ROW;
        content.setLineWidth(0.4f);
        content.setStrokingColor(0.6f);
        content.moveTo(LEFT / 10f, y / 10f);
        content.lineTo((LEFT + WIDTH) / 10f, y / 10f);
        content.stroke();
        content.setStrokingColor(0f);
    }

    private String cut(String text, int room) throws IOException {
        String cut = text;
        while (width(cut, CELL) > room && cut.length() > 1) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), cut.endsWith("…") ? -2 : -1)) + "…";
        }
        return cut;
    }

    private void next() throws IOException {
        content.close();
        content = sheet();
    }

    /** Closes the last sheet and numbers them all. */
    void finish(String foot) throws IOException {
        content.close();
        for (int i = 0; i < pages.size(); i++) {
            try (PDPageContentStream stream = new PDPageContentStream(
                    document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                String number = "第 " + (i + 1) + " 页，共 " + pages.size() + " 页";
                show(stream, foot, FOOT, LEFT, 360);
                show(stream, number, FOOT, LEFT + WIDTH - width(number, FOOT), 360);
            }
        }
    }

    private void show(PDPageContentStream stream, String text, int size, int x, int height) throws IOException {
        stream.beginText();
        stream.setFont(font, size / 10f);
        stream.newLineAtOffset(x / 10f, height / 10f);
        stream.showText(drawable(text));
        stream.endText();
    }

    private List<String> broken(String text, int size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int code : text.codePoints().toArray()) {
            String piece = Character.toString(code);
            if (width(line + piece, size) > WIDTH && !"，。、；：）》”".contains(piece)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Rounded up, so that what fits by this measure fits on paper. */
    private int width(String text, int size) throws IOException {
        return (int) Math.ceil(font.getStringWidth(drawable(text)) * size / 1000);
    }

    /** A character that the font lacks is shown as a mark, so that one rare name never spoils a sheet. */
    private String drawable(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        for (int code : text.codePoints().toArray()) {
            String piece = Character.toString(code);
            out.append(has(piece) ? piece : MISSING);
        }
        return out.toString();
    }

    private boolean has(String piece) throws IOException {
        try {
            font.encode(piece);
            return true;
        } catch (IllegalArgumentException lacking) {
            return false;
        }
    }
}
