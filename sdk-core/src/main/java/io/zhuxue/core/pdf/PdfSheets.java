package io.zhuxue.core.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

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
    private static final float NOTE = PdfPaper.SMALL;
    private static final float LEADING = 1.5f;
    private static final float PADDING = 4;
    private static final float ROW = CELL * 1.35f;

    private final PdfPaper paper;
    private final PdfText text;

    private PdfSheets(PdfPaper paper) {
        this.paper = paper;
        this.text = paper.text();
    }

    /** Empty sheets. */
    public static PdfSheets create(PdfFont font, Layout layout) {
        try {
            return new PdfSheets(new PdfPaper(font, layout));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes in the file what it is, who made it, and on the first day of which year. */
    public void about(String title, String author, int year) {
        paper.about(title, author, year);
    }

    /** A large line in the middle. */
    public void title(String words) {
        centred(words, TITLE);
    }

    /** A heading, which keeps room for a few lines below it. */
    public void heading(String words) {
        paper.down(HEADING * 0.5f);
        paper.room(4 * HEADING * LEADING);
        line(words, HEADING, 0);
        paper.down(4);
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
        line(words, BODY, paper.width() - text.width(words, BODY));
    }

    /** Leaves points free. */
    public void space(int points) {
        paper.down(points);
    }

    /** A table. */
    public void table(List<PdfColumn> columns, List<List<String>> rows) {
        table(columns, rows, List.of());
    }

    /** A table with a last row of totals, on a grey ground; an empty list is no such row. */
    public void table(List<PdfColumn> columns, List<List<String>> rows, List<String> total) {
        List<Float> widths = widths(columns);
        paper.room(4 * (ROW + 2 * PADDING));
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
        paper.room((lines.size() + 3) * BODY * 2.1f);
        paper.down(BODY * LEADING);
        paper.dashedLine();
        paper.down(BODY);
        centred(heading, HEADING);
        for (String each : lines) {
            paper.down(BODY * 0.5f);
            line(each, BODY, 0);
        }
    }

    /** Ends the last sheet, numbers them all, and writes them; the stream is flushed and stays open. */
    public void finish(String foot, OutputStream out) {
        paper.finish(foot, out);
    }

    @Override
    public void close() {
        paper.close();
    }

    private void centred(String words, float size) {
        line(words, size, (paper.width() - text.width(words, size)) / 2);
        paper.down(size * 0.6f);
    }

    private void lines(String words, float size, float indent, float firstIndent) {
        float first = firstIndent;
        for (String each : text.lines(words, size, paper.width() - indent, firstIndent)) {
            line(each, size, indent + first);
            first = 0;
        }
    }

    private void line(String words, float size, float indent) {
        paper.room(size * LEADING);
        paper.down(size * LEADING);
        paper.show(words, size, PdfPaper.MARGIN + indent);
    }

    private List<Float> widths(List<PdfColumn> columns) {
        int shares = columns.stream().mapToInt(PdfColumn::share).sum();
        return columns.stream()
                .map(column -> paper.width() * column.share() / shares)
                .toList();
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
        int most = (int) ((paper.height() - 4 * (ROW + 2 * PADDING)) / ROW);
        for (int from = 0; from < lines; from += most) {
            int start = from;
            List<List<String>> part = cells.stream()
                    .map(cell -> cell.subList(Math.min(start, cell.size()), Math.min(start + most, cell.size())))
                    .toList();
            if (!paper.holds(height(part))) {
                paper.next();
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
        float x = PdfPaper.MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            paper.box(x, paper.y() - height, widths.get(i), height, shaded);
            float top = paper.y() - PADDING + 2;
            for (String each : cells.get(i)) {
                top -= ROW;
                float at =
                        columns.get(i).numbers() ? x + widths.get(i) - PADDING - text.width(each, CELL) : x + PADDING;
                paper.show(each, CELL, at, top);
            }
            x += widths.get(i);
        }
        paper.down(height);
    }
}
