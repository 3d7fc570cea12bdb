package io.zhuxue.flow.meals;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.procurement.CountyPrices;
import io.zhuxue.nutrition.procurement.Purchase;
import io.zhuxue.nutrition.procurement.PurchasePlan;
import io.zhuxue.nutrition.procurement.TenderTables;
import io.zhuxue.nutrition.settlement.ContractPrice;
import io.zhuxue.nutrition.settlement.SettlementTables;
import io.zhuxue.nutrition.supply.SupplyTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A purchase plan held against the contracts, orders and deliveries of its days (采购计划执行对比), food by food. Orders are
 * counted by the day on which they were given, deliveries by the day on which they came and by what was accepted.
 *
 * @param plan the plan
 * @param lines every food that was planned, ordered or delivered, by food code
 * @param beyond what was delivered beyond the plan, as the plan itself says it
 * @param rejections the rows that were not taken
 */
public record PlanComparison(PurchasePlan plan, List<Line> lines, List<Message> beyond, List<Rejection> rejections) {

    private static final long WHOLE = 100;

    /**
     * One food.
     *
     * @param food its code
     * @param name how it is called
     * @param contracts the contracts that have a price for it on any of the days
     * @param lowest the lowest of these prices of a kilogram; nothing when no contract has one
     * @param planned how much was planned
     * @param ordered how much was ordered
     * @param delivered how much was accepted
     * @param outside how much of that no contract stood behind
     * @param spent what was asked for the accepted grams, each lot to the fen
     */
    public record Line(
            String food,
            String name,
            List<String> contracts,
            Optional<Money> lowest,
            Grams planned,
            Grams ordered,
            Grams delivered,
            Grams outside,
            Money spent) {

        /** How much of the plan was delivered, in percent, rounded down; nothing for a food that was not planned. */
        public Optional<Long> percent() {
            return planned.isPositive()
                    ? Optional.of(Math.multiplyExact(delivered.grams(), WHOLE) / planned.grams())
                    : Optional.empty();
        }
    }

    public PlanComparison {
        lines = List.copyOf(lines);
        beyond = List.copyOf(beyond);
        rejections = List.copyOf(rejections);
    }

    /**
     * Holds a plan against the books of a county; its orders are looked at where they are.
     *
     * @param planFile the table of the plan, as {@code zhuxue nutrition plan} writes it
     * @throws Refusal when the folder or a table is not there, or the plan cannot be read
     */
    public static PlanComparison of(Path county, Path planFile) {
        if (!Files.isDirectory(county)) {
            throw new Refusal(FlowMessage.NO_PACKAGE.with(county));
        }
        List<Rejection> bad = new ArrayList<>();
        PurchasePlan plan = TenderTables.plan(Tables.open(planFile), bad::add)
                .orElseThrow(() -> new Refusal(FlowMessage.NO_TABLE.with(planFile.getFileName())));
        List<ContractPrice> contracts =
                SettlementTables.contracts(CountyBooks.table(county, CountyBooks.CONTRACTS), bad::add).stream()
                        .filter(price ->
                                !price.from().isAfter(plan.to()) && !price.to().isBefore(plan.from()))
                        .toList();
        CountyPrices prices = CountyPrices.of(contracts);
        List<Purchase> delivered =
                SupplyTables.receipts(CountyBooks.table(county, CountyBooks.RECEIPTS), bad::add).stream()
                        .map(receipt -> Purchase.of(receipt, prices.covers(receipt)))
                        .filter(each -> !each.date().isBefore(plan.from())
                                && !each.date().isAfter(plan.to()))
                        .toList();
        Map<String, Grams> ordered = new TreeMap<>();
        Tables.lookUp(county, CountyBooks.ORDERS)
                .ifPresent(table -> SupplyTables.orders(table, bad::add).stream()
                        .filter(order -> !order.date().isBefore(plan.from())
                                && !order.date().isAfter(plan.to()))
                        .forEach(order ->
                                order.grams().forEach((food, grams) -> ordered.merge(food, grams, Grams::plus))));
        Map<String, String> names = PriceReview.names(county);
        TreeSet<String> foods = new TreeSet<>(plan.grams().keySet());
        foods.addAll(ordered.keySet());
        delivered.forEach(each -> foods.add(each.foodCode()));
        List<Line> lines = foods.stream()
                .map(food -> line(food, names, plan, contracts, ordered, delivered))
                .toList();
        return new PlanComparison(plan, lines, plan.compare(delivered), bad);
    }

    private static Line line(
            String food,
            Map<String, String> names,
            PurchasePlan plan,
            List<ContractPrice> contracts,
            Map<String, Grams> ordered,
            List<Purchase> delivered) {
        List<ContractPrice> own = contracts.stream()
                .filter(price -> price.foodCode().equals(food))
                .toList();
        List<Purchase> bought =
                delivered.stream().filter(each -> each.foodCode().equals(food)).toList();
        return new Line(
                food,
                names.getOrDefault(food, food),
                own.stream()
                        .map(price -> price.contract().id())
                        .distinct()
                        .sorted()
                        .toList(),
                own.stream().map(ContractPrice::perKilogram).min(Money::compareTo),
                plan.grams().getOrDefault(food, Grams.ZERO),
                ordered.getOrDefault(food, Grams.ZERO),
                sum(bought),
                sum(bought.stream().filter(each -> !each.tendered()).toList()),
                bought.stream().map(Purchase::amount).reduce(Money.ZERO, Money::plus));
    }

    private static Grams sum(List<Purchase> purchases) {
        return purchases.stream().map(Purchase::grams).reduce(Grams.ZERO, Grams::plus);
    }

    /** What all of the deliveries cost. */
    public Money spent() {
        return lines.stream().map(Line::spent).reduce(Money.ZERO, Money::plus);
    }

    /** What the plan costs at the lowest contract prices; foods without a price are not counted. */
    public Money planned() {
        return plan.estimate(lines.stream()
                .filter(line -> line.lowest().isPresent())
                .collect(Collectors.toMap(Line::food, line -> line.lowest().orElseThrow())));
    }

    /** Writes {@code comparison.csv}, {@code beyond.csv} and {@code report.txt}. */
    public void write(Path folder) {
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("comparison.csv"),
                List.of(
                        "food_code",
                        "name",
                        "contracts",
                        "yuan_per_kg",
                        "planned_kg",
                        "ordered_kg",
                        "delivered_kg",
                        "outside_contract_kg",
                        "percent",
                        "spent_yuan"))) {
            lines.forEach(line -> csv.row(
                    line.food(),
                    line.name(),
                    String.join(";", line.contracts()),
                    line.lowest().map(Money::toString).orElse(""),
                    line.planned().kilograms(),
                    line.ordered().kilograms(),
                    line.delivered().kilograms(),
                    line.outside().kilograms(),
                    line.percent().map(String::valueOf).orElse(""),
                    line.spent().toString()));
            csv.commit();
        }
        try (CsvWriter csv = CsvWriter.create(folder.resolve("beyond.csv"), List.of("code", "number", "message"))) {
            beyond.forEach(
                    each -> csv.row(each.code(), Integer.toString(each.key().number()), each.text()));
            csv.commit();
        }
        try {
            Files.writeString(folder.resolve("report.txt"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder("采购计划执行对比 ");
        text.append(plan.from()).append(" 至 ").append(plan.to()).append("\n\n");
        text.append("计划按合同最低价计 ").append(planned()).append(" 元，实际验收 ").append(spent());
        text.append(" 元；超计划或计划外 ").append(beyond.size()).append(" 项。\n\n");
        for (Line line : lines) {
            text.append(line.name()).append("：计划 ").append(line.planned().kilograms());
            text.append("，订购 ").append(line.ordered().kilograms());
            text.append("，验收 ").append(line.delivered().kilograms()).append(" 千克");
            line.percent().ifPresent(percent -> text.append("（").append(percent).append("%）"));
            text.append(line.contracts().isEmpty() ? "，没有合同" : "");
            if (line.outside().isPositive()) {
                text.append("，其中合同外 ").append(line.outside().kilograms()).append(" 千克");
            }
            text.append('\n');
        }
        beyond.forEach(each -> text.append('\n').append(each.text()));
        return text.append(beyond.isEmpty() ? "" : "\n").toString();
    }
}
