package io.zhuxue.reporting.template;

import io.zhuxue.core.table.SheetColumn;
import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The places to fill of one sheet of a template.
 *
 * @param template how messages call the template
 * @param sheet the sheet's name
 * @param row the row that repeats, from 0; -1 when none does
 * @param holes all places, in order
 */
record TemplateTable(String template, String sheet, int row, List<Hole> holes) {

    static final Pattern HOLE = Pattern.compile("\\{\\{([^{}]{1,200})}}");
    static final String OF_ROW = "row:";
    static final String OF_SUM = "sum:";
    static final String COUNT = "count";
    static final String NUMBER = "#";

    /**
     * A place to fill.
     *
     * @param cell its address, such as B4
     * @param word what it says
     */
    record Hole(String cell, String word) {}

    static TemplateTable of(Sheet sheet, String template) {
        List<Hole> holes = new ArrayList<>();
        int repeated = -1;
        String first = "";
        for (Row row : sheet) {
            for (Cell cell : row) {
                for (String word : words(cell)) {
                    holes.add(new Hole(cell.getAddress().formatAsString(), word));
                    if (word.startsWith(OF_ROW) && repeated >= 0 && repeated != row.getRowNum()) {
                        throw new ReportingException(ReportingMessage.TEMPLATE_TWO_ROWS.with(
                                template, sheet.getSheetName() + "!" + first, cell.getAddress()));
                    }
                    if (word.startsWith(OF_ROW) && repeated < 0) {
                        repeated = row.getRowNum();
                        first = cell.getAddress().formatAsString();
                    }
                }
            }
        }
        refuseMerged(sheet, repeated, template);
        return new TemplateTable(template, sheet.getSheetName(), repeated, List.copyOf(holes));
    }

    static List<String> words(Cell cell) {
        return cell.getCellType() == CellType.STRING ? words(cell.getStringCellValue()) : List.of();
    }

    static List<String> words(String text) {
        return HOLE.matcher(text).results().map(TemplateTable::word).toList();
    }

    static String word(MatchResult hole) {
        return hole.group(1).strip();
    }

    /** Merged cells would have to be kept for each of a million rows. */
    private static void refuseMerged(Sheet sheet, int row, String template) {
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.containsRow(row)) {
                throw new ReportingException(ReportingMessage.TEMPLATE_ROW_MERGED.with(
                        template, sheet.getSheetName() + "!" + merged.formatAsString()));
            }
        }
    }

    boolean repeats() {
        return row >= 0;
    }

    void check(List<SheetColumn> columns, Set<String> words) {
        for (Hole hole : holes) {
            if (!known(hole.word(), columns, words)) {
                throw new ReportingException(ReportingMessage.TEMPLATE_WORD_UNKNOWN.with(
                        template, sheet + "!" + hole.cell(), hole.word(), available(columns, words)));
            }
        }
    }

    private boolean known(String word, List<SheetColumn> columns, Set<String> words) {
        if (word.startsWith(OF_ROW)) {
            String column = word.substring(OF_ROW.length()).strip();
            return column.equals(NUMBER)
                    || columns.stream().anyMatch(each -> each.header().equals(column));
        }
        if (word.startsWith(OF_SUM)) {
            String column = word.substring(OF_SUM.length()).strip();
            return columns.stream()
                    .anyMatch(each -> summable(each) && each.header().equals(column));
        }
        return words.contains(word) || (repeats() && word.equals(COUNT));
    }

    private static boolean summable(SheetColumn column) {
        return column.look() == SheetColumn.Look.WHOLE || column.look() == SheetColumn.Look.MONEY;
    }

    private static List<String> available(List<SheetColumn> columns, Set<String> words) {
        List<String> all = new ArrayList<>(words.stream().sorted().toList());
        if (!columns.isEmpty()) {
            all.add(COUNT);
        }
        columns.forEach(column -> all.add(OF_ROW + column.header()));
        columns.stream().filter(TemplateTable::summable).forEach(column -> all.add(OF_SUM + column.header()));
        return all;
    }
}
