package io.zhuxue.core.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A copy of a table for the officer who has to mend it (退回表): cells at fault are coloured, and two added columns give the
 * row's number in the original and every reason. Mended, it can be handed in again as it is: added columns are passed over.
 */
public final class AnnotatedCopy {

    private static final double WIDTH = 16;
    private static final double REASON_WIDTH = 60;

    private final List<Column> columns;
    private final Map<Long, List<Rejection>> byRow;

    private AnnotatedCopy(List<Column> columns, List<Rejection> rejections) {
        this.columns = List.copyOf(columns);
        this.byRow = rejections.stream().collect(Collectors.groupingBy(Rejection::row));
    }

    /**
     * Writes the rejected rows alone.
     *
     * @param original the table as it was handed in
     * @param columns its schema
     * @param rejections what was found wrong in it
     */
    public static void ofRejected(TableSource original, List<Column> columns, List<Rejection> rejections, Path target) {
        new AnnotatedCopy(columns, rejections).write(original, target, false);
    }

    /** Writes all rows, the good ones too; see {@link #ofRejected}. */
    public static void ofAll(TableSource original, List<Column> columns, List<Rejection> rejections, Path target) {
        new AnnotatedCopy(columns, rejections).write(original, target, true);
    }

    private void write(TableSource original, Path target, boolean all) {
        try (XlsxWriter out = XlsxWriter.create(target)) {
            XlsxSheet sheet = out.sheet("退回", header());
            original.read(columns, row -> {
                List<Rejection> reasons = byRow.getOrDefault(row.number(), List.of());
                if (all || !reasons.isEmpty()) {
                    write(sheet, row, reasons);
                }
            });
            out.commit();
        }
    }

    private List<SheetColumn> header() {
        List<SheetColumn> header = new ArrayList<>();
        for (Column column : columns) {
            header.add(SheetColumn.text(column.chineseName().isEmpty() ? column.name() : column.chineseName(), WIDTH));
        }
        header.add(SheetColumn.text("原行号", WIDTH / 2));
        header.add(SheetColumn.text("退回原因", REASON_WIDTH));
        return header;
    }

    private void write(XlsxSheet sheet, Row row, List<Rejection> reasons) {
        List<Object> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            cells.add(fitting(row.value(column)));
        }
        cells.add(row.number());
        cells.add(fitting(reasons.stream()
                .map(rejection ->
                        rejection.reason().code() + " " + rejection.reason().text())
                .collect(Collectors.joining("\n"))));
        Set<String> atFault = new HashSet<>();
        reasons.forEach(rejection -> atFault.add(rejection.column()));
        sheet.faulty(
                cells,
                column -> column < columns.size()
                        ? atFault.contains(columns.get(column).name())
                        : !reasons.isEmpty());
    }

    /** A CSV can hold longer cells than Excel; what is cut ends with an ellipsis, so that nobody takes it for the whole. */
    private static String fitting(String text) {
        if (text.length() <= XlsxSheet.LONGEST_TEXT) {
            return text;
        }
        int end = XlsxSheet.LONGEST_TEXT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
