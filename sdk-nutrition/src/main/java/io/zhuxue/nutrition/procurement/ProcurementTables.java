package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.row.RowReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The tables of procurement: suppliers with their licences; docs/nutrition.md has their contract. */
public final class ProcurementTables {

    /** The columns of {@code suppliers}: one row a licence; a supplier without any has one row with both blank. */
    public static final List<Column> SUPPLIERS = List.of(
            Column.required("supplier_id", "供应商代码"),
            Column.required("kind", "类型"),
            Column.optional("licence", "证照"),
            Column.optional("until", "有效期至"));

    private ProcurementTables() {}

    private record Line(SupplierId id, Supplier.Kind kind, List<Supplier.Licence> licences) {}

    /** Reads suppliers in the order of their ids; the rows of one may stand anywhere and agree in what it is. */
    public static List<Supplier> suppliers(TableSource table, Consumer<Rejection> rejections) {
        NavigableMap<SupplierId, Supplier> suppliers = new TreeMap<>();
        RowReader.read(
                table,
                SUPPLIERS,
                rejections,
                row -> {
                    Line line = line(row);
                    Supplier before = suppliers.get(line.id);
                    if (before != null && before.kind() != line.kind) {
                        row.disagrees(1);
                    }
                    return line;
                },
                line -> suppliers.merge(line.id, new Supplier(line.id, line.kind, line.licences), (a, b) -> {
                    List<Supplier.Licence> both = new ArrayList<>(a.licences());
                    both.addAll(b.licences());
                    return new Supplier(a.id(), a.kind(), both);
                }));
        return List.copyOf(suppliers.values());
    }

    private static Line line(RowReader row) {
        SupplierId id = new SupplierId(row.text(0));
        Supplier.Kind kind = row.constant(1, Supplier.Kind.class);
        if (row.blank(2) && row.blank(3)) {
            return new Line(id, kind, List.of());
        }
        LocalDate until = row.date(3);
        return new Line(id, kind, List.of(new Supplier.Licence(row.text(2), until)));
    }

    /** Writes a supplier. */
    public static void write(CsvWriter csv, Supplier supplier) {
        if (supplier.licences().isEmpty()) {
            csv.row(supplier.id().id(), supplier.kind().name(), "", "");
        }
        supplier.licences()
                .forEach(licence -> csv.row(
                        supplier.id().id(),
                        supplier.kind().name(),
                        licence.name(),
                        licence.until().toString()));
    }
}
