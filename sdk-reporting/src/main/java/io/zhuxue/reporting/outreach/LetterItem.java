package io.zhuxue.reporting.outreach;

/**
 * One sentence of a letter with the ground of its figures (信中条目).
 *
 * @param text the sentence in Chinese, figures filled in
 * @param citation the documents in which the figures stand; empty for a sentence without figures
 * @param verified whether every figure was read in its source, not only remembered
 */
public record LetterItem(String text, String citation, boolean verified) {}
