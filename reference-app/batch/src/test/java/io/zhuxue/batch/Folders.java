package io.zhuxue.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Folders of packages and results, as tests handle them. */
final class Folders {
    /** The sample province that lies in the repository. */
    static final Path SAMPLE = Path.of("src", "samples", "province-43");
    /** Its true links. */
    static final Path SAMPLE_TRUTH = Path.of("src", "samples", "province-43-truth.csv");

    private Folders() {}

    /** Every file below a folder, by its path inside it, in order. */
    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash of every file below a folder. */
    static Map<String, String> hashes(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files(folder)) {
            hashes.put(folder.relativize(file).toString(), hash(file));
        }
        return hashes;
    }

    private static String hash(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy that a test may spoil. */
    static Path copy(Path folder, Path copy) {
        try {
            for (Path file : files(folder)) {
                Path target = copy.resolve(folder.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /** Changes the text of a file, which is then written in a charset. */
    static void rewrite(Path file, Charset charset, UnaryOperator<String> change) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Files.write(file, change.apply(text).getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes one bit in the middle of a file. */
    static void flipOneBit(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when a folder is not there or holds no file. */
    static boolean empty(Path folder) {
        return !Files.exists(folder) || files(folder).isEmpty();
    }
}
