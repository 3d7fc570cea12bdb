package io.zhuxue.flow.meals;

import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.dining.Absence;
import io.zhuxue.nutrition.dining.DiningRegister;
import io.zhuxue.nutrition.dining.DiningRegister.Taken;
import io.zhuxue.nutrition.dining.DiningTables;
import io.zhuxue.nutrition.dining.Enrolment;
import io.zhuxue.nutrition.kitchen.KitchenRecords;
import io.zhuxue.nutrition.kitchen.KitchenTables;
import io.zhuxue.nutrition.settlement.Claim;
import io.zhuxue.nutrition.settlement.ContractPrice;
import io.zhuxue.nutrition.settlement.SettlementTables;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.nutrition.supply.SupplyTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * The books of a county as read from its tables; any vendor's, as long as they keep the contract of
 * {@code docs/nutrition.md}.
 *
 * @param schoolDays the days of school
 * @param contracts the contract prices
 * @param pupils the real-name rolls
 * @param absences who was absent
 * @param receipts what was received
 * @param entries the store books
 * @param kitchen what kitchens wrote down
 * @param register who ate
 * @param events how many dining events came to what
 * @param claims the claims
 * @param rejections the rows that were not taken
 */
public record CountyBooks(
        SortedSet<LocalDate> schoolDays,
        List<ContractPrice> contracts,
        List<Enrolment> pupils,
        List<Absence> absences,
        List<Receipt> receipts,
        List<StockEntry> entries,
        KitchenRecords kitchen,
        DiningRegister register,
        Map<Taken, Long> events,
        List<Claim> claims,
        List<Rejection> rejections) {

    /** The table of the days of school. */
    public static final String SCHOOL_DAYS = "school_days";
    /** The table of the contract prices. */
    public static final String CONTRACTS = "contracts";
    /** The table of the suppliers. */
    public static final String SUPPLIERS = "suppliers";
    /** The table of the names of foods. */
    public static final String FOODS = "foods";
    /** The table of the schools. */
    public static final String SCHOOLS = "schools";
    /** The table of the recipes. */
    public static final String RECIPES = "recipes";
    /** The table of the real-name rolls. */
    public static final String PUPILS = "pupils";
    /** The table of absences. */
    public static final String ABSENCES = "absences";
    /** The table of orders. */
    public static final String ORDERS = "orders";
    /** The table of receipts. */
    public static final String RECEIPTS = "receipts";
    /** The table of the store books. */
    public static final String MOVEMENTS = "movements";
    /** The table of morning checks. */
    public static final String CHECKS = "morning_checks";
    /** The table of cooked dishes. */
    public static final String COOKING = "cooking";
    /** The table of meals as served. */
    public static final String SERVICES = "services";
    /** The table of dining events. */
    public static final String DINING = "dining";
    /** The table of claims. */
    public static final String CLAIMS = "claims";
    /** The table of the lines of claims. */
    public static final String LINES = "claim_lines";

    /**
     * Reads the tables of a folder; all but the dining events are held in memory, those as bits.
     *
     * @throws Refusal when the folder or a table is not there
     */
    public static CountyBooks read(Path folder, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(FlowMessage.NO_PACKAGE.with(folder));
        }
        List<Rejection> bad = new ArrayList<>();
        progress.step("读取各表", 0);
        List<Enrolment> pupils = DiningTables.pupils(table(folder, PUPILS), bad::add);
        KitchenRecords kitchen = new KitchenRecords(
                KitchenTables.checks(table(folder, CHECKS), bad::add),
                KitchenTables.dishes(table(folder, COOKING), bad::add),
                KitchenTables.services(table(folder, SERVICES), bad::add));
        List<Receipt> receipts = SupplyTables.receipts(table(folder, RECEIPTS), bad::add);
        List<StockEntry> entries = SupplyTables.movements(table(folder, MOVEMENTS), bad::add);
        List<Claim> claims = SettlementTables.claims(table(folder, CLAIMS), table(folder, LINES), bad::add);
        progress.step("读取就餐记录", 0);
        DiningRegister register = DiningRegister.create(pupils);
        Map<Taken, Long> events = new EnumMap<>(Taken.class);
        long[] read = new long[1];
        DiningTables.events(table(folder, DINING), bad::add, event -> {
            events.merge(register.take(event), 1L, Long::sum);
            progress.at(++read[0]);
        });
        return new CountyBooks(
                SettlementTables.schoolDays(table(folder, SCHOOL_DAYS), bad::add),
                SettlementTables.contracts(table(folder, CONTRACTS), bad::add),
                pupils,
                DiningTables.absences(table(folder, ABSENCES), bad::add),
                receipts,
                entries,
                kitchen,
                register,
                events,
                claims,
                bad);
    }

    /**
     * A table of a folder.
     *
     * @throws Refusal when it is not there
     */
    public static TableSource table(Path folder, String name) {
        return Tables.lookUp(folder, name).orElseThrow(() -> new Refusal(FlowMessage.NO_TABLE.with(name)));
    }
}
