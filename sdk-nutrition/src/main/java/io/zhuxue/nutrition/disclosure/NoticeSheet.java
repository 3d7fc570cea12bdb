package io.zhuxue.nutrition.disclosure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A4 sheets, across, that fill from top to bottom. The cells of a table break into lines, a row is never cut by the end of a
 * sheet, and the head stands on every sheet again. Lengths are points.
 */
final class NoticeSheet {

    private static final float HIGH = PDRectangle.A4.getWidth();
    private static final float WIDE = PDRectangle.A4.getHeight();
    private static final float MARGIN = 40;
    private static final float BOTTOM = 50;
    private static final float CELL = 9;
    private static final float LEADING = 1.35f;
    private static final float PADDING = 4;
    private static final String MISSING = "〓";
    private static final String NEVER_FIRST = "，。、；：）》”";

    private final PDDocument document;
    private final PDFont font;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream content;
    private float y;

    /** A column: its head, its width, and whether it holds numbers, which stand at its right. */
    record Column(String head, float width, boolean numbers) {}

    NoticeSheet(PDDocument document, PDFont font) throws IOException {
        this.document = document;
        this.font = font;
        this.content = sheet();
    }

    private PDPageContentStream sheet() throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDE, HIGH));
        document.addPage(page);
        pages.add(page);
        y = HIGH - MARGIN;
        return new PDPageContentStream(document, page);
    }

    private void room(float height) throws IOException {
        if (y - height < BOTTOM) {
            content.close();
            content = sheet();
        }
    }

    void title(String text) throws IOException {
        y -= 22;
        show(content, text, 18, (WIDE - width(text, 18)) / 2, y);
        y -= 8;
    }

    /** A heading, which keeps room for a few rows below it. */
    void heading(String text) throws IOException {
        room(80);
        y -= 24;
        show(content, text, 11, MARGIN, y);
        y -= 6;
    }

    void text(String text) throws IOException {
        for (String line : broken(text, CELL, WIDE - 2 * MARGIN)) {
            room(CELL * 1.6f);
            y -= CELL * 1.6f;
            show(content, line, CELL, MARGIN, y);
        }
    }

    void table(List<Column> columns, List<List<String>> rows) throws IOException {
        List<String> heads = columns.stream().map(Column::head).toList();
        row(columns, heads, true);
        for (List<String> row : rows) {
            if (y - height(columns, row) < BOTTOM) {
                content.close();
                content = sheet();
                row(columns, heads, true);
            }
            row(columns, row, false);
        }
    }

    private float height(List<Column> columns, List<String> cells) throws IOException {
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            most = Math.max(most, lines(columns.get(i), cells.get(i)).size());
        }
        return most * CELL * LEADING + PADDING + 2;
    }

    private List<String> lines(Column column, String cell) throws IOException {
        return broken(cell, CELL, column.width() - 2 * PADDING);
    }

    private void row(List<Column> columns, List<String> cells, boolean head) throws IOException {
        float height = height(columns, cells);
        float x = MARGIN;
        if (head) {
            float all = (float) columns.stream().mapToDouble(Column::width).sum();
            content.setNonStrokingColor(0.9f);
            content.addRect(MARGIN, y - height, all, height);
            content.fill();
            content.setNonStrokingColor(0f);
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            float top = y - PADDING;
            for (String line : lines(column, cells.get(i))) {
                top -= CELL * LEADING;
                float at = column.numbers() ? x + column.width() - PADDING - width(line, CELL) : x + PADDING;
                show(content, line, CELL, at, top + 3);
            }
            frame(x, y - height, column.width(), height);
            x += column.width();
        }
        y -= height;
    }

    private void frame(float x, float bottom, float width, float height) throws IOException {
        content.setLineWidth(0.4f);
        content.setStrokingColor(0.6f);
        content.addRect(x, bottom, width, height);
        content.stroke();
        content.setStrokingColor(0f);
    }

    /** Closes the last sheet and numbers them all. */
    void finish(String foot) throws IOException {
        content.close();
        for (int i = 0; i < pages.size(); i++) {
            try (PDPageContentStream stream = new PDPageContentStream(
                    document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                String number = "第 " + (i + 1) + " 页，共 " + pages.size() + " 页";
                show(stream, foot, CELL, MARGIN, 28);
                show(stream, number, CELL, WIDE - MARGIN - width(number, CELL), 28);
            }
        }
    }

    private void show(PDPageContentStream stream, String text, float size, float x, float height) throws IOException {
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(x, height);
        stream.showText(drawable(text));
        stream.endText();
    }

    private List<String> broken(String text, float size, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int code : text.codePoints().toArray()) {
            String piece = Character.toString(code);
            if (line.length() > 0 && width(line + piece, size) > room && !NEVER_FIRST.contains(piece)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(drawable(text)) * size / 1000;
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
