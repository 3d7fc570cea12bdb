package io.zhuxue.reporting.fact;

import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Collects a part of each kind in DuckDB and copies it out as Parquet when it is full. */
final class ParquetFactWriter implements FactWriter {

    /** Rows of a row group, about a county's: the whole of it is unpacked for one row. Twelve of DuckDB's vectors. */
    private static final long GROUP = 24_576;

    /** Rows of a part: what one kind may hold in memory (about 100 MB) before it goes to disk. */
    private static final long PART = 20 * GROUP;

    private final Path directory;
    private final Path workshop;
    private final FactBatch batch;
    private final DuckDBConnection connection;
    private final Map<FactKind, Table> tables = new EnumMap<>(FactKind.class);

    ParquetFactWriter(Path directory, FactBatch batch) {
        this.directory = directory;
        this.batch = batch;
        try {
            Files.createDirectories(directory);
            this.workshop = Files.createTempDirectory(directory, ".facts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.connection = Duck.open(1, "1GB", workshop);
    }

    @Override
    public void add(Fact fact) {
        write(fact, false);
    }

    @Override
    public void retract(Fact fact) {
        write(fact, true);
    }

    @Override
    public void declare(FactKind kind) {
        try {
            tables.computeIfAbsent(kind, Table::new).part();
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }

    private void write(Fact fact, boolean retracted) {
        Table table = tables.computeIfAbsent(fact.kind(), Table::new);
        try {
            FactPart part = table.part();
            FactRow.append(fact, retracted, part);
            table.rows++;
            if (part.full(PART)) {
                table.flush();
            }
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }

    @Override
    public Map<FactKind, Long> finish() {
        Map<FactKind, Long> written = new EnumMap<>(FactKind.class);
        List<Path> files = new ArrayList<>();
        try {
            for (Table table : tables.values()) {
                table.flush();
                written.put(table.kind, table.rows);
                for (int part = 1; part <= table.parts; part++) {
                    files.add(workshop.resolve(batch.file(table.kind, part)));
                }
            }
            for (Path file : files) {
                if (Files.exists(directory.resolve(file.getFileName()))) {
                    throw new FileAlreadyExistsException(file.getFileName().toString());
                }
            }
            for (Path file : files) {
                Files.move(file, directory.resolve(file.getFileName()));
            }
        } catch (FileAlreadyExistsException e) {
            throw new ReportingException(ReportingMessage.FACTS_PRESENT.with(e.getFile()), e);
        } catch (SQLException e) {
            throw Duck.failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    @Override
    public void close() {
        try (Stream<Path> left = Files.exists(workshop) ? Files.list(workshop) : Stream.empty()) {
            connection.close();
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(workshop);
        } catch (SQLException e) {
            throw Duck.failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One kind's rows on their way. */
    private final class Table {

        private final FactKind kind;
        private long rows;
        private int parts;
        private @Nullable FactPart open;

        Table(FactKind kind) {
            this.kind = kind;
        }

        FactPart part() throws SQLException {
            FactPart current = open;
            if (current == null) {
                current = new FactPart(connection, kind, batch);
                open = current;
            }
            return current;
        }

        void flush() throws SQLException {
            FactPart current = open;
            if (current != null) {
                parts++;
                current.write(workshop.resolve(batch.file(kind, parts)), GROUP);
                open = null;
            }
        }
    }
}
