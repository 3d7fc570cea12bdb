package io.zhuxue.identification.linkage;

import io.zhuxue.core.identity.CitizenId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongPredicate;

/** The lines of a CSV file that begin within a range of bytes. */
final class IdPart {

    private static final int BUFFER = 1 << 20;
    private static final long UPGRADED = 1L << 62;

    private final int position;
    private final LongPredicate wanted;
    private final Cell cell = new Cell();
    private byte[] bytes = new byte[BUFFER];
    private int filled;
    private long lines;
    private long rows;
    private boolean quoted;
    private long[] ids = new long[1024];
    private long[] found = new long[1024];
    private int size;

    IdPart(int position, LongPredicate wanted) {
        this.position = position;
        this.wanted = wanted;
    }

    /** A cell as characters, without being copied. */
    private static final class Cell implements CharSequence {
        private byte[] text = {};
        private int from;
        private int to;

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            return (char) text[from + index];
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return toString().subSequence(start, end);
        }

        @Override
        public String toString() {
            return new StringBuilder(this).toString();
        }
    }

    /**
     * Reads the lines that begin in a range.
     *
     * @param within whether the range may begin within a line, which then belongs to the part before
     */
    void read(Path file, long from, long to, boolean within) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            // One byte earlier: a range that begins just after a line break loses no line.
            long at = within ? from - 1 : from;
            boolean skip = within;
            channel.position(at);
            boolean ended = false;
            while (!ended && at < to) {
                ended = !fill(channel);
                int used = 0;
                for (int next = lineEnd(used, ended); next >= 0 && at + used < to; next = lineEnd(used, ended)) {
                    if (!skip) {
                        line(used, next);
                    }
                    skip = false;
                    used = next;
                }
                System.arraycopy(bytes, used, bytes, 0, filled - used);
                filled -= used;
                at += used;
            }
        }
    }

    /** Reads on until the buffer is full; false at the end of the file. */
    private boolean fill(FileChannel channel) throws IOException {
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        ByteBuffer room = ByteBuffer.wrap(bytes, filled, bytes.length - filled);
        int count = 0;
        while (room.hasRemaining() && count >= 0) {
            count = channel.read(room);
        }
        filled = room.position();
        return count >= 0;
    }

    /** Where the line after this one begins; -1 when the buffer does not hold this line whole. */
    private int lineEnd(int from, boolean ended) {
        boolean open = false;
        for (int at = from; at < filled; at++) {
            byte each = bytes[at];
            if (each == '"') {
                open = !open;
                quoted = true;
            } else if (each == '\n' && !open) {
                return at + 1;
            }
        }
        return ended && from < filled ? filled : -1;
    }

    private void line(int from, int next) {
        lines++;
        int to = next;
        while (to > from && (bytes[to - 1] == '\n' || bytes[to - 1] == '\r')) {
            to--;
        }
        if (to == from) {
            return;
        }
        rows++;
        int at = from;
        for (int passed = 0; passed < position && at < to; passed++) {
            at = cellEnd(at, to) + 1;
        }
        int end = at < to ? cellEnd(at, to) : at;
        while (at < end && plain(bytes[at])) {
            at++;
        }
        while (at < end && plain(bytes[end - 1])) {
            end--;
        }
        if (at < end) {
            keep(at, end);
        }
    }

    /** White space and the marks around a cell in quotes. */
    private static boolean plain(byte each) {
        return each >= 0 && each <= ' ' || each == '"';
    }

    private int cellEnd(int from, int to) {
        boolean open = false;
        int at = from;
        while (at < to && (open || bytes[at] != ',')) {
            open ^= bytes[at] == '"';
            at++;
        }
        return at;
    }

    private void keep(int from, int to) {
        cell.text = bytes;
        cell.from = from;
        cell.to = to;
        long packed = CitizenId.packed(cell);
        if (packed < 0 || !wanted.test(packed)) {
            return;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            found = Arrays.copyOf(found, size * 2);
        }
        ids[size] = to - from == 15 ? packed | UPGRADED : packed;
        found[size++] = lines;
    }

    /** Gives what was found; the lines before this part are known by now. */
    void give(long linesBefore, IdColumn.Taker taker) {
        for (int i = 0; i < size; i++) {
            taker.take(linesBefore + found[i], ids[i] & ~UPGRADED, (ids[i] & UPGRADED) != 0);
        }
    }

    long lines() {
        return lines;
    }

    long rows() {
        return rows;
    }

    /** True when a quotation mark was met. */
    boolean quoted() {
        return quoted;
    }
}
