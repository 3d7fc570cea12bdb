package io.zhuxue.flow.meals;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.disbursement.ledger.CsvJournal;
import io.zhuxue.disbursement.ledger.Ledger;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.dining.DiningCheck;
import io.zhuxue.nutrition.dining.MealRoll;
import io.zhuxue.nutrition.kitchen.KitchenCheck;
import io.zhuxue.nutrition.kitchen.KitchenLimits;
import io.zhuxue.nutrition.settlement.ClaimProof;
import io.zhuxue.nutrition.settlement.CountyCheck;
import io.zhuxue.nutrition.settlement.Evidence;
import io.zhuxue.nutrition.settlement.FundSource;
import io.zhuxue.nutrition.settlement.Reconciliation;
import io.zhuxue.nutrition.settlement.Reconciliation.Balance;
import io.zhuxue.nutrition.settlement.Reconciliation.Goods;
import io.zhuxue.nutrition.settlement.Subsidy;
import io.zhuxue.nutrition.settlement.Verdict;
import io.zhuxue.nutrition.settlement.spi.SupplierPayment;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The check of a county's books (全链条核查): stores, kitchens, dining and claims, each finding coded and explained. */
public final class CountyAudit {

    /** Thousandths of a lot that may be missing at a count. */
    static final int COUNT_PERMILLE = 5;

    private final CountyBooks books;
    private final Subsidy subsidy;

    /** An audit of these books under the subsidy that the policy book has on the first day of school. */
    public static CountyAudit of(CountyBooks books) {
        LocalDate day = books.schoolDays().isEmpty()
                ? LocalDate.of(2021, 9, 1) // no day of school, no meal: any subsidy will do
                : books.schoolDays().first();
        return new CountyAudit(books, subsidy(day));
    }

    /**
     * The subsidy that the policy book has on a day; the county is one of the national plan.
     *
     * @throws Refusal when there was none yet
     */
    public static Subsidy subsidy(LocalDate day) {
        return Subsidy.central(PolicyBook.national()
                .find("nut.meal", day, Place.NATION)
                .orElseThrow(() -> new Refusal(NutritionMessage.NO_RULES.with(day, "膳食补助")))
                .yuan());
    }

    /** An audit of these books under a subsidy in force. */
    public CountyAudit(CountyBooks books, Subsidy subsidy) {
        this.books = books;
        this.subsidy = subsidy;
    }

    /**
     * The outcome.
     *
     * @param findings everything that was found, by school, day and code
     * @param verdicts what became of each claim
     * @param balances each claim's month in grams and fen
     * @param dining the meals that were eaten
     * @param rolls who ate them
     */
    public record Outcome(
            List<Finding> findings,
            List<Verdict> verdicts,
            List<Balance> balances,
            DiningCheck.Report dining,
            Map<SchoolCode, MealRoll> rolls) {

        /** How many claims' months add up in grams and fen. */
        public long balanced() {
            return balances.stream()
                    .filter(balance -> balance.goodsHold() && balance.moneyHolds())
                    .count();
        }
    }

    /** Checks everything. */
    public Outcome run(Progress progress) {
        progress.step("核查", 0);
        Map<SchoolCode, MealRoll> rolls = books.register().rolls();
        DiningCheck.Report dining = DiningCheck.create(books.pupils(), books.absences(), books.schoolDays())
                .check(rolls);
        List<Finding> found = new ArrayList<>(books.register().findings());
        found.addAll(dining.findings());
        found.addAll(StockCheck.create(COUNT_PERMILLE)
                .check(books.receipts(), books.entries())
                .findings());
        List<MealId> eaten = dining.recorded().keySet().stream()
                .filter(meal -> books.schoolDays().contains(meal.date()))
                .toList();
        KitchenLimits limits = KitchenLimits.national(
                books.schoolDays().isEmpty()
                        ? LocalDate.EPOCH
                        : books.schoolDays().first());
        found.addAll(KitchenCheck.create(limits, subsidy.perMeal()).check(books.kitchen(), eaten));
        Evidence evidence = new Evidence(
                books.contracts(),
                books.receipts(),
                books.entries(),
                books.kitchen().services(),
                dining);
        CountyCheck.Report claims = CountyCheck.create(subsidy).check(books.claims(), evidence);
        found.addAll(claims.findings());
        found.sort(Comparator.naturalOrder());
        return new Outcome(
                found,
                claims.verdicts(),
                Reconciliation.of(claims.verdicts(), books.receipts(), books.entries()),
                dining,
                rolls);
    }

    /** Writes the outcome into a folder: findings, claims, their balances, payments,
     * ledger, and the proof of every line. */
    public void write(Outcome outcome, Path folder) {
        FindingFile.write(folder.resolve("findings.csv"), outcome.findings());
        claims(outcome, folder);
        balances(outcome, folder);
        payments(outcome, folder);
        ledger(outcome, folder);
        proof(outcome, folder);
    }

    private static void ledger(Outcome outcome, Path folder) {
        try (Writer out = Files.newBufferedWriter(folder.resolve("ledger.csv"));
                CsvJournal journal = CsvJournal.create(out)) {
            SupplierLedger.post(Ledger.create(journal), outcome.verdicts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void claims(Outcome outcome, Path folder) {
        List<String> header = new ArrayList<>(List.of(
                "claim_no",
                "school_code",
                "month",
                "claimed_meals",
                "proven_meals",
                "claimed_subsidy",
                "proven_subsidy"));
        for (FundSource source : FundSource.values()) {
            header.add(source.name().toLowerCase(Locale.ROOT));
        }
        header.addAll(List.of("billed", "paid", "withheld", "opening", "leaders_paid", "closing"));
        try (CsvWriter csv = CsvWriter.create(folder.resolve("claims_checked.csv"), header)) {
            for (Verdict verdict : outcome.verdicts()) {
                List<String> row = new ArrayList<>(List.of(
                        verdict.claim().number(),
                        verdict.claim().school().code(),
                        verdict.claim().month().toString(),
                        Long.toString(verdict.claim().meals()),
                        Long.toString(verdict.meals()),
                        verdict.claim().subsidy().toString(),
                        verdict.subsidy().toString()));
                for (FundSource source : FundSource.values()) {
                    row.add(verdict.shares().getOrDefault(source, Money.ZERO).toString());
                }
                row.addAll(List.of(
                        verdict.claim().billed().toString(),
                        verdict.paid().toString(),
                        verdict.withheld().toString(),
                        verdict.opening().toString(),
                        verdict.leaders().toString(),
                        verdict.closing().toString()));
                csv.row(row);
            }
            csv.commit();
        }
    }

    private static void balances(Outcome outcome, Path folder) {
        List<String> header = new ArrayList<>(List.of("claim_no"));
        for (String part : List.of("opening", "received", "issued", "lost", "closing")) {
            header.add(part + "_grams");
            header.add(part + "_yuan");
        }
        header.addAll(List.of("goods_hold", "money_holds"));
        try (CsvWriter csv = CsvWriter.create(folder.resolve("balances.csv"), header)) {
            for (Balance balance : outcome.balances()) {
                List<String> row =
                        new ArrayList<>(List.of(balance.verdict().claim().number()));
                for (Goods goods : List.of(
                        balance.opening(), balance.received(), balance.issued(), balance.lost(), balance.closing())) {
                    row.add(goods.grams().toString());
                    row.add(goods.value().toString());
                }
                row.add(balance.goodsHold() ? "1" : "0");
                row.add(balance.moneyHolds() ? "1" : "0");
                csv.row(row);
            }
            csv.commit();
        }
    }

    private static void payments(Outcome outcome, Path folder) {
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("payments.csv"), List.of("key", "claim_no", "month", "supplier_id", "amount"))) {
            for (Verdict verdict : outcome.verdicts()) {
                for (SupplierPayment payment : verdict.payments()) {
                    csv.row(
                            payment.key(),
                            payment.claim(),
                            payment.month().toString(),
                            payment.supplier().id(),
                            payment.amount().toString());
                }
            }
            csv.commit();
        }
    }

    /** One row a use of a lot in a meal: the claim's number opened down to the gram. */
    private void proof(Outcome outcome, Path folder) {
        ClaimProof proof = ClaimProof.of(
                books.receipts(), books.entries(), outcome.dining().proven());
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("proof.csv"),
                List.of(
                        "claim_no",
                        "lot_no",
                        "supplier_id",
                        "contract_no",
                        "food_code",
                        "yuan_per_kg",
                        "weighed_grams",
                        "refused_grams",
                        "billed_grams",
                        "billed_yuan",
                        "proven_grams",
                        "proven_yuan",
                        "meal_date",
                        "meal",
                        "meal_grams",
                        "meal_yuan",
                        "proven_diners"))) {
            for (Verdict verdict : outcome.verdicts()) {
                for (ClaimProof.Opened opened : proof.open(verdict)) {
                    opened(csv, verdict, opened);
                }
            }
            csv.commit();
        }
    }

    private static void opened(CsvWriter csv, Verdict verdict, ClaimProof.Opened opened) {
        List<String> line = new ArrayList<>(List.of(
                verdict.claim().number(),
                opened.line().line().subject(),
                opened.line().line().supplier().id()));
        Receipt receipt = opened.behind();
        line.addAll(
                receipt == null
                        ? List.of("", "", "", "", "")
                        : List.of(
                                receipt.purchase().contract().id(),
                                receipt.foodCode(),
                                receipt.purchase().perKilogram().toString(),
                                receipt.weighing().weighed().toString(),
                                receipt.weighing().refused().toString()));
        line.addAll(List.of(
                opened.line().line().grams().toString(),
                opened.line().line().amount().toString(),
                opened.line().grams().toString(),
                opened.line().amount().toString()));
        if (opened.uses().isEmpty()) {
            List<String> row = new ArrayList<>(line);
            row.addAll(List.of("", "", "", "", ""));
            csv.row(row);
        }
        for (ClaimProof.Use use : opened.uses()) {
            List<String> row = new ArrayList<>(line);
            row.addAll(List.of(
                    use.meal().date().toString(),
                    use.meal().meal().name(),
                    use.grams().toString(),
                    use.value().toString(),
                    Integer.toString(use.diners())));
            csv.row(row);
        }
    }
}
