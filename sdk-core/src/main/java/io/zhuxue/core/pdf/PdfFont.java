package io.zhuxue.core.pdf;

import io.zhuxue.core.CoreMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A TrueType font with Chinese outlines, such as WenQuanYi Zen Hei; what is printed of it is embedded. The file is read once
 * and stays open; one thread at a time.
 */
public final class PdfFont implements AutoCloseable {

    private final Path file;
    private final TrueTypeFont outlines;
    private final AutoCloseable opened;

    private PdfFont(Path file, TrueTypeFont outlines, AutoCloseable opened) {
        this.file = file;
        this.outlines = outlines;
        this.opened = opened;
    }

    /**
     * Opens a font.
     *
     * @param file a {@code .ttf} file, or a {@code .ttc} collection whose first font is taken
     * @throws PdfException FONT_UNUSABLE when it is not there or not TrueType
     */
    public static PdfFont open(Path file) {
        try {
            if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                TrueTypeFont single = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
                return new PdfFont(file, single, single);
            }
            TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
            List<TrueTypeFont> fonts = new ArrayList<>();
            collection.processAllFonts(fonts::add);
            return new PdfFont(file, fonts.get(0), collection);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw unusable(file, e);
        }
    }

    PDFont into(PDDocument document) {
        try {
            return PDType0Font.load(document, outlines, true);
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(file, e);
        }
    }

    private static PdfException unusable(Path file, Exception cause) {
        return new PdfException(CoreMessage.FONT_UNUSABLE.with(file.getFileName()), cause);
    }

    @Override
    public void close() {
        try {
            opened.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the font file could not be closed", e);
        }
    }
}
