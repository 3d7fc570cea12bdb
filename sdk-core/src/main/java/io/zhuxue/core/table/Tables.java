package io.zhuxue.core.table;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.table.spi.TableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The door to tables in files (表格文件): CSV, XLSX, and every format that is registered as {@link TableFormat}. */
public final class Tables {

    private Tables() {}

    /**
     * The table of a file, named by its file name.
     *
     * @throws TableException when no format reads such a file
     */
    public static TableSource open(Path file) {
        return open(file, file.getFileName().toString());
    }

    /**
     * The table of a file under another name in messages.
     *
     * @throws TableException when no format reads such a file
     */
    public static TableSource open(Path file, String name) {
        String fileName = file.getFileName().toString().toLowerCase(Locale.ROOT);
        List<TableFormat> formats = formats();
        for (TableFormat format : formats) {
            if (fileName.endsWith(format.extension())) {
                return format.open(file, name);
            }
        }
        int dot = fileName.lastIndexOf('.');
        throw new TableException(
                name, CoreMessage.TABLE_FORMAT.with(dot < 0 ? "" : fileName.substring(dot), extensions(formats)));
    }

    /**
     * The table of a base name in a folder, whatever its format.
     *
     * @param folder the folder, such as a province package
     * @param baseName the name without extension, such as {@code students} or {@code registers/TP}
     * @throws TableException when there is no such file or more than one
     */
    public static TableSource find(Path folder, String baseName) {
        return lookUp(folder, baseName)
                .orElseThrow(() -> new TableException(
                        baseName,
                        CoreMessage.TABLE_NOT_FOUND.with(
                                baseName,
                                formats().stream()
                                        .map(format -> baseName + format.extension())
                                        .collect(Collectors.joining("、")))));
    }

    /**
     * The table of a base name in a folder, if it is there.
     *
     * @throws TableException when there is more than one
     */
    public static Optional<TableSource> lookUp(Path folder, String baseName) {
        Path asked = folder.resolve(baseName);
        Path parent = asked.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return Optional.empty();
        }
        String within = baseName.substring(0, baseName.lastIndexOf('/') + 1);
        List<String> wanted = formats().stream()
                .map(format -> (asked.getFileName() + format.extension()).toLowerCase(Locale.ROOT))
                .toList();
        List<String> present = fileNames(parent, baseName).stream()
                .filter(name -> wanted.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        if (present.size() > 1) {
            throw new TableException(baseName, CoreMessage.TABLE_AMBIGUOUS.with(baseName, String.join("、", present)));
        }
        return present.stream().findFirst().map(name -> open(parent.resolve(name), within + name));
    }

    private static List<String> fileNames(Path folder, String table) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new TableException(
                    table, CoreMessage.TABLE_UNREADABLE.with(e.getClass().getSimpleName()));
        }
    }

    private static List<TableFormat> formats() {
        List<TableFormat> formats = new ArrayList<>(List.of(new CsvFormat(), new XlsxFormat()));
        ServiceLoader.load(TableFormat.class).forEach(formats::add);
        return formats;
    }

    private static String extensions(List<TableFormat> formats) {
        return formats.stream().map(TableFormat::extension).collect(Collectors.joining("、"));
    }
}
