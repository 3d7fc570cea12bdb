package io.zhuxue.core.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The lines of a text with their line feeds, so that a last line cut short is told from a whole one. */
final class ExactLines implements Iterator<String> {

    /** No entry is longer; a longer line is handed out in pieces, none of which is an entry. */
    private static final int LONGEST = 1 << 16;

    private final BufferedReader reader;
    private final StringBuilder line = new StringBuilder();

    ExactLines(BufferedReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        try {
            int c = line.length() > 0 ? -1 : reader.read();
            while (c >= 0) {
                line.append((char) c);
                c = c == '\n' || line.length() == LONGEST ? -1 : reader.read();
            }
            return line.length() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String next = line.toString();
        line.setLength(0);
        return next;
    }
}
