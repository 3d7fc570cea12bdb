package io.zhuxue.reporting.outreach;

import java.nio.file.Path;

/**
 * Prints letters as PDF (打印一封信), with a receipt to be signed at the end.
 *
 * <p>The font must be TrueType with Chinese outlines, such as WenQuanYi Zen Hei; what is printed of it is embedded. The
 * same letter and font give the same bytes. A printer holds no state and may be used by many threads.
 */
public interface LetterPrinter {

    /**
     * A printer with a font.
     *
     * @param font a {@code .ttf} file, or a {@code .ttc} collection whose first font is taken
     */
    static LetterPrinter create(Path font) {
        return new PdfLetterPrinter(font);
    }

    /**
     * Prints a letter; the file appears whole or not at all.
     *
     * @throws io.zhuxue.core.pdf.PdfException when the font cannot be used
     */
    void print(Letter letter, Path pdf);
}
