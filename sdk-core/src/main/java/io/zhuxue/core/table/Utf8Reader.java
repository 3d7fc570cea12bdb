package io.zhuxue.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;

/**
 * Strict UTF-8 that knows where it stopped; text with a zero byte counts as malformed too.
 *
 * <p>It exists for its speed: a table is read twice, once to be sure of the whole file and once for its rows, and the
 * JDK's decoder was half of the time of both.
 */
final class Utf8Reader extends Reader {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_ONES = 0x0101010101010101L;
    private static final int LONGEST = 4;

    private final InputStream in;
    private final byte[] bytes = new byte[1 << 16];
    private int at;
    private int to;
    private long before;
    private boolean ended;
    private char pendingLow;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /** How many bytes were read without fault. */
    long offset() {
        return before + at;
    }

    /** True when the reading stopped at a zero byte. */
    boolean atZero() {
        return at < to && bytes[at] == 0;
    }

    @Override
    public int read(char[] out, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int made = offset;
        if (pendingLow != 0) {
            out[made++] = pendingLow;
            pendingLow = 0;
        }
        if (to - at < Long.BYTES && !ended) {
            fill();
        }
        made = decode(out, made, offset + length);
        return made == offset ? -1 : made - offset;
    }

    private void fill() throws IOException {
        before += at;
        System.arraycopy(bytes, at, bytes, 0, to - at);
        to -= at;
        at = 0;
        while (to < LONGEST && !ended) {
            int count = in.read(bytes, to, bytes.length - to);
            ended = count < 0;
            to += Math.max(count, 0);
        }
    }

    /** Decodes what the buffer and the room in {@code out} allow, and at least one character when there is one. */
    private int decode(char[] out, int from, int end) throws CharacterCodingException {
        int made = from;
        while (made < end && at < to) {
            byte lead = bytes[at];
            if (lead > 0) {
                made = ascii(out, made, end);
            } else {
                int size = sizeOf(lead);
                if (to - at < size && !ended) {
                    break;
                }
                made = many(out, made, end, size);
            }
        }
        return made;
    }

    /** Copies the plain characters that come next, at least one, eight at a time. */
    private int ascii(char[] out, int from, int end) {
        int made = from;
        int read = at;
        int last = Math.min(to, read + end - made) - Long.BYTES;
        while (read <= last) {
            long word = (long) WORDS.get(bytes, read);
            // The lowest bit set is that of the first byte above 127 or zero.
            long special = (word | (word - LOW_ONES)) & HIGH_BITS;
            int plain = special == 0 ? Long.BYTES : Long.numberOfTrailingZeros(special) >>> 3;
            for (int i = 0; i < Long.BYTES; i++) {
                out[made + i] = (char) (bytes[read + i] & 0xFF);
            }
            made += plain;
            read += plain;
            if (special != 0) {
                at = read;
                return made;
            }
        }
        if (read == at) {
            out[made++] = (char) bytes[read++];
        }
        at = read;
        return made;
    }

    private static int sizeOf(byte lead) throws CharacterCodingException {
        int first = lead & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            throw new CharacterCodingException();
        }
        if (first < 0xE0) {
            return 2;
        }
        return first < 0xF0 ? 3 : LONGEST;
    }

    private int many(char[] out, int from, int end, int size) throws CharacterCodingException {
        if (to - at < size) {
            throw new CharacterCodingException();
        }
        int code = bytes[at] & (0xFF >> (size + 1));
        for (int i = 1; i < size; i++) {
            byte next = bytes[at + i];
            if ((next & 0xC0) != 0x80) {
                throw new CharacterCodingException();
            }
            code = code << 6 | (next & 0x3F);
        }
        boolean overlong = size == 3 ? code < 0x800 : size == LONGEST && code < 0x10000;
        if (overlong || code > Character.MAX_CODE_POINT || (code >= 0xD800 && code <= 0xDFFF)) {
            throw new CharacterCodingException();
        }
        at += size;
        if (code < 0x10000) {
            out[from] = (char) code;
            return from + 1;
        }
        out[from] = Character.highSurrogate(code);
        if (from + 1 == end) {
            pendingLow = Character.lowSurrogate(code);
            return end;
        }
        out[from + 1] = Character.lowSurrogate(code);
        return from + 2;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
