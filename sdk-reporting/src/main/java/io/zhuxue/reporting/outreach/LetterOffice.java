package io.zhuxue.reporting.outreach;

/**
 * Who signs a letter and answers questions about it (署名单位).
 *
 * @param name the office's Chinese name
 * @param phone the hotline
 * @param site where the policies can be read; empty for none
 */
public record LetterOffice(String name, String phone, String site) {}
