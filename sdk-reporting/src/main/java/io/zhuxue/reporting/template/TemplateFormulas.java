package io.zhuxue.reporting.template;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaShifter;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The formulas of a sheet whose one row became many: what lay below moved, what went over the row goes over all. */
final class TemplateFormulas {

    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private final XSSFSheet sheet;
    private final XSSFEvaluationWorkbook book;
    private final int index;
    private final int row;

    TemplateFormulas(XSSFSheet sheet, int row) {
        this.sheet = sheet;
        this.book = XSSFEvaluationWorkbook.create(sheet.getWorkbook());
        this.index = sheet.getWorkbook().getSheetIndex(sheet);
        this.row = row;
    }

    /** How formulas change when what is below the repeated row moves down. */
    FormulaShifter moved(int down) {
        return FormulaShifter.createForRowShift(
                index, sheet.getSheetName(), row + 1, LAST_ROW - down, down, SpreadsheetVersion.EXCEL2007);
    }

    /** A formula of the repeated row as it stands in a later copy of that row. */
    String copied(String formula, int at) {
        FormulaShifter shifter = FormulaShifter.createForRowCopy(
                index, sheet.getSheetName(), row, row, at - row, SpreadsheetVersion.EXCEL2007);
        Ptg[] parts = parse(formula);
        shifter.adjustFormula(parts, index);
        return render(parts);
    }

    /** A formula elsewhere on the sheet after the row became many. */
    String settled(String formula, int down) {
        Ptg[] parts = parse(formula);
        if (down > 0) {
            moved(down).adjustFormula(parts, index);
        }
        stretch(parts, down);
        return render(parts);
    }

    /** An area that ends with the repeated row ends with the last of its copies. */
    private void stretch(Ptg[] parts, int down) {
        for (Ptg part : parts) {
            boolean here = part instanceof AreaPtg
                    || (part instanceof Area3DPxg other && sheet.getSheetName().equals(other.getSheetName()));
            if (here && part instanceof AreaPtgBase area && area.getLastRow() == row) {
                area.setLastRow(row + down);
            }
        }
    }

    /** The formula with its areas over the repeated row stretched; what is below has been moved already. */
    String stretched(String formula, int down) {
        Ptg[] parts = parse(formula);
        stretch(parts, down);
        return render(parts);
    }

    private Ptg[] parse(String formula) {
        try {
            return FormulaParser.parse(formula, book, FormulaType.CELL, index);
        } catch (FormulaParseException unknown) {
            throw new IllegalArgumentException("a formula of the template cannot be read: " + formula, unknown);
        }
    }

    private String render(Ptg[] parts) {
        return FormulaRenderer.toFormulaString(book, parts);
    }
}
