package io.zhuxue.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file as characters: its encoding known beforehand, its progress told, its end remembered, lone carriage returns mended. */
final class TextFile extends Reader {

    /** Progress is told each time so many bytes have been read. */
    private static final long STEP = 1 << 20;

    private static final int NONE = -1;

    private final Reader characters;
    private final Counted bytes;
    private int ahead = NONE;
    private char last;
    private char beforeLast;
    private char beforeThat;

    private TextFile(Reader characters, Counted bytes) {
        this.characters = characters;
        this.bytes = bytes;
    }

    static TextFile open(Path file, Charset charset, Progress progress) throws IOException {
        Counted bytes = new Counted(Files.newInputStream(file), Files.size(file), progress);
        Reader characters = charset.equals(StandardCharsets.UTF_8)
                ? new Utf8Reader(bytes)
                : new InputStreamReader(
                        bytes,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new TextFile(characters, bytes);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = 0;
        if (ahead >= 0 && length > 0) {
            target[offset] = (char) ahead;
            ahead = NONE;
            count = 1;
        }
        int more = count == length ? 0 : characters.read(target, offset + count, length - count);
        count += Math.max(more, 0);
        if (count == 0) {
            return more;
        }
        mendReturns(target, offset, offset + count);
        remember(target, offset, offset + count);
        return count;
    }

    /**
     * Makes a line feed of each carriage return that stands alone. As the end of a line both are the same; within quotes
     * the parser of this version drops the rest of the record after it, and joins the next one to it.
     */
    private void mendReturns(char[] target, int from, int to) throws IOException {
        for (int at = from; at < to; at++) {
            if (target[at] != '\r') {
                continue;
            }
            if (at + 1 == to) {
                ahead = characters.read();
            }
            int next = at + 1 == to ? ahead : target[at + 1];
            if (next != '\n') {
                target[at] = '\n';
            }
        }
    }

    private void remember(char[] target, int from, int to) {
        for (int at = Math.max(from, to - 3); at < to; at++) {
            beforeThat = beforeLast;
            beforeLast = last;
            last = target[at];
        }
    }

    /** True when the text read so far ends with a quotation mark, a final line break aside. */
    boolean endsWithQuote() {
        if (last == '\n') {
            return (beforeLast == '\r' ? beforeThat : beforeLast) == '"';
        }
        return last == '"';
    }

    @Override
    public void close() throws IOException {
        characters.close();
        bytes.finish();
    }

    /** Counts the bytes that go through. */
    private static final class Counted extends InputStream {

        private final InputStream in;
        private final long total;
        private final Progress progress;
        private long done;
        private long told;

        Counted(InputStream in, long total, Progress progress) {
            this.in = in;
            this.total = total;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            add(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            add(Math.max(count, 0));
            return count;
        }

        private void add(int count) {
            done += count;
            if (done - told >= STEP) {
                told = done;
                progress.at(Math.min(done, total), total);
            }
        }

        void finish() {
            progress.at(Math.min(done, total), total);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
