package io.zhuxue.identification.source;

import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.identification.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables in folders named by their day. */
record FolderTables(Path archive) implements DatedTables {

    @Override
    public List<LocalDate> days(String table) {
        if (!Files.isDirectory(archive)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(archive)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> Intake.isoDate(folder.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .filter(day -> Tables.lookUp(folder(day), table).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DatedTables.failed(table, e);
        }
    }

    @Override
    public TableSource open(String table, LocalDate day) {
        return Tables.find(folder(day), table);
    }

    private Path folder(LocalDate day) {
        return archive.resolve(day.toString());
    }
}
