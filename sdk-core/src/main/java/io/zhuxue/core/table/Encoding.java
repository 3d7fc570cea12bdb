package io.zhuxue.core.table;

import io.zhuxue.core.CoreMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the encoding of a whole text file before any row is given out, so that a file is never taken in half: UTF-8, and
 * GB 18030 when it is not UTF-8 (what Chinese Excel writes as CSV).
 */
final class Encoding {

    private static final int CHUNK = 1 << 16;

    private Encoding() {}

    static Charset of(Path file, String name) throws IOException {
        refuseUtf16(file, name);
        long utf8 = firstUtf8Error(file, name);
        if (utf8 < 0) {
            return StandardCharsets.UTF_8;
        }
        Charset gb = Charset.forName("GB18030");
        long gb18030 = firstError(file, name, gb.newDecoder());
        if (gb18030 < 0) {
            return gb;
        }
        throw new TableException(name, CoreMessage.BAD_ENCODING.with(utf8 + 1, gb18030 + 1));
    }

    private static void refuseUtf16(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            int mark = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
            if (mark == 0xFEFF || mark == 0xFFFE) {
                throw new TableException(name, CoreMessage.UTF16_TEXT.with());
            }
        }
    }

    /** The offset of the first byte that is not UTF-8, or -1. */
    private static long firstUtf8Error(Path file, String name) throws IOException {
        char[] nowhere = new char[CHUNK];
        try (Utf8Reader reader = new Utf8Reader(Files.newInputStream(file))) {
            try {
                while (reader.read(nowhere, 0, CHUNK) >= 0) {
                    continue;
                }
                return -1;
            } catch (CharacterCodingException e) {
                if (reader.atZero()) {
                    throw new TableException(name, CoreMessage.NOT_TEXT.with(reader.offset() + 1));
                }
                return reader.offset();
            }
        }
    }

    /** The offset of the first byte that is wrong in another encoding, or -1. */
    private static long firstError(Path file, String name, CharsetDecoder decoder) throws IOException {
        decoder.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer nowhere = CharBuffer.allocate(CHUNK);
        long offset = 0;
        try (FileChannel channel = FileChannel.open(file)) {
            boolean end = false;
            while (!end) {
                int carried = bytes.position();
                end = channel.read(bytes) < 0;
                refuseZero(bytes.array(), carried, bytes.position(), offset, name);
                bytes.flip();
                if (decode(decoder, bytes, nowhere, end).isError()) {
                    return offset + bytes.position();
                }
                offset += bytes.position();
                bytes.compact();
            }
        }
        return -1;
    }

    private static CoderResult decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer nowhere, boolean end) {
        CoderResult result;
        do {
            nowhere.clear();
            result = decoder.decode(bytes, nowhere, end);
        } while (result.isOverflow());
        return result;
    }

    private static void refuseZero(byte[] bytes, int from, int to, long offset, String name) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == 0) {
                throw new TableException(name, CoreMessage.NOT_TEXT.with(offset + at + 1));
            }
        }
    }
}
