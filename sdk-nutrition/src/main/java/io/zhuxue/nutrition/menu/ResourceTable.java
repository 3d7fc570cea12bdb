package io.zhuxue.nutrition.menu;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A table of this module's own: a header, then lines of cells between commas, none quoted. */
record ResourceTable(String name) implements TableSource {

    @Override
    public void read(List<Column> columns, Consumer<Row> reader) {
        try (InputStream in = ResourceTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> header = cells(lines.readLine());
            int[] places = columns.stream()
                    .mapToInt(column -> header.indexOf(column.name()))
                    .toArray();
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(new Line(++number, cells(line), places));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }

    private record Line(long number, List<String> cells, int[] places) implements Row {

        @Override
        public String value(int column) {
            return places[column] < 0 ? "" : cells.get(places[column]).strip();
        }
    }
}
