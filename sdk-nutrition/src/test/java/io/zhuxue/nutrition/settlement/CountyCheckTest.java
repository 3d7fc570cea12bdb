package io.zhuxue.nutrition.settlement;

import static io.zhuxue.nutrition.supply.Lots.CONTRACT;
import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.PRICE;
import static io.zhuxue.nutrition.supply.Lots.RICE;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static io.zhuxue.nutrition.supply.Lots.SUPPLIER;
import static io.zhuxue.nutrition.supply.Lots.lunch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.dining.DiningCheck;
import io.zhuxue.nutrition.kitchen.MealService;
import io.zhuxue.nutrition.settlement.Claim.Kind;
import io.zhuxue.nutrition.settlement.spi.SupplierPayment;
import io.zhuxue.nutrition.supply.Lots;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.Stock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of one school: 100 kg of rice at 4.80 yuan, 60 pupils on two days, a leader who pays 5 yuan each day. */
class CountyCheckTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2022, 9);
    private static final Money FIVE = Money.ofYuan(5);
    private static final MealId FIRST = lunch(MONDAY);
    private static final MealId SECOND = lunch(MONDAY.plusDays(1));

    private final Subsidy subsidy = Subsidy.central(FIVE);
    private final Stock stock = Stock.empty(SCHOOL);
    private final List<Receipt> receipts = new ArrayList<>();
    private final Map<MealId, Integer> eaten = new TreeMap<>(Map.of(FIRST, 60, SECOND, 60));
    private List<ContractPrice> contracts = List.of(price(PRICE, MONDAY.minusDays(30)));

    @BeforeEach
    void the_month() {
        receive(Lots.lot("L1", 60_000, MONDAY.plusDays(90)));
        receive(Lots.lot("L2", 40_000, MONDAY.plusDays(90)));
        stock.issue(FIRST, RICE, Grams.of(45_000));
        stock.issue(SECOND, RICE, Grams.of(45_000));
    }

    @Test
    void an_honest_claim_is_proven_whole_and_paid_to_the_supplier() {
        CountyCheck.Report report = check(List.of(claim(120)));
        assertThat(report.findings()).isEmpty();
        Verdict verdict = report.verdicts().get(0);
        assertThat(verdict.subsidy()).isEqualTo(Money.ofYuan(600)); // 120 meals at 5 yuan
        assertThat(verdict.paid()).isEqualTo(Money.ofYuan(480)); // 100 kg at 4.80 yuan
        assertThat(verdict.closing()).isEqualTo(Money.ofYuan(130)); // 600 + 2 × 5 from the leader − 480
        assertThat(verdict.withheld()).isEqualTo(Money.ZERO);
        assertThat(verdict.payments())
                .containsExactly(new SupplierPayment("M1/S1", "M1", SUPPLIER, SEPTEMBER, Money.ofYuan(480)));
    }

    @Test
    void the_month_reconciles_to_the_gram_and_the_fen() {
        CountyCheck.Report report = check(List.of(claim(120)));
        Reconciliation.Balance balance =
                Reconciliation.of(report.verdicts(), receipts, stock.entries()).get(0);
        assertThat(balance.received().grams()).isEqualTo(Grams.of(100_000));
        assertThat(balance.issued().grams()).isEqualTo(Grams.of(90_000));
        assertThat(balance.closing()).isEqualTo(new Reconciliation.Goods(Grams.of(10_000), Money.ofYuan(48)));
        assertThat(balance.goodsHold()).isTrue();
        assertThat(balance.moneyHolds()).isTrue();
    }

    @Test
    void a_claim_opens_down_to_the_grams_of_each_meal() {
        Verdict verdict = check(List.of(claim(120))).verdicts().get(0);
        List<ClaimProof.Opened> opened =
                ClaimProof.of(receipts, stock.entries(), eaten).open(verdict);
        assertThat(opened).hasSize(2);
        assertThat(opened.get(0).receipt()).contains(receipts.get(0));
        assertThat(opened.get(0).uses())
                .containsExactly(
                        new ClaimProof.Use(FIRST, Grams.of(45_000), Money.ofYuan(216), 60),
                        new ClaimProof.Use(SECOND, Grams.of(15_000), Money.ofYuan(72), 60));
    }

    @Test
    void meals_that_nobody_ate_are_not_paid() {
        CountyCheck.Report report = check(List.of(claim(125)));
        assertThat(codes(report)).containsExactly("MEALS_OVERSTATED");
        assertThat(report.findings().get(0).message().text()).isEqualTo("报账125份，实际就餐120份，多报5份。");
        assertThat(report.verdicts().get(0).subsidy()).isEqualTo(Money.ofYuan(600));
        assertThat(codes(check(List.of(claim(119))))).containsExactly("MEALS_UNDERSTATED");
    }

    @Test
    void what_the_scale_did_not_show_is_not_paid() {
        Claim claim = with(claim(120), line("L1", 62_000, Money.ofFen(29_760)));
        CountyCheck.Report report = check(List.of(claim));
        assertThat(codes(report)).containsExactly("SHORT_WEIGHT");
        assertThat(report.findings().get(0).message().text()).isEqualTo("批次“L1”实收60000克，报账62000克，多计9.60元。");
        assertThat(report.verdicts().get(0).paid()).isEqualTo(Money.ofYuan(480));
        assertThat(report.verdicts().get(0).withheld()).isEqualTo(Money.ofFen(960));
    }

    @Test
    void a_price_above_the_contract_is_cut_to_it() {
        contracts = List.of(price(Money.ofFen(450), MONDAY.minusDays(30)));
        CountyCheck.Report report = check(List.of(claim(120)));
        assertThat(codes(report)).containsExactly("PRICE_ABOVE_CONTRACT", "PRICE_ABOVE_CONTRACT");
        assertThat(report.verdicts().get(0).paid()).isEqualTo(Money.ofYuan(450));
    }

    @Test
    void without_a_contract_in_force_nothing_is_paid() {
        contracts = List.of(price(PRICE, MONDAY.plusDays(1)));
        CountyCheck.Report report = check(List.of(claim(120)));
        assertThat(codes(report)).containsExactly("NO_CONTRACT", "NO_CONTRACT");
        assertThat(report.verdicts().get(0).payments()).isEmpty();
    }

    @Test
    void a_lot_and_a_month_are_paid_once() {
        Claim first = claim(120);
        Claim again = renamed(first, "M2");
        CountyCheck.Report report = check(List.of(again, first));
        assertThat(codes(report)).containsExactly("DOUBLE_CLAIM", "DOUBLE_CLAIM", "DOUBLE_CLAIM");
        assertThat(report.verdicts()).extracting(Verdict::paid).containsExactly(Money.ofYuan(480), Money.ZERO);
        assertThat(report.verdicts().get(1).subsidy()).isEqualTo(Money.ZERO);
    }

    @Test
    void labour_and_fuel_are_kept_out() {
        Claim.Line gas = new Claim.Line(Kind.FUEL, "煤气", new SupplierId("S9"), Grams.ZERO, Money.ofYuan(80));
        CountyCheck.Report report = check(List.of(
                with(claim(120), claim(120).lines().get(0), claim(120).lines().get(1), gas)));
        assertThat(codes(report)).containsExactly("NOT_FOOD");
        assertThat(report.verdicts().get(0).payable().get(new SupplierId("S9"))).isEqualTo(Money.ZERO);
    }

    @Test
    void a_line_needs_a_receipt_of_that_month_school_and_supplier() {
        Claim.Line stranger = line("L9", 1, Money.ofFen(1));
        Claim.Line other = new Claim.Line(Kind.FOOD, "L1", new SupplierId("S2"), Grams.of(60_000), Money.ofFen(28_800));
        assertThat(codes(check(List.of(with(claim(120), stranger, other)))))
                .containsExactly("NOT_CLAIMED", "NOT_CLAIMED", "UNPROVEN_LOT", "UNPROVEN_LOT");
        receive(Lots.lot(
                "OCT", SEPTEMBER.plusMonths(1).atDay(8), MONDAY.plusDays(90), Lots.weighed(1_000, 0), "王", "李"));
        Claim early = with(
                claim(120), claim(120).lines().get(0), claim(120).lines().get(1), line("OCT", 1_000, Money.ofFen(480)));
        assertThat(codes(check(List.of(early)))).containsExactly("WRONG_MONTH");
    }

    @Test
    void sums_that_do_not_add_up_are_named() {
        Claim claim = claim(120);
        Claim wrong = new Claim(
                claim.number(),
                SCHOOL,
                SEPTEMBER,
                120,
                Money.ofYuan(4),
                claim.subsidy(),
                Money.ZERO,
                Money.ZERO,
                claim.closing(),
                List.of(claim.lines().get(0), line("L2", 40_000, Money.ofYuan(190))));
        assertThat(codes(check(List.of(wrong))))
                .containsExactlyInAnyOrder(
                        "WRONG_STANDARD", "SUMS_DIFFER", "SUMS_DIFFER", "SUMS_DIFFER", "LINE_DIFFERS");
    }

    @Test
    void a_surplus_comes_over_whole() {
        Claim september = claim(120);
        Claim october = new Claim(
                "M2",
                SCHOOL,
                SEPTEMBER.plusMonths(1),
                0,
                FIVE,
                Money.ZERO,
                Money.ZERO,
                Money.ofYuan(30),
                Money.ofYuan(30),
                List.of());
        CountyCheck.Report report = check(List.of(september, october));
        assertThat(codes(report)).containsExactly("SURPLUS_BROKEN");
        assertThat(report.verdicts().get(1).opening()).isEqualTo(Money.ofYuan(130));
    }

    @Test
    void the_plan_never_pays_more_than_it_has() {
        eaten.put(FIRST, 10);
        eaten.put(SECOND, 10);
        CountyCheck.Report report = check(List.of(claim(20)));
        assertThat(codes(report)).containsExactly("OVER_FUNDS");
        assertThat(report.verdicts().get(0).paid()).isEqualTo(Money.ofYuan(110)); // 20 × 5 and the leader's 10
        assertThat(report.verdicts().get(0).closing()).isEqualTo(Money.ZERO);
    }

    @Test
    void no_meal_without_food_and_no_food_without_a_meal() {
        eaten.put(lunch(MONDAY.plusDays(2)), 60);
        eaten.remove(SECOND);
        assertThat(codes(check(List.of(claim(120))))).containsExactly("FOOD_WITHOUT_MEAL", "MEAL_WITHOUT_FOOD");
    }

    @Test
    void the_sources_bear_the_subsidy_to_the_fen() {
        Subsidy local =
                new Subsidy(FIVE, Map.of(FundSource.CENTRAL, 4L, FundSource.PROVINCE, 2L, FundSource.COUNTY, 1L));
        Map<FundSource, Money> shares = local.shares(Money.ofFen(100));
        assertThat(shares)
                .containsEntry(FundSource.CENTRAL, Money.ofFen(57))
                .containsEntry(FundSource.PROVINCE, Money.ofFen(29))
                .containsEntry(FundSource.CITY, Money.ZERO)
                .containsEntry(FundSource.COUNTY, Money.ofFen(14));
        assertThatThrownBy(() -> new Subsidy(FIVE, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_tables_come_back_as_they_were_written(@TempDir Path folder) {
        List<Rejection> rejections = new ArrayList<>();
        Claim claim = claim(120);
        TableSource claims = table(folder, SettlementTables.CLAIMS, csv -> SettlementTables.write(csv, claim));
        TableSource lines = table(folder, SettlementTables.LINES, csv -> SettlementTables.writeLines(csv, claim));
        assertThat(SettlementTables.claims(claims, lines, rejections::add)).containsExactly(claim);
        TableSource prices =
                table(folder, SettlementTables.CONTRACTS, csv -> SettlementTables.write(csv, contracts.get(0)));
        assertThat(SettlementTables.contracts(prices, rejections::add)).isEqualTo(contracts);
        TableSource days = table(
                folder,
                SettlementTables.SCHOOL_DAYS,
                csv -> csv.row("2022-09-05").row("5.9."));
        assertThat(SettlementTables.schoolDays(days, rejections::add)).containsExactly(MONDAY);
        assertThat(rejections).extracting(Rejection::column).containsExactly("date");
    }

    private static TableSource table(Path folder, List<Column> columns, Consumer<CsvWriter> rows) {
        Path file = folder.resolve(
                "table" + columns.size() + columns.get(1 % columns.size()).name() + ".csv");
        try (CsvWriter csv =
                CsvWriter.create(file, columns.stream().map(Column::name).toList())) {
            rows.accept(csv);
            csv.commit();
        }
        return Tables.open(file);
    }

    private void receive(Receipt receipt) {
        receipts.add(receipt);
        stock.take(receipt);
    }

    private CountyCheck.Report check(List<Claim> claims) {
        List<MealService> services =
                List.of(FIRST, SECOND).stream().map(CountyCheckTest::service).toList();
        DiningCheck.Report dining = new DiningCheck.Report(eaten, eaten, List.of());
        return CountyCheck.create(subsidy)
                .check(claims, new Evidence(contracts, receipts, stock.entries(), services, dining));
    }

    private Claim claim(long meals) {
        return new Settlement(subsidy).draw("M1", SCHOOL, SEPTEMBER, meals, receipts, Money.ofYuan(10), Money.ZERO);
    }

    private static Claim with(Claim claim, Claim.Line... lines) {
        List<Claim.Line> all = new ArrayList<>(List.of(lines));
        if (lines.length == 1) {
            all.add(claim.lines().get(1));
        }
        Money billed = all.stream().map(Claim.Line::amount).reduce(Money.ZERO, Money::plus);
        Money closing =
                claim.opening().plus(claim.subsidy()).plus(claim.leaders()).minus(billed);
        return new Claim(
                claim.number(),
                claim.school(),
                claim.month(),
                claim.meals(),
                claim.standard(),
                claim.subsidy(),
                claim.leaders(),
                claim.opening(),
                closing,
                all);
    }

    private static Claim renamed(Claim claim, String number) {
        return new Claim(
                number,
                claim.school(),
                claim.month(),
                claim.meals(),
                claim.standard(),
                claim.subsidy(),
                claim.leaders(),
                claim.opening(),
                claim.closing(),
                claim.lines());
    }

    private static Claim.Line line(String lot, long grams, Money amount) {
        return new Claim.Line(Kind.FOOD, lot, SUPPLIER, Grams.of(grams), amount);
    }

    private static ContractPrice price(Money price, LocalDate from) {
        return new ContractPrice(CONTRACT, SUPPLIER, RICE, price, from, MONDAY.plusDays(120));
    }

    private static MealService service(MealId meal) {
        return new MealService(
                meal,
                new StaffId("校长"),
                FIVE,
                meal.date().atTime(11, 30),
                meal.date().atTime(11, 40),
                650,
                meal.date().atTime(12, 0));
    }

    private static List<String> codes(CountyCheck.Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }
}
