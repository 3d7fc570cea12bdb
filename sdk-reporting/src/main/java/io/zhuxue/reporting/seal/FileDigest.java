package io.zhuxue.reporting.seal;

import io.zhuxue.reporting.fact.FactStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The hash, the size and the rows of one file, in one pass. */
final class FileDigest {

    private FileDigest() {}

    static SealedFile of(String name, Path path, boolean countRows) throws IOException {
        SM3Digest digest = new SM3Digest();
        CsvRows rows = new CsvRows();
        boolean csv = countRows && name.endsWith(".csv");
        byte[] block = new byte[1 << 17];
        long size = 0;
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
                size += read;
                if (csv) {
                    rows.count(block, read);
                }
            }
        }
        long rowCount = csv ? rows.withoutHeader() : -1;
        if (countRows && name.endsWith(".parquet")) {
            rowCount = FactStore.rows(path);
        }
        return new SealedFile(name, size, hex(digest), rowCount);
    }

    static String sm3(byte[] content) {
        SM3Digest digest = new SM3Digest();
        digest.update(content, 0, content.length);
        return hex(digest);
    }

    private static String hex(SM3Digest digest) {
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    /** Counts the records of a CSV as its bytes go by: line feeds outside quotes, and a last line without one. */
    private static final class CsvRows {

        private long lines;
        private boolean quoted;
        private boolean begun;

        void count(byte[] block, int length) {
            for (int i = 0; i < length; i++) {
                byte b = block[i];
                if (b == '\n' && !quoted) {
                    lines++;
                    begun = false;
                } else {
                    begun = true;
                    if (b == '"') {
                        quoted = !quoted;
                    }
                }
            }
        }

        long withoutHeader() {
            return Math.max(0, lines + (begun ? 1 : 0) - 1);
        }
    }
}
