package io.zhuxue.core.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The digest of China's standard (SM3 密码杂凑算法, GB/T 32905): 64 lower-case hexadecimal digits. */
public final class Sm3 {

    private final SM3Digest digest = new SM3Digest();

    /** The digest of nothing yet. */
    public Sm3() {}

    /** Adds bytes. */
    public Sm3 add(byte[] bytes) {
        digest.update(bytes, 0, bytes.length);
        return this;
    }

    /** Adds a part of an array. */
    public Sm3 add(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        return this;
    }

    /** The digest of all that was added; the next addition begins anew. */
    public String hex() {
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    /** The digest of bytes. */
    public static String of(byte[] bytes) {
        return new Sm3().add(bytes).hex();
    }

    /** The digest of a text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of a stream to its end; the stream stays open. */
    public static String of(InputStream in) throws IOException {
        Sm3 sm3 = new Sm3();
        byte[] buffer = new byte[1 << 16];
        int count;
        while ((count = in.read(buffer)) >= 0) {
            sm3.add(buffer, 0, count);
        }
        return sm3.hex();
    }

    /**
     * The digest of a file.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static String of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
