package io.zhuxue.reporting.outreach;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A4 pages that fill from top to bottom; lines break between Chinese characters and never before closing marks. */
final class PdfPage implements AutoCloseable {

    static final float TITLE = 20;
    static final float BODY = 10.5f;
    private static final float HEADING = 12;
    private static final float NOTE = 8;
    private static final float LEADING = 1.5f;
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final String NEVER_FIRST = "，。、；：！？）》”〕%";

    private final PDDocument document;
    private final PDFont font;
    private PDPageContentStream content;
    private float y;
    private int number;

    PdfPage(PDDocument document, PDFont font) throws IOException {
        this.document = document;
        this.font = font;
        this.content = begin();
    }

    private PDPageContentStream begin() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = PDRectangle.A4.getHeight() - MARGIN;
        PDPageContentStream stream = new PDPageContentStream(document, page);
        number++;
        String foot = "— " + number + " —";
        show(stream, foot, NOTE, (PDRectangle.A4.getWidth() - width(foot, NOTE)) / 2, MARGIN / 2);
        return stream;
    }

    void centred(String text, float size) throws IOException {
        line(text, size, (WIDTH - width(text, size)) / 2);
        y -= size * 0.6f;
    }

    void right(String text) throws IOException {
        line(text, BODY, WIDTH - width(text, BODY));
    }

    void heading(String text) throws IOException {
        y -= HEADING * 0.5f;
        room(3 * HEADING * LEADING);
        line(text, HEADING, 0);
    }

    /** A paragraph; its first line is indented by two characters. */
    void paragraph(String text, float size) throws IOException {
        float indent = 2 * size;
        for (String line : broken(text, size, indent)) {
            line(line, size, indent);
            indent = 0;
        }
    }

    /** A ground in small print, or nothing. */
    void note(String text) throws IOException {
        if (!text.isEmpty()) {
            for (String line : broken(text, NOTE, 2 * BODY)) {
                line(line, NOTE, 2 * BODY);
            }
        }
    }

    /** The slip to cut off, below a dashed line, whole on one page. */
    void slip(String title, List<String> lines) throws IOException {
        room((lines.size() + 3) * BODY * LEADING * 1.4f);
        y -= BODY * LEADING;
        content.setLineDashPattern(new float[] {4, 3}, 0);
        content.moveTo(MARGIN, y);
        content.lineTo(MARGIN + WIDTH, y);
        content.stroke();
        y -= BODY;
        centred(title, HEADING);
        for (String line : lines) {
            y -= BODY * 0.5f;
            line(line, BODY, 0);
        }
    }

    private void line(String text, float size, float indent) throws IOException {
        room(size * LEADING);
        y -= size * LEADING;
        show(content, text, size, MARGIN + indent, y);
    }

    private void room(float height) throws IOException {
        if (y - height < MARGIN) {
            content.close();
            content = begin();
        }
    }

    private void show(PDPageContentStream stream, String text, float size, float x, float height) throws IOException {
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(x, height);
        stream.showText(text);
        stream.endText();
    }

    /** The lines of a text; digits and Latin letters stay together. */
    private List<String> broken(String text, float size, float firstIndent) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float room = WIDTH - firstIndent;
        for (String piece : pieces(text)) {
            if (line.length() > 0 && width(line + piece, size) > room && !NEVER_FIRST.contains(piece)) {
                lines.add(line.toString());
                line.setLength(0);
                room = WIDTH - (lines.isEmpty() ? firstIndent : 0);
            }
            line.append(piece);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int code : text.codePoints().toArray()) {
            if (code < 128 && Character.isLetterOrDigit(code)) {
                word.appendCodePoint(code);
            } else {
                if (word.length() > 0) {
                    pieces.add(word.toString());
                    word.setLength(0);
                }
                pieces.add(Character.toString(code));
            }
        }
        if (word.length() > 0) {
            pieces.add(word.toString());
        }
        return pieces;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
