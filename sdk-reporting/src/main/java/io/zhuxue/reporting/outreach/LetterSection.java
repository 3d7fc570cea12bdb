package io.zhuxue.reporting.outreach;

import java.util.List;

/**
 * A part of a letter under its heading (信中章节).
 *
 * @param heading the Chinese heading
 * @param items its sentences, in order
 */
public record LetterSection(String heading, List<LetterItem> items) {

    public LetterSection {
        items = List.copyOf(items);
    }
}
