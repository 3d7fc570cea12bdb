package io.zhuxue.server.intake;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.Tables;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Uploaded packages (上传的数据包): a ZIP is unpacked beside the runs, within bounds of size and number, never outside its
 * folder, and only tables and policy files are taken.
 */
public final class Uploads {

    private static final long MOST_BYTES = 4L << 30;
    private static final int MOST_FILES = 200;
    private static final Pattern WANTED = Pattern.compile(
            "(students|schools|survey|registers/[A-Z0-9]+)\\.(csv|xlsx|parquet)|policy/[0-9A-Za-z._-]+\\.ya?ml");
    private final Settings settings;

    /** Over what it works with. */
    public Uploads(Settings settings) {
        this.settings = settings;
    }

    /** The folder of an uploaded package, or why it is none. */
    public Parsed<Path> unpack(InputStream zip) throws IOException {
        Path uploads = Files.createDirectories(settings.data().resolve("uploads"));
        Path folder = Files.createTempDirectory(uploads, "package-");
        Optional<Message> fault;
        try (ZipInputStream entries = new ZipInputStream(zip, StandardCharsets.UTF_8)) {
            fault = take(entries, folder).or(() -> incomplete(folder));
        } catch (ZipException | IllegalArgumentException broken) {
            fault = Optional.of(ServerMessage.BAD_PACKAGE.with("不是完好的 ZIP 文件"));
        }
        if (fault.isPresent()) {
            delete(folder);
            return Parsed.refused(fault.get());
        }
        return Parsed.accepted(folder);
    }

    private static Optional<Message> take(ZipInputStream entries, Path folder) throws IOException {
        long bytes = 0;
        int files = 0;
        byte[] buffer = new byte[1 << 16];
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            String name = withoutOuterFolder(entry.getName());
            if (entry.isDirectory() || !WANTED.matcher(name).matches()) {
                continue;
            }
            if (++files > MOST_FILES) {
                return Optional.of(ServerMessage.BAD_PACKAGE.with("文件超过" + MOST_FILES + "个"));
            }
            Path target = folder.resolve(name);
            Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(folder));
            try (OutputStream out = Files.newOutputStream(target)) {
                for (int read = entries.read(buffer); read >= 0; read = entries.read(buffer)) {
                    bytes += read;
                    if (bytes > MOST_BYTES) {
                        return Optional.of(ServerMessage.BAD_PACKAGE.with("解压后超过4GB"));
                    }
                    out.write(buffer, 0, read);
                }
            }
        }
        return Optional.empty();
    }

    /** A package may lie in one folder of its own; its name does not matter. */
    private static String withoutOuterFolder(String name) {
        String plain = name.replace('\\', '/');
        int slash = plain.indexOf('/');
        String first = slash < 0 ? "" : plain.substring(0, slash);
        return first.isEmpty() || List.of("registers", "policy").contains(first) ? plain : plain.substring(slash + 1);
    }

    private static Optional<Message> incomplete(Path folder) {
        try {
            for (String table : List.of("students", "schools")) {
                if (Tables.lookUp(folder, table).isEmpty()) {
                    return Optional.of(ServerMessage.BAD_PACKAGE.with("缺少“" + table + "”表"));
                }
            }
            return Optional.empty();
        } catch (TableException twice) {
            return Optional.of(ServerMessage.BAD_PACKAGE.with(twice.reason().text()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
