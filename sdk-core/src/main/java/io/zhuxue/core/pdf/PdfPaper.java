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

/** The paper under {@link PdfSheets}: its size, how far down it is written, and the ink that is put on it. */
final class PdfPaper implements AutoCloseable {

    static final float MARGIN = 48;
    static final float SMALL = 8;

    private static final float FOOT = 30;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final PdfText text;
    private final float high;
    private final float wide;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream content;
    private float y;

    PdfPaper(PdfFont font, PdfSheets.Layout layout) throws IOException {
        this.font = font.into(document);
        this.text = new PdfText(this.font);
        boolean upright = layout == PdfSheets.Layout.UPRIGHT;
        this.high = upright ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
        this.wide = upright ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
        // Without a fixed id the library takes the time of day, and two runs differ.
        document.setDocumentId(0L);
        this.content = sheet();
    }

    void about(String title, String author, int year) {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        day.clear();
        day.set(year, Calendar.JANUARY, 1);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor(author);
        document.getDocumentInformation().setCreationDate(day);
    }

    /** The measure of words in the font. */
    PdfText text() {
        return text;
    }

    /** Points between the left and the right margin. */
    float width() {
        return wide - 2 * MARGIN;
    }

    /** Points between the upper and the lower margin. */
    float height() {
        return high - 2 * MARGIN;
    }

    /** How far above the lower edge the next ink goes. */
    float y() {
        return y;
    }

    /** Goes down so many points. */
    void down(float points) {
        y -= points;
    }

    private PDPageContentStream sheet() throws IOException {
        PDPage page = new PDPage(new PDRectangle(wide, high));
        document.addPage(page);
        pages.add(page);
        y = high - MARGIN;
        return new PDPageContentStream(document, page);
    }

    /** Begins the next sheet. */
    void next() {
        try {
            content.close();
            content = sheet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins the next sheet when this one cannot hold so many points more. */
    void room(float points) {
        if (!holds(points)) {
            next();
        }
    }

    /** True when so many points are left above the lower margin. */
    boolean holds(float points) {
        return y - points >= MARGIN;
    }

    /** Ends the last sheet, numbers them all, and writes them; the stream is flushed and stays open. */
    void finish(String foot, OutputStream out) {
        try {
            content.close();
            for (int i = 0; i < pages.size(); i++) {
                try (PDPageContentStream stream = new PDPageContentStream(
                        document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                    String number = "第 " + (i + 1) + " 页，共 " + pages.size() + " 页";
                    show(stream, foot, SMALL, MARGIN, FOOT);
                    show(stream, number, SMALL, wide - MARGIN - text.width(number, SMALL), FOOT);
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

    /** A framed box. */
    void box(float x, float bottom, float width, float height, boolean shaded) {
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

    /** A dashed line from margin to margin. */
    void dashedLine() {
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

    /** Words at the present height. */
    void show(String words, float size, float x) {
        show(content, words, size, x, y);
    }

    /** Words at another height. */
    void show(String words, float size, float x, float height) {
        show(content, words, size, x, height);
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
