package io.zhuxue.reporting.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The list of sealed files as CSV: {@code file,size,sm3,rows}. */
final class Manifest {

    private static final String HEADER = "file,size,sm3,rows";

    private Manifest() {}

    static byte[] write(List<SealedFile> files) {
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        for (SealedFile file : files) {
            out.append('"').append(file.file().replace("\"", "\"\"")).append("\",");
            out.append(file.size()).append(',').append(file.sm3()).append(',');
            file.rows().ifPresent(out::append);
            out.append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Fills the list; false when the bytes are not exactly what {@link #write} would give for it. */
    static boolean read(byte[] manifest, List<SealedFile> files) {
        String text = new String(manifest, StandardCharsets.UTF_8);
        try {
            for (String line : text.lines().skip(1).toList()) {
                int end = line.lastIndexOf("\",");
                String[] rest = line.substring(end + 2).split(",", -1);
                files.add(new SealedFile(
                        line.substring(1, end).replace("\"\"", "\""),
                        Long.parseLong(rest[0]),
                        rest[1],
                        rest[2].isEmpty() ? -1 : Long.parseLong(rest[2])));
            }
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return false;
        }
        return Arrays.equals(write(files), manifest);
    }
}
