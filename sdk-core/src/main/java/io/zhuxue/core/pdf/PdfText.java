package io.zhuxue.core.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Text measured in a font and broken into lines: between Chinese characters, never before a closing or after an opening
 * mark, and never within
 * a number or a Latin word that fits a line. A character that the font lacks is shown as 〓, so that one rare name never
 * spoils a paper.
 */
final class PdfText {

    private static final String MISSING = "〓";
    private static final String NEVER_FIRST = "，。、；：！？）》”〕%";
    private static final String NEVER_LAST = "（《“〔";
    private static final int LAST_ASCII = 127;

    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    PdfText(PDFont font) {
        this.font = font;
    }

    /** The text as the font can show it. */
    String drawable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(code -> {
            if (lacks(code)) {
                out.append(MISSING);
            } else {
                out.appendCodePoint(code);
            }
        });
        return out.toString();
    }

    /** The width in points at a size in points. */
    float width(String text, float size) {
        float thousandths = 0;
        for (int code : text.codePoints().toArray()) {
            float own = widths.computeIfAbsent(code, this::measured);
            thousandths += own < 0 ? width(MISSING, 1000) : own;
        }
        return thousandths * size / 1000;
    }

    private boolean lacks(int code) {
        return widths.computeIfAbsent(code, this::measured) < 0;
    }

    /** A character's width in thousandths of the size; below zero for one that the font lacks. */
    private float measured(int code) {
        try {
            return font.getStringWidth(Character.toString(code));
        } catch (IOException | IllegalArgumentException lacking) {
            return -1;
        }
    }

    /**
     * The lines of a text; at least one.
     *
     * @param room the width of a line in points
     * @param indent how much less the first line has
     */
    List<String> lines(String text, float size, float room, float indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float left = room - indent;
        for (String piece : pieces(text, size, room)) {
            float width = width(piece, size);
            if (line.length() > 0 && width > left) {
                lines.add(line.toString());
                line.setLength(0);
                left = room;
            }
            line.append(piece);
            left -= width;
        }
        lines.add(line.toString());
        return lines;
    }

    /** What stays together: a word or a number, and marks with what they close or open; never wider than a line. */
    private List<String> pieces(String text, float size, float room) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean word = false;
        boolean opened = false;
        for (int code : text.codePoints().toArray()) {
            String next = Character.toString(code);
            boolean inWord = code <= LAST_ASCII && Character.isLetterOrDigit(code);
            boolean joined = (word && inWord) || NEVER_FIRST.contains(next) || opened;
            if (piece.length() > 0 && (!joined || width(piece + next, size) > room)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(next);
            word = inWord;
            opened = NEVER_LAST.contains(next);
        }
        if (piece.length() > 0) {
            pieces.add(piece.toString());
        }
        return pieces;
    }
}
