package io.zhuxue.core.table;

import io.zhuxue.core.CoreMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file as characters: its encoding found out beforehand, its progress told, its end remembered. */
final class TextFile extends Reader {

    /** Progress is told each time so many bytes have been read. */
    private static final long STEP = 1 << 20;

    private final Reader characters;
    private final Counted bytes;
    private char last;
    private char beforeLast;
    private char beforeThat;

    private TextFile(Reader characters, Counted bytes) {
        this.characters = characters;
        this.bytes = bytes;
    }

    static TextFile open(Path file, String name, Progress progress) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new TableException(name, CoreMessage.TABLE_UNREADABLE.with("文件不存在或不是普通文件"));
        }
        Charset charset = Encoding.of(file, name);
        Counted bytes = new Counted(Files.newInputStream(file), Files.size(file), progress);
        return new TextFile(
                new InputStreamReader(
                        bytes,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                bytes);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = characters.read(target, offset, length);
        for (int i = Math.max(0, count - 3); i < count; i++) {
            beforeThat = beforeLast;
            beforeLast = last;
            last = target[offset + i];
        }
        return count;
    }

    /** True when the text read so far ends with a quotation mark, a final line break aside. */
    boolean endsWithQuote() {
        if (last == '\n') {
            return (beforeLast == '\r' ? beforeThat : beforeLast) == '"';
        }
        return (last == '\r' ? beforeLast : last) == '"';
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
