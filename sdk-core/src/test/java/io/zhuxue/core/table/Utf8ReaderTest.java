package io.zhuxue.core.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {

    @Property
    void any_bytes_are_judged_and_read_as_the_jdk_does(
            @ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int room) throws IOException {
        assertReadLikeTheJdk(bytes, room);
    }

    @Property
    void any_text_is_read_whole_however_it_is_cut(@ForAll String text, @ForAll @IntRange(min = 1, max = 9) int room)
            throws IOException {
        String clean = new String(text.replace("\0", "").getBytes(UTF_8), UTF_8);
        assertThat(read(clean.getBytes(UTF_8), room)).isEqualTo(clean);
    }

    @Test
    void a_text_longer_than_the_buffer_keeps_every_character() throws IOException {
        String text = "a张𬭎é,".repeat(40_000);
        assertThat(read(text.getBytes(UTF_8), 1000)).isEqualTo(text);
    }

    @Test
    void overlong_forms_surrogates_and_what_is_beyond_unicode_are_refused() {
        int[][] wrong = {
            {0xC0, 0x80},
            {0xC1, 0xBF},
            {0xE0, 0x9F, 0xBF},
            {0xED, 0xA0, 0x80},
            {0xF4, 0x90, 0x80, 0x80},
            {0xF0, 0x8F, 0xBF, 0xBF},
            {0xE5, 0xBC},
            {0x80},
            {0xF5, 0x80, 0x80, 0x80}
        };
        for (int[] sequence : wrong) {
            byte[] bytes = new byte[sequence.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) sequence[i];
            }
            assertThatThrownBy(() -> read(bytes, 8)).isInstanceOf(CharacterCodingException.class);
        }
    }

    private static void assertReadLikeTheJdk(byte[] bytes, int room) throws IOException {
        boolean zero = false;
        for (byte b : bytes) {
            zero |= b == 0;
        }
        String expected;
        try {
            expected = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            expected = null;
        }
        if (zero || expected == null) {
            assertThatThrownBy(() -> read(bytes, room)).isInstanceOf(CharacterCodingException.class);
        } else {
            assertThat(read(bytes, room)).isEqualTo(expected);
        }
    }

    /** Reads from a stream that gives three bytes at a time, into a room of a few characters. */
    private static String read(byte[] bytes, int room) throws IOException {
        StringBuilder out = new StringBuilder();
        char[] chars = new char[room];
        try (Utf8Reader reader = new Utf8Reader(dripping(bytes))) {
            int count;
            while ((count = reader.read(chars, 0, room)) >= 0) {
                assertThat(count).isPositive();
                out.append(chars, 0, count);
            }
        }
        return out.toString();
    }

    private static InputStream dripping(byte[] bytes) {
        int piece = bytes.length > 1000 ? 777 : 3;
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, piece));
            }
        };
    }
}
