package io.zhuxue.core.pdf;

/**
 * A column of a printed table.
 *
 * @param head what stands above it
 * @param share its share of the sheet's width, against the other columns' shares; at least 1
 * @param numbers whether it holds numbers, which stand at its right
 */
public record PdfColumn(String head, int share, boolean numbers) {

    public PdfColumn {
        if (share < 1) {
            throw new IllegalArgumentException("a column has a share of the width");
        }
    }

    /** A column of text. */
    public static PdfColumn text(String head, int share) {
        return new PdfColumn(head, share, false);
    }

    /** A column of numbers. */
    public static PdfColumn numbers(String head, int share) {
        return new PdfColumn(head, share, true);
    }
}
