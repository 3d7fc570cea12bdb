package io.zhuxue.core.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A4 sheets that fill from top to bottom and are numbered at the end. The cells of a table break into lines, a row that fits
 * a sheet is never cut by its end, and the head stands on every sheet again. The same calls and font give the same bytes.
 *
 * <p>Every method throws {@link UncheckedIOException} when the document cannot be written.
 */
public final class PdfSheets implements AutoCloseable {

    /** Which way a sheet lies. */
    public enum Layout {
        /** 纵向. */
        UPRIGHT,
        /** 横向. */
        ACROSS
    }

    private static final float TITLE = 18;
    private static final float HEADING = 12;
    private static final float BODY = 10.5f;
    private static final float CELL = 9;
    private static final float NOTE = 8;
    private static final float LEADING = 1.5f;
    private static final float MARGIN = 48;
    private static final float FOOT = 30;
    private static final float PADDING = 4;
    private static final float ROW = CELL * 1.35f;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final PdfText text;
    private final float high;
    private final float wide;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream content;
    private float y;

    private PdfSheets(PdfFont font, Layout layout) throws IOException {
        this.font = font.into(document);
        this.text = new PdfText(this.font);
        this.high = layout == Layout.UPRIGHT ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
        this.wide = layout == Layout.UPRIGHT ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
        // Without a fixed id the library takes the time of day, and two runs differ.
        document.setDocumentId(0L);
        this.content = sheet();
    }

    /** Empty sheets. */
    public static PdfSheets create(PdfFont font, Layout layout) {
        try {
            return new PdfSheets(font, layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes in the file what it is, who made it, and on the first day of which year. */
    public void about(String title, String author, int year) {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        day.clear();
        day.set(year, Calendar.JANUARY, 1);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor(author);
        document.getDocumentInformation().setCreationDate(day);
    }

    /** A large line in the middle. */
    public void title(String words) {
        centred(words, TITLE);
    }

    /** A heading, which keeps room for a few lines below it. */
    public void heading(String words) {
        y -= HEADING * 0.5f;
        room(4 * HEADING * LEADING);
        line(words, HEADING, 0);
        y -= 4;
    }

    /** Text from margin to margin. */
    public void text(String words) {
        lines(words, BODY, 0, 0);
    }

    /** A paragraph; its first line is indented by two characters. */
    public void paragraph(String words) {
        lines(words, BODY, 0, 2 * BODY);
    }

    /** Small print, indented; an empty note is none. */
    public void note(String words) {
        if (!words.isEmpty()) {
            lines(words, NOTE, 2 * BODY, 0);
        }
    }

    /** A line at the right, such as a signature. */
    public void right(String words) {
        line(words, BODY, width() - text.width(words, BODY));
    }

    /** Leaves points free. */
    public void space(int points) {
        y -= points;
    }

    /** A table. */
    public void table(List<PdfColumn> columns, List<List<String>> rows) {
        table(columns, rows, List.of());
    }

    /** A table with a last row of totals, on a grey ground; an empty list is no such row. */
    public void table(List<PdfColumn> columns, List<List<String>> rows, List<String> total) {
        List<Float> widths = widths(columns);
        room(4 * (ROW + 2 * PADDING));
        head(columns, widths);
        for (List<String> row : rows) {
            row(columns, widths, broken(widths, row), false);
        }
        if (!total.isEmpty()) {
            row(columns, widths, broken(widths, total), true);
        }
    }

    /** A slip to cut off (回执), below a dashed line, whole on one sheet. */
    public void slip(String heading, List<String> lines) {
        room((lines.size() + 3) * BODY * 2.1f);
        y -= BODY * LEADING;
        dashedLine();
        y -= BODY;
        centred(heading, HEADING);
        for (String each : lines) {
            y -= BODY * 0.5f;
            line(each, BODY, 0);
        }
    }

    /** Ends the last sheet, numbers them all, and writes them; the stream is flushed and stays open. */
    public void finish(String foot, OutputStream out) {
        try {
            content.close();
            for (int i = 0; i < pages.size(); i++) {
                try (PDPageContentStream stream = new PDPageContentStream(
                        document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                    String number = "第 " + (i + 1) + " 页，共 " + pages.size() + " 页";
                    show(stream, foot, NOTE, MARGIN, FOOT);
                    show(stream, number, NOTE, wide - MARGIN - text.width(number, NOTE), FOOT);
                }
            }
            document.save(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float width() {
        return wide - 2 * MARGIN;
    }

    private PDPageContentStream sheet() throws IOException {
        PDPage page = new PDPage(new PDRectangle(wide, high));
        document.addPage(page);
        pages.add(page);
        y = high - MARGIN;
        return new PDPageContentStream(document, page);
    }

    private void next() {
        try {
            content.close();
            content = sheet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void room(float height) {
        if (y - height < MARGIN) {
            next();
        }
    }

    private void centred(String words, float size) {
        line(words, size, (width() - text.width(words, size)) / 2);
        y -= size * 0.6f;
    }

    private void lines(String words, float size, float indent, float firstIndent) {
        float first = firstIndent;
        for (String each : text.lines(words, size, width() - indent, firstIndent)) {
            line(each, size, indent + first);
            first = 0;
        }
    }

    private void line(String words, float size, float indent) {
        room(size * LEADING);
        y -= size * LEADING;
        show(content, words, size, MARGIN + indent, y);
    }

    private List<Float> widths(List<PdfColumn> columns) {
        int shares = columns.stream().mapToInt(PdfColumn::share).sum();
        return columns.stream().map(column -> width() * column.share() / shares).toList();
    }

    private List<List<String>> broken(List<Float> widths, List<String> cells) {
        List<List<String>> broken = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            broken.add(text.lines(cells.get(i), CELL, widths.get(i) - 2 * PADDING, 0));
        }
        return broken;
    }

    private void head(List<PdfColumn> columns, List<Float> widths) {
        List<String> heads = columns.stream().map(PdfColumn::head).toList();
        stripe(columns, widths, broken(widths, heads), true);
    }

    /** A row; one that is higher than a sheet goes on on the next. */
    private void row(List<PdfColumn> columns, List<Float> widths, List<List<String>> cells, boolean shaded) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        int most = (int) ((high - 2 * MARGIN - 4 * (ROW + 2 * PADDING)) / ROW);
        for (int from = 0; from < lines; from += most) {
            int start = from;
            List<List<String>> part = cells.stream()
                    .map(cell -> cell.subList(Math.min(start, cell.size()), Math.min(start + most, cell.size())))
                    .toList();
            if (y - height(part) < MARGIN) {
                next();
                head(columns, widths);
            }
            stripe(columns, widths, part, shaded);
        }
    }

    private static float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * ROW + 2 * PADDING;
    }

    private void stripe(List<PdfColumn> columns, List<Float> widths, List<List<String>> cells, boolean shaded) {
        float height = height(cells);
        float x = MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            box(x, y - height, widths.get(i), height, shaded);
            float top = y - PADDING + 2;
            for (String each : cells.get(i)) {
                top -= ROW;
                float at =
                        columns.get(i).numbers() ? x + widths.get(i) - PADDING - text.width(each, CELL) : x + PADDING;
                show(content, each, CELL, at, top);
            }
            x += widths.get(i);
        }
        y -= height;
    }

    private void box(float x, float bottom, float width, float height, boolean shaded) {
        try {
            content.setNonStrokingColor(shaded ? 0.9f : 1f);
            content.setStrokingColor(0.6f);
            content.setLineWidth(0.4f);
            content.addRect(x, bottom, width, height);
            content.fillAndStroke();
            content.setNonStrokingColor(0f);
            content.setStrokingColor(0f);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dashedLine() {
        try {
            content.setLineDashPattern(new float[] {4, 3}, 0);
            content.moveTo(MARGIN, y);
            content.lineTo(MARGIN + width(), y);
            content.stroke();
            content.setLineDashPattern(new float[0], 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(PDPageContentStream stream, String words, float size, float x, float height) {
        try {
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(x, height);
            stream.showText(text.drawable(words));
            stream.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
