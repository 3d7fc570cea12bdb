package io.zhuxue.identification;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A table in memory, for tests. */
public final class Sheet implements TableSource {

    private final String name;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    private Sheet(String name, List<String> header) {
        this.name = name;
        this.header = header;
    }

    /** An empty table with a header, its names separated by blanks. */
    public static Sheet of(String name, String header) {
        return new Sheet(name, List.of(header.split(" ")));
    }

    /** A table read from a file. */
    public static Sheet of(Path file) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(Files.newBufferedReader(file))) {
            Sheet sheet = null;
            for (CsvRecord line : csv) {
                if (sheet == null) {
                    sheet = new Sheet(file.getFileName().toString(), line.getFields());
                } else {
                    sheet.rows.add(line.getFields());
                }
            }
            if (sheet == null) {
                throw new IllegalArgumentException("no header");
            }
            return sheet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package of the sample province, when this machine has it. */
    public static java.util.Optional<Path> sampleData() {
        return List.of(System.getProperty("zhuxue.shared", ""), "../shared", "../../shared").stream()
                .map(place -> Path.of(place, "data"))
                .filter(place -> Files.isDirectory(place.resolve("sample-province")))
                .findFirst();
    }

    /** Adds a row. */
    public Sheet row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The cells of a row, the first after the header being 0, by column name. */
    public String cell(int row, String column) {
        return rows.get(row).get(header.indexOf(column));
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(List<Column> columns, Consumer<Row> reader) {
        int[] at = new int[columns.size()];
        for (int i = 0; i < at.length; i++) {
            Column column = columns.get(i);
            at[i] = Math.max(header.indexOf(column.name()), header.indexOf(column.chineseName()));
        }
        for (int i = 0; i < rows.size(); i++) {
            reader.accept(new Line(i + 2, at, rows.get(i)));
        }
    }

    private record Line(long number, int[] at, List<String> cells) implements Row {
        @Override
        public String value(int column) {
            return at[column] < 0 || at[column] >= cells.size()
                    ? ""
                    : cells.get(at[column]).strip();
        }
    }
}
