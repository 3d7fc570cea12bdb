package io.zhuxue.reporting.indicator;

import io.zhuxue.reporting.fact.Cell;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The hash of a detail set while its sorted rows stream by. */
final class DetailDigest {

    private final SM3Digest digest = new SM3Digest();
    private long rows;

    void header(List<String> names) {
        line(String.join("\t", names));
    }

    void row(List<Cell> cells) {
        rows++;
        line(cells.stream().map(DetailDigest::unambiguous).collect(Collectors.joining("\t")));
    }

    /** Nothing is not the same as an empty text, and a tab inside a text is not the end of the cell. */
    private static String unambiguous(Cell cell) {
        if (cell == Cell.Nothing.NOTHING) {
            return "\\N";
        }
        return cell.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private void line(String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
    }

    long rows() {
        return rows;
    }

    String sm3() {
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
