package io.zhuxue.reporting.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The pieces of files, each with its own hash, so that a broken transfer goes on where it stopped. */
final class Pieces {

    static final String FILE = "pieces.csv";
    private static final int SIZE = 4 << 20;
    private static final String HEADER = "file,offset,length,sm3";
    private static final Pattern LINE = Pattern.compile("(.+),(\\d{1,18}),(\\d{1,18}),([0-9a-f]{64})");

    private Pieces() {}

    /** One line a piece: file, offset, length, hash. */
    static List<String> of(Path content, List<Path> files) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                long offset = 0;
                byte[] piece = in.readNBytes(SIZE);
                while (piece.length > 0) {
                    lines.add(content.relativize(file) + "," + offset + "," + piece.length + "," + sm3(piece));
                    offset += piece.length;
                    piece = in.readNBytes(SIZE);
                }
            }
        }
        return lines;
    }

    /** The pieces that are absent or damaged; empty when the list itself is no list of this class's own writing. */
    static Optional<List<Piece>> missing(Path content, byte[] list) {
        String text = new String(list, StandardCharsets.UTF_8);
        if (!text.startsWith(HEADER + "\n") || !text.endsWith("\n")) {
            return Optional.empty();
        }
        List<Piece> missing = new ArrayList<>();
        for (String line : text.substring(HEADER.length() + 1).lines().toList()) {
            Matcher cells = LINE.matcher(line);
            if (!cells.matches() || Long.parseLong(cells.group(3)) > SIZE || !isInside(content, cells.group(1))) {
                return Optional.empty();
            }
            Piece piece = new Piece(cells.group(1), Long.parseLong(cells.group(2)), Long.parseLong(cells.group(3)));
            if (!cells.group(4).equals(sm3(read(content.resolve(piece.file()), piece)))) {
                missing.add(piece);
            }
        }
        return Optional.of(missing);
    }

    /** The list may come from anybody: no name in it may lead out of the package. */
    private static boolean isInside(Path content, String name) {
        try {
            return content.resolve(name).normalize().startsWith(content.normalize());
        } catch (InvalidPathException noName) {
            return false;
        }
    }

    private static byte[] read(Path file, Piece piece) {
        if (!Files.isRegularFile(file)) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.min(piece.offset(), Files.size(file)));
            return in.readNBytes((int) piece.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sm3(byte[] content) {
        SM3Digest digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
