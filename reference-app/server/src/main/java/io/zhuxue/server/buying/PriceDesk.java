package io.zhuxue.server.buying;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.Tables;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.nutrition.CountyWork;
import io.zhuxue.server.work.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the watch over a county's prices saw (价格监测), as the check of its tables has written it. */
public final class PriceDesk {

    private final CountyDesk counties;

    /** Over what it works with. */
    public PriceDesk(CountyDesk counties) {
        this.counties = counties;
    }

    /** A finding of the watch. */
    public record PriceFinding(String code, String school, String date, String subject, String message) {}

    /** What was bought from a supplier. */
    public record Share(String supplier, String kind, String amount, String percent) {}

    /** The latest check inside the area that has looked at prices. */
    public Optional<Task> latest(Scope area) {
        return counties.find(area, "").filter(task -> Files.isDirectory(folder(task)));
    }

    private static Path folder(Task task) {
        return Path.of(task.folder()).resolve(CountyWork.PRICES);
    }

    /** What stands out, of the schools of the area. */
    public List<PriceFinding> findings(Task task, Scope area) {
        return read(
                        task,
                        "findings",
                        List.of("code", "school_code", "date", "subject", "message"),
                        row -> new PriceFinding(row.value(0), row.value(1), row.value(2), row.value(3), row.value(4)))
                .stream()
                .filter(each -> area.school().equals("%") || area.school().equals(each.school()))
                .toList();
    }

    /** How much hangs on each supplier. */
    public List<Share> shares(Task task) {
        return read(
                task,
                "suppliers",
                List.of("supplier_id", "kind", "amount", "percent"),
                row -> new Share(
                        row.value(0), row.value(1).equals("TRADER") ? "经销商" : "生产者", row.value(2), row.value(3)));
    }

    /** The foods that have a chart. */
    public List<String> charts(Task task) {
        try (Stream<Path> files = Files.list(folder(task).resolve("charts"))) {
            return files.map(file -> String.valueOf(file.getFileName()).replace(".svg", ""))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A food's chart. */
    public Optional<Path> chart(Task task, String food) {
        return charts(task).contains(food)
                ? Optional.of(folder(task).resolve("charts").resolve(food + ".svg"))
                : Optional.empty();
    }

    private static <T> List<T> read(Task task, String table, List<String> columns, Function<Row, T> made) {
        List<T> rows = new ArrayList<>();
        Tables.find(folder(task), table)
                .read(Column.named(columns.toArray(new String[0])), row -> rows.add(made.apply(row)));
        return rows;
    }
}
