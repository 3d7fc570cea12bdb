package io.zhuxue.flow.meals;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.procurement.CountyPrices;
import io.zhuxue.nutrition.procurement.LicenceCheck;
import io.zhuxue.nutrition.procurement.PriceWatch;
import io.zhuxue.nutrition.procurement.ProcurementRules;
import io.zhuxue.nutrition.procurement.ProcurementTables;
import io.zhuxue.nutrition.procurement.Purchase;
import io.zhuxue.nutrition.procurement.Supplier;
import io.zhuxue.nutrition.settlement.SettlementTables;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.SupplyTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a county's purchases look like (采购价格监测): prices, split purchases, suppliers and their licences, of a county's
 * tables {@code receipts}, {@code contracts} and, where they are, {@code suppliers} and {@code foods}.
 *
 * @param purchases what was bought
 * @param suppliers the register of suppliers; empty when the county has none
 * @param names the foods' names, by code; a food without a name goes by its code
 * @param watched what the watch saw
 * @param findings the watch's findings and those of licences, by school, day and code
 * @param notices of the county as a whole
 * @param rejections the rows that were not taken
 */
public record PriceReview(
        List<Purchase> purchases,
        List<Supplier> suppliers,
        Map<String, String> names,
        PriceWatch.Report watched,
        List<Finding> findings,
        List<Message> notices,
        List<Rejection> rejections) {

    private static final List<Column> FOODS =
            List.of(Column.required("food_code", "食物编码"), Column.required("name", "名称"));

    /**
     * Reads the tables of a folder and looks at them.
     *
     * @throws Refusal when the folder or a table is not there
     */
    public static PriceReview of(Path folder, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(FlowMessage.NO_PACKAGE.with(folder));
        }
        progress.step("采购价格", 0);
        List<Rejection> bad = new ArrayList<>();
        List<Receipt> receipts = SupplyTables.receipts(CountyBooks.table(folder, CountyBooks.RECEIPTS), bad::add);
        CountyPrices contracts =
                CountyPrices.of(SettlementTables.contracts(CountyBooks.table(folder, CountyBooks.CONTRACTS), bad::add));
        List<Supplier> suppliers = Tables.lookUp(folder, CountyBooks.SUPPLIERS)
                .map(table -> ProcurementTables.suppliers(table, bad::add))
                .orElse(List.of());
        List<Purchase> purchases = receipts.stream()
                .map(receipt -> Purchase.of(receipt, contracts.covers(receipt)))
                .toList();
        LocalDate last = purchases.stream()
                .map(Purchase::date)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new Refusal(FlowMessage.NO_TABLE.with(CountyBooks.RECEIPTS)));
        ProcurementRules rules = Refusal.take(ProcurementRules.find(last));
        PriceWatch.Report watched = PriceWatch.create(rules).watch(purchases);
        List<Finding> findings = new ArrayList<>(watched.findings());
        List<Message> notices = new ArrayList<>(watched.notices());
        notices.addAll(contracts.conflicts());
        if (!suppliers.isEmpty()) {
            findings.addAll(LicenceCheck.of(suppliers).check(purchases));
            suppliers.forEach(supplier -> notices.addAll(supplier.licenceWarnings(last, rules)));
        }
        findings.sort(Comparator.naturalOrder());
        return new PriceReview(purchases, suppliers, names(folder), watched, findings, notices, bad);
    }

    static Map<String, String> names(Path folder) {
        Map<String, String> names = new LinkedHashMap<>();
        Tables.lookUp(folder, CountyBooks.FOODS)
                .ifPresent(table -> table.read(FOODS, row -> names.put(row.value(0), row.value(1))));
        return names;
    }

    /** A food's name. */
    public String name(String foodCode) {
        return names.getOrDefault(foodCode, foodCode);
    }

    /** What was bought from producers, in percent of everything; 0 when nothing is known of suppliers. */
    public long producerPercent() {
        Money total = watched.total();
        return total.isZero() ? 0 : watched.fromProducers(suppliers).fen() * 100 / total.fen();
    }

    /** Writes the review into a folder: findings, weekly prices, suppliers, a text to read, a chart a food. */
    public void write(Path folder) {
        FindingFile.write(folder.resolve("findings.csv"), findings);
        PriceFiles.write(this, folder);
    }
}
