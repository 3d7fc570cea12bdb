package io.zhuxue.nutrition.supply;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.OrderId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.row.RowReader;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tables of supply: orders, receipts and movements, in and out; docs/nutrition.md has their contract. */
public final class SupplyTables {

    /** The columns of {@code orders}: one row a food of an order. */
    public static final List<Column> ORDERS = List.of(
            Column.required("order_no", "订单号"),
            Column.required("school_code", "学校标识码"),
            Column.required("supplier_id", "供应商代码"),
            Column.required("contract_no", "合同号"),
            Column.required("date", "日期"),
            Column.required("food_code", "食物编码"),
            Column.required("grams", "克"));

    /** The columns of {@code receipts}: one row a lot. */
    public static final List<Column> RECEIPTS = List.of(
            Column.required("lot_no", "批次号"),
            Column.required("order_no", "订单号"),
            Column.required("school_code", "学校标识码"),
            Column.required("supplier_id", "供应商代码"),
            Column.required("contract_no", "合同号"),
            Column.required("food_code", "食物编码"),
            Column.optional("brand", "品牌"),
            Column.required("batch_no", "生产批号"),
            Column.required("made", "生产日期"),
            Column.required("best_before", "保质期至"),
            Column.required("received_at", "验收时间"),
            Column.required("receiver1", "验收人1"),
            Column.required("receiver2", "验收人2"),
            Column.required("photo", "过秤照片"),
            Column.required("certificate", "合格证明"),
            Column.required("noted_grams", "送货单克数"),
            Column.required("weighed_grams", "过秤克数"),
            Column.required("refused_grams", "拒收克数"),
            Column.optional("refusal_reason", "拒收原因"),
            Column.required("yuan_per_kg", "每千克价格"));

    /** The columns of {@code movements}: one row a movement of a lot. */
    public static final List<Column> MOVEMENTS = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("number", "流水号"),
            Column.required("lot_no", "批次号"),
            Column.required("kind", "类型"),
            Column.required("date", "日期"),
            Column.required("grams", "克"),
            Column.optional("meal", "餐次"));

    /** The columns of {@code counts}: one row a lot that was counted on a day. */
    public static final List<Column> COUNTS = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("lot_no", "批次号"),
            Column.required("date", "日期"),
            Column.required("found_grams", "盘点克数"));

    private SupplyTables() {}

    /** The names of a table's columns, as a header. */
    public static List<String> header(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** Reads orders; the rows of one order may stand anywhere, and agree in all but the food. */
    public static List<PurchaseOrder> orders(TableSource table, Consumer<Rejection> rejections) {
        Map<OrderId, PurchaseOrder> orders = new LinkedHashMap<>();
        RowReader.read(
                table,
                ORDERS,
                rejections,
                row -> {
                    PurchaseOrder line = order(row);
                    PurchaseOrder before = orders.get(line.id());
                    if (before != null && !sameHead(before, line)) {
                        row.disagrees(0);
                    }
                    return line;
                },
                line -> orders.merge(line.id(), line, (a, b) -> {
                    Map<String, Grams> grams = new LinkedHashMap<>(a.grams());
                    b.grams().forEach((food, more) -> grams.merge(food, more, Grams::plus));
                    return new PurchaseOrder(a.id(), a.school(), a.supplier(), a.contract(), a.date(), grams);
                }));
        return List.copyOf(orders.values());
    }

    private static PurchaseOrder order(RowReader row) {
        return new PurchaseOrder(
                new OrderId(row.text(0)),
                row.school(1),
                new SupplierId(row.text(2)),
                new ContractId(row.text(3)),
                row.date(4),
                Map.of(row.text(5), row.grams(6)));
    }

    private static boolean sameHead(PurchaseOrder a, PurchaseOrder b) {
        return a.school().equals(b.school())
                && a.supplier().equals(b.supplier())
                && a.contract().equals(b.contract())
                && a.date().equals(b.date());
    }

    /** Writes an order, a row for each food in the order of their codes. */
    public static void write(CsvWriter csv, PurchaseOrder order) {
        order.grams().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(line -> csv.row(
                        order.id().id(),
                        order.school().code(),
                        order.supplier().id(),
                        order.contract().id(),
                        order.date().toString(),
                        line.getKey(),
                        line.getValue().toString()));
    }

    /** Reads receipts. */
    public static List<Receipt> receipts(TableSource table, Consumer<Rejection> rejections) {
        List<Receipt> receipts = new ArrayList<>();
        RowReader.read(table, RECEIPTS, rejections, SupplyTables::receipt, receipts::add);
        return receipts;
    }

    private static Receipt receipt(RowReader row) {
        Money price = row.price(19);
        return new Receipt(
                new LotId(row.text(0)),
                row.school(2),
                row.text(5),
                new Receipt.Purchase(
                        new OrderId(row.text(1)), new SupplierId(row.text(3)), new ContractId(row.text(4)), price),
                new Receipt.Provenance(row.optional(6), row.text(7), row.date(8), row.date(9), row.optional(14)),
                new Receipt.Weighing(row.grams(15), row.grams(16), row.grams(17), row.optional(18), row.optional(13)),
                new Receipt.Inspection(row.time(10), new StaffId(row.text(11)), new StaffId(row.text(12))));
    }

    /** Writes a receipt. */
    public static void write(CsvWriter csv, Receipt receipt) {
        Receipt.Provenance provenance = receipt.provenance();
        Receipt.Weighing weighing = receipt.weighing();
        csv.row(
                receipt.lot().id(),
                receipt.purchase().order().id(),
                receipt.school().code(),
                receipt.purchase().supplier().id(),
                receipt.purchase().contract().id(),
                receipt.foodCode(),
                provenance.brand(),
                provenance.batchNo(),
                provenance.made().toString(),
                provenance.bestBefore().toString(),
                receipt.inspection().at().toString(),
                receipt.inspection().first().id(),
                receipt.inspection().second().id(),
                weighing.photo(),
                provenance.certificate(),
                weighing.noted().toString(),
                weighing.weighed().toString(),
                weighing.refused().toString(),
                weighing.reason(),
                receipt.purchase().perKilogram().toString());
    }

    /** Reads movements; of two with one number of a school's book the later is rejected. */
    public static List<StockEntry> movements(TableSource table, Consumer<Rejection> rejections) {
        List<StockEntry> entries = new ArrayList<>();
        RowReader.readOnce(
                table,
                MOVEMENTS,
                rejections,
                SupplyTables::movement,
                1,
                entry -> new BookNumber(entry.school(), entry.number()),
                entries::add);
        return entries;
    }

    private record BookNumber(SchoolCode school, long number) {}

    private static StockEntry movement(RowReader row) {
        Kind kind = row.constant(3, Kind.class);
        boolean ofMeal = kind == Kind.ISSUE || kind == Kind.RETURN;
        @Nullable MealId meal = ofMeal ? row.meal(0, 4, 6) : null;
        return new StockEntry(
                row.number(1), row.school(0), new LotId(row.text(2)), kind, row.date(4), row.grams(5), meal);
    }

    /** Reads counts; of two of one lot and day the later is rejected. */
    public static List<StockSheet.Counted> counts(TableSource table, Consumer<Rejection> rejections) {
        List<StockSheet.Counted> counts = new ArrayList<>();
        RowReader.readOnce(
                table,
                COUNTS,
                rejections,
                row -> new StockSheet.Counted(row.school(0), new LotId(row.text(1)), row.date(2), row.grams(3)),
                1,
                count -> List.of(count.lot(), count.date()),
                counts::add);
        return counts;
    }

    /** Writes a movement. */
    public static void write(CsvWriter csv, StockEntry entry) {
        csv.row(
                entry.school().code(),
                Long.toString(entry.number()),
                entry.lot().id(),
                entry.kind().name(),
                entry.date().toString(),
                entry.grams().toString(),
                entry.meal()
                        .map(meal -> meal.meal().name().toLowerCase(Locale.ROOT))
                        .orElse(""));
    }
}
