package io.zhuxue.identification.linkage;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.TableSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a table that is to be linked (待比对记录), in memory.
 *
 * @param fields the columns compared
 * @param ids the identifiers of the records, in order
 * @param values for each record the values of the fields, in the order of the fields
 */
public record RecordTable(List<RecordField> fields, List<String> ids, List<List<String>> values) {

    public RecordTable {
        fields = List.copyOf(fields);
        ids = List.copyOf(ids);
        values = List.copyOf(values);
        if (ids.size() != values.size()) {
            throw new IllegalArgumentException("each record has an identifier");
        }
    }

    /**
     * Reads a table.
     *
     * @param id the column of the identifier; a record where it is blank is called by its row number
     * @throws io.zhuxue.core.table.TableException when the table cannot be read or lacks a column
     */
    public static RecordTable read(TableSource table, String id, List<RecordField> fields) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required(id, id));
        // The identifier may be compared too, and a column in two ways; the reader wants each column once.
        int[] places = new int[fields.size()];
        for (int field = 0; field < places.length; field++) {
            places[field] = place(fields.get(field).column(), columns);
        }
        List<String> ids = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        table.read(columns, row -> {
            ids.add(row.blank(0) ? Long.toString(row.number()) : row.value(0));
            List<String> cells = new ArrayList<>(fields.size());
            for (int field = 0; field < fields.size(); field++) {
                cells.add(row.value(places[field]));
            }
            values.add(List.copyOf(cells));
        });
        return new RecordTable(fields, ids, values);
    }

    private static int place(String name, List<Column> columns) {
        for (int place = 0; place < columns.size(); place++) {
            if (columns.get(place).name().equalsIgnoreCase(name)) {
                return place;
            }
        }
        columns.add(Column.required(name, name));
        return columns.size() - 1;
    }
}
