package io.zhuxue.reporting.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The pieces of files, each with its own hash, so that a broken transfer goes on where it stopped. */
final class Pieces {

    static final String FILE = "pieces.csv";
    private static final int SIZE = 4 << 20;

    private Pieces() {}

    /** One line a piece: file, offset, length, hash. */
    static List<String> of(Path content, List<Path> files) throws IOException {
        List<String> lines = new ArrayList<>(List.of("file,offset,length,sm3"));
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

    static List<Piece> missing(Path content, List<String> lines) throws IOException {
        List<Piece> missing = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int sm3 = line.lastIndexOf(',');
            int length = line.lastIndexOf(',', sm3 - 1);
            int offset = line.lastIndexOf(',', length - 1);
            Piece piece = new Piece(
                    line.substring(0, offset),
                    Long.parseLong(line.substring(offset + 1, length)),
                    Long.parseLong(line.substring(length + 1, sm3)));
            if (!line.substring(sm3 + 1).equals(sm3(read(content.resolve(piece.file()), piece)))) {
                missing.add(piece);
            }
        }
        return missing;
    }

    private static byte[] read(Path file, Piece piece) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.min(piece.offset(), Files.size(file)));
            return in.readNBytes((int) piece.length());
        }
    }

    private static String sm3(byte[] content) {
        SM3Digest digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
