package io.zhuxue.flow.meals;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.procurement.PriceWatch.WeekPrice;
import io.zhuxue.nutrition.procurement.Purchase;
import io.zhuxue.reporting.chart.Chart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a price review. */
final class PriceFiles {

    /** Foods that get a chart: every one with a finding, and the dearest as a whole. */
    private static final int CHARTS = 12;

    private final PriceReview review;
    private final Path folder;

    private PriceFiles(PriceReview review, Path folder) {
        this.review = review;
        this.folder = folder;
    }

    static void write(PriceReview review, Path folder) {
        PriceFiles files = new PriceFiles(review, folder);
        files.prices();
        files.suppliers();
        try {
            Files.writeString(folder.resolve("report.txt"), files.text());
            Files.createDirectories(folder.resolve("charts"));
            for (String food : files.charted()) {
                Files.writeString(
                        folder.resolve("charts").resolve(file(food)),
                        files.chart(food).svg());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A chart's file; whatever a table calls a food, it stays within the folder. */
    static String file(String food) {
        return URLEncoder.encode(food, StandardCharsets.UTF_8) + ".svg";
    }

    private void prices() {
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("prices.csv"),
                List.of("food_code", "name", "week", "low", "median", "high", "purchases"))) {
            review.watched()
                    .prices()
                    .forEach(week -> csv.row(
                            week.foodCode(),
                            review.name(week.foodCode()),
                            week.monday().toString(),
                            week.low().toString(),
                            week.median().toString(),
                            week.high().toString(),
                            Integer.toString(week.purchases())));
            csv.commit();
        }
    }

    private void suppliers() {
        Map<String, String> kinds = review.suppliers().stream()
                .collect(Collectors.toMap(
                        supplier -> supplier.id().id(),
                        supplier -> supplier.kind().name()));
        Money total = review.watched().total();
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("suppliers.csv"), List.of("supplier_id", "kind", "amount", "percent"))) {
            review.watched()
                    .bySupplier()
                    .forEach((supplier, amount) -> csv.row(
                            supplier.id(),
                            kinds.getOrDefault(supplier.id(), ""),
                            amount.toString(),
                            total.isZero() ? "0" : Long.toString(amount.fen() * 100 / total.fen())));
            csv.commit();
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder("采购价格监测\n\n");
        text.append("采购 ").append(review.purchases().size()).append(" 批，共 ");
        text.append(review.watched().total()).append(" 元；");
        if (!review.suppliers().isEmpty()) {
            text.append("其中向生产者直接采购 ").append(review.producerPercent()).append("%；");
        }
        text.append("问题 ").append(review.findings().size()).append(" 条，提示 ");
        text.append(review.notices().size()).append(" 条。\n\n");
        for (Message notice : review.notices()) {
            text.append("提示 ").append(notice.text()).append('\n');
        }
        for (Finding finding : review.findings()) {
            text.append(finding.date()).append(' ').append(finding.school()).append(' ');
            text.append(finding.message().text()).append('\n');
        }
        return text.toString();
    }

    private List<String> charted() {
        Map<String, Long> spent = review.purchases().stream()
                .collect(Collectors.groupingBy(
                        Purchase::foodCode,
                        TreeMap::new,
                        Collectors.summingLong(each -> each.amount().fen())));
        List<String> found =
                outliers().stream().map(Purchase::foodCode).distinct().toList();
        List<String> foods = new ArrayList<>(spent.keySet());
        foods.sort((a, b) -> Long.compare(spent.getOrDefault(b, 0L), spent.getOrDefault(a, 0L)));
        return foods.stream()
                .filter(food -> found.contains(food) || foods.indexOf(food) < CHARTS)
                .toList();
    }

    private List<Purchase> outliers() {
        Map<String, Finding> found = review.findings().stream()
                .filter(finding -> finding.message().key() == NutritionMessage.PRICE_OUTLIER)
                .collect(Collectors.toMap(Finding::subject, finding -> finding, (first, again) -> first));
        return review.purchases().stream()
                .filter(purchase -> found.containsKey(purchase.subject()))
                .toList();
    }

    private Chart chart(String food) {
        List<WeekPrice> weeks = review.watched().prices().stream()
                .filter(week -> week.foodCode().equals(food))
                .toList();
        List<LocalDate> mondays = weeks.stream().map(WeekPrice::monday).toList();
        List<Chart.Outstanding> dots = new ArrayList<>();
        for (Purchase purchase : outliers()) {
            LocalDate monday =
                    purchase.date().minusDays(purchase.date().getDayOfWeek().getValue() - 1L);
            if (purchase.foodCode().equals(food)) {
                dots.add(new Chart.Outstanding(
                        mondays.indexOf(monday),
                        new Chart.Mark("学校 " + purchase.school(), yuan(purchase.perKilogram()))));
            }
        }
        return chart(review.name(food) + "每周价格：最低、县中位、最高；红点为异常", weeks, dots);
    }

    /** A food's prices week by week. */
    static Chart chart(String title, List<WeekPrice> weeks, List<Chart.Outstanding> dots) {
        List<Chart.Range> ranges = weeks.stream()
                .map(week -> new Chart.Range(
                        yuan(week.low()),
                        new Chart.Mark(week.monday().toString().substring(5), yuan(week.median())),
                        yuan(week.high())))
                .toList();
        return new Chart.Ranges(title, "元/千克", ranges, dots);
    }

    private static double yuan(Money money) {
        return BigDecimal.valueOf(money.fen(), 2).doubleValue();
    }
}
