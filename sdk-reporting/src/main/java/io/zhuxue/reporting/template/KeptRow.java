package io.zhuxue.reporting.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/**
 * A row of a template that is written again elsewhere.
 *
 * @param at where it stood, from 0
 * @param height in twentieths of a point; -1 for the sheet's own
 */
record KeptRow(int at, short height, boolean hidden, List<Kept> cells) {

    /**
     * A cell of such a row.
     *
     * @param value a String, Double or Boolean; for a formula its text; empty when the cell only has a look
     * @param holes the places to fill in its text
     */
    record Kept(int column, CellStyle style, CellType type, Object value, List<String> holes) {

        boolean formula() {
            return type == CellType.FORMULA;
        }

        String text() {
            return type == CellType.STRING ? String.valueOf(value) : "";
        }
    }

    static KeptRow of(Row row) {
        List<Kept> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(new Kept(
                    cell.getColumnIndex(),
                    cell.getCellStyle(),
                    cell.getCellType(),
                    value(cell),
                    TemplateTable.words(cell)));
        }
        boolean own = row.getHeight() != row.getSheet().getDefaultRowHeight();
        return new KeptRow(row.getRowNum(), own ? row.getHeight() : -1, row.getZeroHeight(), List.copyOf(cells));
    }

    private static Object value(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> cell.getNumericCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case FORMULA -> cell.getCellFormula();
            default -> "";
        };
    }

    /** Gives a new row the measures of this one. */
    void measure(Row row) {
        if (height >= 0) {
            row.setHeight(height);
        }
        row.setZeroHeight(hidden);
    }

    /** Puts a cell as it stood, its formula changed as asked. */
    static void put(Kept kept, Row row, UnaryOperator<String> formula) {
        Cell cell = row.createCell(kept.column());
        cell.setCellStyle(kept.style());
        if (kept.formula()) {
            cell.setCellFormula(formula.apply(String.valueOf(kept.value())));
        } else if (kept.value() instanceof Double number) {
            cell.setCellValue(number);
        } else if (kept.value() instanceof Boolean yes) {
            cell.setCellValue(yes);
        } else if (!kept.text().isEmpty()) {
            cell.setCellValue(kept.text());
        }
    }
}
