package io.zhuxue.server.figures;

import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.indicator.Indicator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An indicator's figures for a place (指标表).
 *
 * @param rows a row for each breakdown, with a cell for each of the indicator's columns
 */
public record FigureTable(Indicator indicator, List<List<Cell>> rows) {

    public FigureTable {
        rows = List.copyOf(rows);
    }

    /** The breakdown of a row, by which the rows behind it are asked for. */
    public Map<String, String> where(List<Cell> row) {
        Map<String, String> where = new LinkedHashMap<>();
        for (int column = 0; column < row.size(); column++) {
            if (!indicator.columns().get(column).kind().number()) {
                where.put(
                        indicator.columns().get(column).name(), row.get(column).toString());
            }
        }
        return where;
    }
}
