/**
 * Papers as PDF: {@link io.zhuxue.core.pdf.PdfSheets} fill from top to bottom with titles, text and tables in the Chinese
 * outlines of a {@link io.zhuxue.core.pdf.PdfFont}. What a paper says is its room's affair.
 */
@NullMarked
package io.zhuxue.core.pdf;

import org.jspecify.annotations.NullMarked;
