package io.zhuxue.reporting.exchange;

/**
 * A piece of a file that still has to be sent, because it is absent or damaged (断点续传块).
 *
 * @param file the name below the package's content
 * @param offset where the piece begins, in bytes
 * @param length how long it is; 0 when the package does not tell
 */
public record Piece(String file, long offset, long length) {}
