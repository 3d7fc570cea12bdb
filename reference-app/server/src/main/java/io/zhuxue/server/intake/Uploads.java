package io.zhuxue.server.intake;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.Tables;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
    private static final Pattern REGISTER = Pattern.compile("(TP|FF[123])\\.(csv|xlsx|parquet)");
    private static final Pattern TABLE = Pattern.compile("[a-z_]{1,40}\\.(csv|xlsx|parquet)");
    private static final Pattern ANSWERS = Pattern.compile("(?i)(.*/)?[^/]+\\.(xml|csv|xlsx)");
    private static final Pattern EXCHANGE =
            Pattern.compile("([\\p{L}\\d_-][\\p{L}\\d._=-]*/)*[\\p{L}\\d_-][\\p{L}\\d._=-]*");
    private final Settings settings;

    /** Over what it works with. */
    public Uploads(Settings settings) {
        this.settings = settings;
    }

    /** The folder of an uploaded package, or why it is none. */
    public Parsed<Path> unpack(InputStream zip) throws IOException {
        Path folder = newFolder("package-");
        return kept(folder, takeAll(zip, folder, Uploads::placeInPackage).or(() -> incomplete(folder)));
    }

    /** A new folder with the bank answers of a ZIP, or with the one file handed in, or why there are none. */
    public Parsed<Path> answers(String name, InputStream content) throws IOException {
        Path folder = newFolder("answers-");
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return kept(folder, takeAll(content, folder, Uploads::placeOfAnswers));
        }
        String place = placeOfAnswers(name);
        if (place.isEmpty()) {
            return kept(folder, Optional.of(ServerMessage.BAD_ANSWERS.with("应为 XML、CSV、XLSX 或其 ZIP")));
        }
        Files.copy(content, folder.resolve(place));
        return Parsed.accepted(folder);
    }

    /**
     * A new folder with a county's tables of meals in a folder of that name within, or why there are none; which tables
     * there must be, the check itself says.
     */
    public Parsed<Path> county(InputStream zip, String within) throws IOException {
        Path folder = newFolder("meals-");
        Path tables = Files.createDirectories(folder.resolve(within));
        Optional<Message> fault = takeAll(zip, tables, Uploads::placeOfTable);
        try (Stream<Path> taken = Files.list(tables)) {
            boolean none = taken.findAny().isEmpty();
            return kept(
                    folder,
                    fault.or(() -> none ? Optional.of(ServerMessage.BAD_PACKAGE.with("没有一张表")) : Optional.empty()));
        }
    }

    /** A new folder with an exchange package: its content and its signature, or why there is none. */
    public Parsed<Path> exchange(InputStream zip) throws IOException {
        Path folder = newFolder("exchange-");
        Optional<Message> fault = takeAll(zip, folder, Uploads::placeInExchange);
        boolean none = !Files.isDirectory(folder.resolve("content"));
        return kept(
                folder,
                fault.or(() -> none ? Optional.of(ServerMessage.BAD_PACKAGE.with("不是数据交换包")) : Optional.empty()));
    }

    /** A package may lie in one folder of its own. */
    private static String placeInExchange(String name) {
        String plain = name.replace('\\', '/');
        int slash = plain.indexOf('/');
        String inner = plain.startsWith("content/") || slash < 0 ? plain : plain.substring(slash + 1);
        boolean wanted = inner.startsWith("content/") || inner.equals("signature.csv");
        return wanted && EXCHANGE.matcher(inner).matches() ? inner : "";
    }

    /** A new folder with the rural registers of a ZIP in {@code registers}, or why there are none. */
    public Parsed<Path> registers(InputStream zip) throws IOException {
        Path folder = newFolder("register-");
        Path tables = Files.createDirectories(folder.resolve("registers"));
        Optional<Message> fault = takeAll(zip, tables, Uploads::placeOfRegister);
        try (Stream<Path> taken = Files.list(tables)) {
            boolean none = taken.findAny().isEmpty();
            return kept(
                    folder,
                    fault.or(() -> none
                            ? Optional.of(ServerMessage.BAD_REGISTER.with("须有TP、FF1、FF2、FF3中的一张表"))
                            : Optional.empty()));
        }
    }

    private static String placeOfRegister(String name) {
        String plain = name.replace('\\', '/');
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        return REGISTER.matcher(last).matches() ? last : "";
    }

    private static String placeOfTable(String name) {
        String plain = name.replace('\\', '/');
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        return TABLE.matcher(last).matches() ? last : "";
    }

    /** A new folder for one thing handed in. */
    public Path newFolder(String prefix) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(settings.data().resolve("uploads")), prefix);
    }

    private static Parsed<Path> kept(Path folder, Optional<Message> fault) throws IOException {
        if (fault.isPresent()) {
            delete(folder);
            return Parsed.refused(fault.get());
        }
        return Parsed.accepted(folder);
    }

    private static Optional<Message> takeAll(InputStream zip, Path folder, UnaryOperator<String> place)
            throws IOException {
        try (ZipInputStream entries = new ZipInputStream(zip, StandardCharsets.UTF_8)) {
            return take(entries, folder, place);
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            return Optional.of(ServerMessage.BAD_PACKAGE.with("不是完好的 ZIP 文件"));
        }
    }

    /** Where a file of a ZIP belongs in the folder of its package; empty when it is not wanted. */
    private static String placeInPackage(String name) {
        String plain = withoutOuterFolder(name);
        return WANTED.matcher(plain).matches() ? plain : "";
    }

    /** Answers stand side by side, whatever folders they come in. */
    private static String placeOfAnswers(String name) {
        String plain = name.replace('\\', '/');
        return ANSWERS.matcher(plain).matches() ? plain.replaceAll("[^0-9A-Za-z._-]", "_") : "";
    }

    private static Optional<Message> take(ZipInputStream entries, Path folder, UnaryOperator<String> place)
            throws IOException {
        long bytes = 0;
        int files = 0;
        byte[] buffer = new byte[1 << 16];
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            String name = place.apply(entry.getName());
            if (entry.isDirectory() || name.isEmpty()) {
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

    /** Takes a folder away with all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
