package io.zhuxue.nutrition.safety.spi;

/**
 * Inspections on their way between offices (交换包).
 *
 * @param content the text
 * @param signature the sender's SM2 signature over its UTF-8 bytes, DER in hex
 */
public record SealedInspections(String content, String signature) {}
