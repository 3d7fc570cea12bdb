package io.zhuxue.core.table;

import io.zhuxue.core.CoreMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Finds the encoding of a whole text file before any row is given out, so that a file is never taken in half: UTF-8, and
 * GB 18030 when it is not UTF-8 (what Chinese Excel writes as CSV).
 */
final class Encoding {

    private static final int CHUNK = 1 << 16;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_ONES = 0x0101010101010101L;

    private Encoding() {}

    static Charset of(Path file, String name) throws IOException {
        long utf8 = firstError(file, name, StandardCharsets.UTF_8);
        if (utf8 < 0) {
            return StandardCharsets.UTF_8;
        }
        Charset gb = Charset.forName("GB18030");
        long gb18030 = firstError(file, name, gb);
        if (gb18030 < 0) {
            return gb;
        }
        throw new TableException(name, CoreMessage.BAD_ENCODING.with(utf8 + 1, gb18030 + 1));
    }

    /** The offset of the first byte that is wrong in an encoding, or -1. */
    private static long firstError(Path file, String name, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        long offset = 0;
        try (FileChannel channel = FileChannel.open(file)) {
            while (true) {
                int carried = bytes.position();
                boolean end = channel.read(bytes) < 0;
                refuseBinary(bytes.array(), carried, bytes.position(), offset, name);
                bytes.flip();
                int from = bytes.position();
                skipAscii(bytes, carried > 0);
                CoderResult result = decode(decoder, bytes, characters, end);
                if (result.isError()) {
                    return offset + bytes.position() - from;
                }
                offset += bytes.position() - from;
                if (end) {
                    return bytes.hasRemaining() ? offset : -1;
                }
                bytes.compact();
            }
        }
    }

    private static CoderResult decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer characters, boolean end) {
        CoderResult result;
        do {
            characters.clear();
            result = decoder.decode(bytes, characters, end);
        } while (result.isOverflow());
        return result;
    }

    /** Passes over plain ASCII, eight bytes at a time, when no character is open from the chunk before. */
    private static void skipAscii(ByteBuffer bytes, boolean open) {
        if (open) {
            return;
        }
        int at = bytes.position();
        int last = bytes.limit() - Long.BYTES;
        while (at <= last && (bytes.getLong(at) & HIGH_BITS) == 0) {
            at += Long.BYTES;
        }
        bytes.position(at);
    }

    private static void refuseBinary(byte[] bytes, int from, int to, long offset, String name) {
        if (offset == 0 && from == 0 && to >= 2) {
            int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
            if (mark == 0xFEFF || mark == 0xFFFE) {
                throw new TableException(name, CoreMessage.UTF16_TEXT.with());
            }
        }
        ByteBuffer words = ByteBuffer.wrap(bytes, 0, to);
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long word = words.getLong(at);
            // Not zero exactly when one of the eight bytes is zero.
            if (((word - LOW_ONES) & ~word & HIGH_BITS) != 0) {
                break;
            }
        }
        for (; at < to; at++) {
            if (bytes[at] == 0) {
                throw new TableException(name, CoreMessage.NOT_TEXT.with(offset + at + 1));
            }
        }
    }
}
