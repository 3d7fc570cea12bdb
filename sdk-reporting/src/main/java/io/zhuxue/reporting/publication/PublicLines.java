package io.zhuxue.reporting.publication;

import java.util.ArrayList;
import java.util.List;

/** The printed form of a public table. */
final class PublicLines {

    private PublicLines() {}

    static List<List<String>> of(PublicTable shown) {
        CountTable table = shown.table();
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(table.columns());
        header.add("合计");
        lines.add(header);
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> line = new ArrayList<>(List.of(table.rows().get(row)));
            for (int column = 0; column < table.columns().size(); column++) {
                var count = shown.shown(row, column);
                line.add(count.isPresent() ? Long.toString(count.getAsLong()) : "*");
            }
            line.add(Long.toString(table.rowSum(row)));
            lines.add(line);
        }
        List<String> last = new ArrayList<>(List.of("合计"));
        long all = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            last.add(Long.toString(table.columnSum(column)));
            all += table.columnSum(column);
        }
        last.add(Long.toString(all));
        lines.add(last);
        return lines;
    }
}
