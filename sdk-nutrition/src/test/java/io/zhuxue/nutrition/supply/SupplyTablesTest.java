package io.zhuxue.nutrition.supply;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.Grams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplyTablesTest {

    @TempDir
    Path folder;

    private final List<Rejection> rejections = new ArrayList<>();

    @Test
    void orders_receipts_and_movements_come_back_as_they_were_written() {
        PurchaseOrder order = new PurchaseOrder(
                Lots.ORDER,
                Lots.SCHOOL,
                Lots.SUPPLIER,
                Lots.CONTRACT,
                MONDAY,
                Map.of(Lots.RICE, Grams.of(5_000), "091001", Grams.of(800)));
        Receipt receipt = Lots.lot("L1", MONDAY, MONDAY.plusDays(9), Lots.weighed(5_000, 100), "王", "李");
        Stock stock = Stock.empty(Lots.SCHOOL);
        stock.take(receipt);
        stock.issue(Lots.lunch(MONDAY), Lots.RICE, Grams.of(4_000));

        TableSource orders = write(SupplyTables.ORDERS, csv -> SupplyTables.write(csv, order));
        assertThat(SupplyTables.orders(orders, rejections::add)).containsExactly(order);
        TableSource receipts = write(SupplyTables.RECEIPTS, csv -> SupplyTables.write(csv, receipt));
        assertThat(SupplyTables.receipts(receipts, rejections::add)).containsExactly(receipt);
        TableSource movements =
                write(SupplyTables.MOVEMENTS, csv -> stock.entries().forEach(entry -> SupplyTables.write(csv, entry)));
        assertThat(SupplyTables.movements(movements, rejections::add)).isEqualTo(stock.entries());
        assertThat(rejections).isEmpty();
    }

    @Test
    void every_bad_cell_of_a_row_is_reported_and_the_row_is_left_out() throws Exception {
        Path file = folder.resolve("movements.csv");
        Files.writeString(file, """
                学校标识码,流水号,批次号,类型,日期,克,餐次
                2143000001,1,L1,RECEIPT,2022-09-05,5000,
                214300000,x,,EATEN,5.9.,-1,
                2143000001,2,L1,ISSUE,2022-09-05,100,全天
                """);
        assertThat(SupplyTables.movements(Tables.open(file), rejections::add)).hasSize(1);
        assertThat(rejections)
                .extracting(r -> r.row() + " " + r.column())
                .containsExactlyInAnyOrder(
                        "3 school_code", "3 number", "3 lot_no", "3 kind", "3 date", "3 grams", "4 meal");
    }

    private TableSource write(List<Column> columns, Consumer<CsvWriter> rows) {
        Path file = folder.resolve(columns.get(0).name() + columns.size() + ".csv");
        try (CsvWriter csv = CsvWriter.create(file, SupplyTables.header(columns))) {
            rows.accept(csv);
            csv.commit();
        }
        return Tables.open(file);
    }
}
