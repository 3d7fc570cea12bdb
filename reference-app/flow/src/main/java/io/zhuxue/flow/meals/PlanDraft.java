package io.zhuxue.flow.meals;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.dining.DiningTables;
import io.zhuxue.nutrition.procurement.CountyPrices;
import io.zhuxue.nutrition.procurement.PurchasePlan;
import io.zhuxue.nutrition.procurement.Tender;
import io.zhuxue.nutrition.procurement.TenderTables;
import io.zhuxue.nutrition.settlement.ContractPrice;
import io.zhuxue.nutrition.settlement.SettlementTables;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.nutrition.supply.SupplyTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A county's purchase plan drawn out of its books (采购计划编制): from what was issued to meals in a term, or from a weighed
 * menu; rounded up to the gram, less what lies in the stores when that is asked for.
 *
 * @param plan the plan
 * @param prices the lowest contract price of a kilogram, by food code: on the plan's first day, or on the last day of the
 *     food's contracts
 * @param names how foods are called
 * @param basis how it was reckoned, for people
 * @param rejections the rows that were not taken
 */
public record PlanDraft(
        PurchasePlan plan,
        Map<String, Money> prices,
        Map<String, String> names,
        String basis,
        List<Rejection> rejections) {

    private static final List<Column> MENU = Column.named("day", "food_code", "grams_per_pupil");

    public PlanDraft {
        prices = Map.copyOf(prices);
        names = Map.copyOf(names);
        rejections = List.copyOf(rejections);
    }

    /**
     * What a plan is for.
     *
     * @param from the first day
     * @param to the last day
     * @param days how many days of school it has
     * @param pupils how many pupils eat; null for as many as the roll has
     * @param lessStock whether what lies in the stores is taken off
     */
    public record Wanted(
            LocalDate from,
            LocalDate to,
            int days,
            @Nullable Integer pupils,
            boolean lessStock) {}

    /**
     * The plan that the issues of the county's books lead to: grams issued less grams returned, times planned pupils and days,
     * by the pupils and days of the books.
     *
     * @throws Refusal when the folder or a table is not there
     */
    public static PlanDraft ofIssues(Path county, Wanted wanted) {
        Reading reading = new Reading(county, wanted);
        long days = reading.schoolDays();
        long before = Math.multiplyExact(reading.roll, days);
        long planned = Math.multiplyExact((long) reading.pupils(), (long) wanted.days());
        Map<String, Grams> need = new TreeMap<>();
        reading.issued.forEach((food, grams) -> need.put(food, scaled(BigDecimal.valueOf(grams), planned, before)));
        String basis = "按上期出库：" + reading.roll + " 名学生、" + days + " 个上课日的实际出库量折算";
        return reading.draft(need, basis);
    }

    /**
     * The plan that a weighed menu leads to: grams of its days for one pupil, times pupils and days, by the menu's days.
     *
     * @param menu a table with {@code day}, {@code food_code}, {@code grams_per_pupil}, as {@code zhuxue menu plan} writes it
     * @throws Refusal when the folder or a table is not there
     */
    public static PlanDraft ofMenu(Path county, Path menu, Wanted wanted) {
        Reading reading = new Reading(county, wanted);
        Map<String, BigDecimal> portions = new TreeMap<>();
        Set<String> days = new HashSet<>();
        Tables.open(menu).read(MENU, row -> {
            if (row.problems().isEmpty()) {
                days.add(row.value(0));
                portions.merge(row.value(1), reading.decimal(row.value(2), row.number()), BigDecimal::add);
            }
        });
        if (days.isEmpty()) {
            throw new Refusal(FlowMessage.NO_TABLE.with(menu.getFileName()));
        }
        long planned = Math.multiplyExact((long) reading.pupils(), (long) wanted.days());
        Map<String, Grams> need = new TreeMap<>();
        portions.forEach((food, grams) -> need.put(food, scaled(grams, planned, days.size())));
        return reading.draft(need, "按带量食谱：" + days.size() + " 天食谱循环");
    }

    private static Grams scaled(BigDecimal grams, long times, long by) {
        BigInteger whole = grams.multiply(BigDecimal.valueOf(times))
                .divide(BigDecimal.valueOf(by), 0, RoundingMode.CEILING)
                .toBigIntegerExact();
        return Grams.of(whole.longValueExact());
    }

    /** What the plan costs at the contract prices; foods without a price are not counted. */
    public Money estimate() {
        return plan.estimate(prices);
    }

    /** Writes {@code plan.csv}, {@code estimate.csv} and {@code report.txt}. */
    public void write(Path folder) {
        try (CsvWriter csv = CsvWriter.create(folder.resolve("plan.csv"), SupplyTables.header(TenderTables.PLAN))) {
            TenderTables.write(csv, plan);
            csv.commit();
        }
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("estimate.csv"), List.of("food_code", "name", "kilograms", "yuan_per_kg", "yuan"))) {
            plan.grams().forEach((food, grams) -> {
                Money price = prices.get(food);
                csv.row(
                        food,
                        names.getOrDefault(food, food),
                        grams.kilograms(),
                        price == null ? "" : price.toString(),
                        price == null ? "" : grams.cost(price).toString());
            });
            csv.commit();
        }
        try {
            Files.writeString(folder.resolve("report.txt"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the tender for all of the plan. */
    public static void write(Tender tender, Path folder) {
        try (CsvWriter csv = CsvWriter.create(folder.resolve("tender.csv"), SupplyTables.header(TenderTables.TENDER))) {
            TenderTables.write(csv, tender);
            csv.commit();
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder("采购计划 ");
        text.append(plan.from())
                .append(" 至 ")
                .append(plan.to())
                .append("\n\n")
                .append(basis)
                .append("。\n");
        text.append("食材 ").append(plan.grams().size()).append(" 种，按现行合同价估算 ");
        text.append(estimate()).append(" 元。\n\n");
        plan.grams().forEach((food, grams) -> {
            text.append(names.getOrDefault(food, food))
                    .append(' ')
                    .append(grams.kilograms())
                    .append(" 千克");
            text.append(prices.containsKey(food) ? "" : "（无合同价，未计入估算）").append('\n');
        });
        return text.toString();
    }

    /** The lowest price of each food on the first day, or on the last day of its contracts when none runs that long. */
    private static Map<String, Money> prices(List<ContractPrice> contracts, LocalDate first) {
        Map<String, LocalDate> ends = new TreeMap<>();
        contracts.forEach(price -> ends.merge(price.foodCode(), price.to(), (a, b) -> a.isAfter(b) ? a : b));
        CountyPrices list = CountyPrices.of(contracts);
        Map<String, Money> prices = new TreeMap<>(list.lowest(first));
        ends.forEach((food, end) -> {
            Money last = list.lowest(end).get(food);
            if (last != null) {
                prices.putIfAbsent(food, last);
            }
        });
        return prices;
    }

    /** The books while they are read. */
    private static final class Reading {

        private final Path county;
        private final Wanted wanted;
        private final List<Rejection> bad = new ArrayList<>();
        private final long roll;
        private final Map<String, Long> issued = new TreeMap<>();
        private final Map<String, Long> stored = new TreeMap<>();

        Reading(Path county, Wanted wanted) {
            if (!Files.isDirectory(county)) {
                throw new Refusal(FlowMessage.NO_PACKAGE.with(county));
            }
            this.county = county;
            this.wanted = wanted;
            roll = DiningTables.pupils(CountyBooks.table(county, CountyBooks.PUPILS), bad::add).stream()
                    .map(place -> place.pupil())
                    .distinct()
                    .count();
            if (roll == 0) {
                throw new Refusal(FlowMessage.NO_TABLE.with(CountyBooks.PUPILS));
            }
            Map<LotId, String> foods = new HashMap<>();
            SupplyTables.receipts(CountyBooks.table(county, CountyBooks.RECEIPTS), bad::add)
                    .forEach(receipt -> foods.put(receipt.lot(), receipt.foodCode()));
            for (StockEntry entry :
                    SupplyTables.movements(CountyBooks.table(county, CountyBooks.MOVEMENTS), bad::add)) {
                String food = foods.get(entry.lot());
                if (food == null) {
                    continue;
                }
                stored.merge(food, entry.change().grams(), Long::sum);
                if (entry.meal().isPresent()) {
                    issued.merge(food, -entry.change().grams(), Long::sum);
                }
            }
        }

        int pupils() {
            return wanted.pupils() == null ? Math.toIntExact(roll) : wanted.pupils();
        }

        long schoolDays() {
            int days = SettlementTables.schoolDays(CountyBooks.table(county, CountyBooks.SCHOOL_DAYS), bad::add)
                    .size();
            if (days == 0) {
                throw new Refusal(FlowMessage.NO_TABLE.with(CountyBooks.SCHOOL_DAYS));
            }
            return days;
        }

        BigDecimal decimal(String text, long row) {
            if (text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
                return new BigDecimal(text);
            }
            bad.add(new Rejection("menu", row, "grams_per_pupil", CoreMessage.BAD_VALUE.with("grams_per_pupil", "克数")));
            return BigDecimal.ZERO;
        }

        PlanDraft draft(Map<String, Grams> need, String basis) {
            Map<String, Grams> grams = new TreeMap<>();
            need.forEach((food, amount) -> {
                Grams inStore = wanted.lessStock() ? Grams.of(Math.max(0, stored.getOrDefault(food, 0L))) : Grams.ZERO;
                Grams rest = amount.minus(inStore);
                if (rest.isPositive()) {
                    grams.put(food, rest);
                }
            });
            var contracts = SettlementTables.contracts(CountyBooks.table(county, CountyBooks.CONTRACTS), bad::add);
            Map<String, Money> prices = prices(contracts, wanted.from());
            String how = basis + "；计划 " + pupils() + " 名学生、" + wanted.days() + " 个上课日"
                    + (wanted.lessStock() ? "，已扣除现有库存" : "");
            return new PlanDraft(
                    new PurchasePlan(wanted.from(), wanted.to(), grams), prices, PriceReview.names(county), how, bad);
        }
    }
}
