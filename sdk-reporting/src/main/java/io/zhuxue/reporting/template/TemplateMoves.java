package io.zhuxue.reporting.template;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaShifter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.helpers.XSSFRowShifter;

/** Moves what hangs below the repeated row of a sheet: merged cells, names, formats by condition, pictures, remarks. */
final class TemplateMoves {

    private final XSSFSheet sheet;
    private final int row;
    private final TemplateFormulas formulas;

    TemplateMoves(XSSFSheet sheet, int row, TemplateFormulas formulas) {
        this.sheet = sheet;
        this.row = row;
        this.formulas = formulas;
    }

    void down(int rows) {
        if (rows == 0) {
            return;
        }
        FormulaShifter shifter = formulas.moved(rows);
        XSSFRowShifter moves = new XSSFRowShifter(sheet);
        merged(rows);
        moves.updateNamedRanges(shifter);
        moves.updateFormulas(shifter);
        moves.updateConditionalFormatting(shifter);
        moves.updateHyperlinks(shifter);
        above(rows);
        names(rows);
        pictures(rows);
        remarks(rows);
    }

    private void merged(int rows) {
        List<CellRangeAddress> moved = new ArrayList<>();
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            CellRangeAddress area = sheet.getMergedRegion(i);
            if (area.getFirstRow() > row) {
                moved.add(new CellRangeAddress(
                        area.getFirstRow() + rows,
                        area.getLastRow() + rows,
                        area.getFirstColumn(),
                        area.getLastColumn()));
                sheet.removeMergedRegion(i);
            }
        }
        moved.forEach(sheet::addMergedRegionUnsafe);
    }

    /** Formulas above the row, and of other sheets, that go over it. */
    private void above(int rows) {
        for (Row each : sheet) {
            for (Cell cell : each) {
                if (cell.getCellType() == CellType.FORMULA && !cell.isPartOfArrayFormulaGroup()) {
                    cell.setCellFormula(formulas.stretched(cell.getCellFormula(), rows));
                }
            }
        }
    }

    private void names(int rows) {
        for (XSSFName name : sheet.getWorkbook().getAllNames()) {
            try {
                name.setRefersToFormula(formulas.stretched(name.getRefersToFormula(), rows));
            } catch (FormulaParseException | IllegalArgumentException other) {
                // A name that is no area of cells, such as a list of areas, has nothing to stretch.
            }
        }
    }

    private void pictures(int rows) {
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing == null) {
            return;
        }
        for (XSSFShape shape : drawing.getShapes()) {
            if (shape.getAnchor() instanceof XSSFClientAnchor anchor && anchor.getRow1() > row) {
                anchor.setRow1(anchor.getRow1() + rows);
                if (anchor.getTo() != null) {
                    anchor.setRow2(anchor.getRow2() + rows);
                }
            }
        }
    }

    private void remarks(int rows) {
        List<CellAddress> below = sheet.getCellComments().keySet().stream()
                .filter(at -> at.getRow() > row)
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        for (CellAddress at : below) {
            XSSFComment comment = sheet.getCellComments().get(at);
            if (comment != null) {
                comment.setAddress(at.getRow() + rows, at.getColumn());
            }
        }
    }
}
