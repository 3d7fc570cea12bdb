package io.zhuxue.flow.meals;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.nutrition.supply.StockSheet;
import io.zhuxue.nutrition.supply.SupplyTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What lies in a county's stores on the evening of a day, what ends soon, and what a count of that day found (库存与盘点), of
 * the tables {@code receipts} and {@code movements} and, where they are, {@code counts} and {@code foods}.
 *
 * @param sheet the stores, lot by lot
 * @param soonDays within how many days a lot ends soon
 * @param count the day's count; empty when nobody counted
 * @param findings warnings of expiry, and what the count found missing, by school, day and code
 * @param names the foods' names, by code
 * @param rejections the rows that were not taken
 */
public record StockReview(
        StockSheet sheet,
        int soonDays,
        StockSheet.Count count,
        List<Finding> findings,
        Map<String, String> names,
        List<Rejection> rejections) {

    /** The table of counts. */
    public static final String COUNTS = "counts";

    /**
     * Reads the tables of a folder.
     *
     * @param day the day; what came, moved or was counted later is passed over
     * @param soonDays within how many days a lot ends soon
     * @throws Refusal when the folder, {@code receipts} or {@code movements} is not there
     */
    public static StockReview of(Path folder, LocalDate day, int soonDays, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(FlowMessage.NO_PACKAGE.with(folder));
        }
        progress.step("库存与盘点", 0);
        List<Rejection> bad = new ArrayList<>();
        List<Receipt> receipts = SupplyTables.receipts(CountyBooks.table(folder, CountyBooks.RECEIPTS), bad::add);
        List<StockEntry> entries = SupplyTables.movements(CountyBooks.table(folder, CountyBooks.MOVEMENTS), bad::add);
        List<StockSheet.Counted> counted = Tables.lookUp(folder, COUNTS)
                .map(table -> SupplyTables.counts(table, bad::add))
                .orElse(List.of());
        StockSheet sheet = StockSheet.of(day, receipts, entries);
        StockSheet.Count count = StockSheet.count(day, receipts, entries, counted, CountyAudit.COUNT_PERMILLE);
        List<Finding> findings = new ArrayList<>(sheet.warnings(soonDays));
        findings.addAll(count.findings());
        findings.sort(Comparator.naturalOrder());
        return new StockReview(sheet, soonDays, count, findings, PriceReview.names(folder), bad);
    }

    /** Writes {@code stock}, {@code foods}, {@code count}, {@code movements}, {@code findings} and a text to read. */
    public void write(Path folder) {
        FindingFile.write(folder.resolve("findings.csv"), findings);
        stock(folder);
        foods(folder);
        count(folder);
        try (CsvWriter csv =
                CsvWriter.create(folder.resolve("movements.csv"), SupplyTables.header(SupplyTables.MOVEMENTS))) {
            count.differences().forEach(each -> each.entry().ifPresent(entry -> SupplyTables.write(csv, entry)));
            csv.commit();
        }
        try {
            Files.writeString(folder.resolve("report.txt"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stock(Path folder) {
        List<String> header = List.of(
                "school_code",
                "food_code",
                "name",
                "lot_no",
                "supplier_id",
                "batch_no",
                "best_before",
                "days_left",
                "grams",
                "yuan",
                "state");
        try (CsvWriter csv = CsvWriter.create(folder.resolve("stock.csv"), header)) {
            for (StockSheet.Line line : sheet.lines()) {
                Receipt receipt = line.receipt();
                csv.row(
                        receipt.school().code(),
                        receipt.foodCode(),
                        name(receipt.foodCode()),
                        receipt.lot().id(),
                        receipt.purchase().supplier().id(),
                        receipt.provenance().batchNo(),
                        receipt.provenance().bestBefore().toString(),
                        Long.toString(line.daysLeft(sheet.day())),
                        line.grams().toString(),
                        line.value().toString(),
                        sheet.state(line, soonDays).name());
            }
            csv.commit();
        }
    }

    /** A row a school and food: all of it, and what may be cooked. */
    private void foods(Path folder) {
        Map<List<String>, List<StockSheet.Line>> byFood = sheet.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(
                                line.receipt().school().code(), line.receipt().foodCode()),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()));
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("foods.csv"),
                List.of("school_code", "food_code", "name", "lots", "grams", "usable_grams", "yuan"))) {
            byFood.forEach((key, lines) -> csv.row(
                    key.get(0),
                    key.get(1),
                    name(key.get(1)),
                    Integer.toString(lines.size()),
                    grams(lines).toString(),
                    grams(lines.stream().filter(this::usable).toList()).toString(),
                    value(lines).toString()));
            csv.commit();
        }
    }

    private boolean usable(StockSheet.Line line) {
        StockSheet.State state = sheet.state(line, soonDays);
        return state == StockSheet.State.GOOD || state == StockSheet.State.SOON;
    }

    /** A row a lot of the schools that counted; what nobody counted has a blank. */
    private void count(Path folder) {
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("count.csv"),
                List.of("school_code", "lot_no", "food_code", "book_grams", "found_grams", "difference_grams"))) {
            count.differences()
                    .forEach(each -> csv.row(
                            each.counted().school().code(),
                            each.counted().lot().id(),
                            each.receipt().foodCode(),
                            each.book().toString(),
                            each.counted().found().toString(),
                            each.counted().found().minus(each.book()).toString()));
            count.missed()
                    .forEach(line -> csv.row(
                            line.receipt().school().code(),
                            line.receipt().lot().id(),
                            line.receipt().foodCode(),
                            line.grams().toString(),
                            "",
                            ""));
            csv.commit();
        }
    }

    private String name(String food) {
        return names.getOrDefault(food, food);
    }

    private static Grams grams(List<StockSheet.Line> lines) {
        return lines.stream().map(StockSheet.Line::grams).reduce(Grams.ZERO, Grams::plus);
    }

    private static Money value(List<StockSheet.Line> lines) {
        return lines.stream().map(StockSheet.Line::value).reduce(Money.ZERO, Money::plus);
    }

    private String text() {
        StringBuilder text = new StringBuilder("库存与盘点 ").append(sheet.day()).append("\n\n");
        text.append("在库 ").append(sheet.lines().size()).append(" 批，");
        text.append(grams(sheet.lines()).kilograms()).append(" 千克，");
        text.append(value(sheet.lines())).append(" 元。\n");
        for (StockSheet.State state : StockSheet.State.values()) {
            List<StockSheet.Line> lines = sheet.lines().stream()
                    .filter(line -> sheet.state(line, soonDays) == state)
                    .toList();
            if (state != StockSheet.State.GOOD && !lines.isEmpty()) {
                text.append(chinese(state)).append(' ').append(lines.size()).append(" 批，");
                text.append(grams(lines).kilograms()).append(" 千克\n");
            }
        }
        if (!count.differences().isEmpty()) {
            text.append("盘点 ").append(count.differences().size()).append(" 批，");
            text.append("调整 ")
                    .append(count.differences().stream()
                            .filter(each -> each.entry().isPresent())
                            .count());
            text.append(" 批，未盘 ").append(count.missed().size()).append(" 批\n");
        }
        text.append('\n');
        findings.forEach(finding -> text.append(finding.school())
                .append(' ')
                .append(finding.message().text())
                .append('\n'));
        return text.toString();
    }

    private String chinese(StockSheet.State state) {
        return switch (state) {
            case HELD -> "封存";
            case EXPIRED -> "过期";
            case SOON -> soonDays + " 天内到期";
            case GOOD -> "正常";
        };
    }
}
