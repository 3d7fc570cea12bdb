package io.zhuxue.nutrition.settlement;

import static io.zhuxue.nutrition.supply.Lots.CONTRACT;
import static io.zhuxue.nutrition.supply.Lots.PRICE;
import static io.zhuxue.nutrition.supply.Lots.RICE;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static io.zhuxue.nutrition.supply.Lots.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.dining.DiningCheck;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.settlement.Claim.Kind;
import io.zhuxue.nutrition.settlement.Verdict.ProvenLine;
import io.zhuxue.nutrition.supply.Lots;
import io.zhuxue.nutrition.supply.Receipt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What no claim can bring about, whatever a school writes into it. */
class PaymentLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 9, 1);
    private static final SchoolCode OTHER = new SchoolCode("2143000002");
    private static final SupplierId STRANGER = new SupplierId("S9");

    /** Two schools' term of three months by chance, with claims that are as wrong as they like. */
    private static final class Term {

        private final Random chance;
        private final List<Receipt> receipts = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();
        private final Money agreed;
        private final Map<MealId, Integer> eaten = new TreeMap<>();

        Term(long seed) {
            chance = new Random(seed);
            agreed = Money.ofFen(400 + chance.nextInt(160));
            for (int i = 0; i < 12; i++) {
                LocalDate day = FIRST.plusDays(chance.nextInt(90));
                long grams = 1 + chance.nextInt(30_000);
                Receipt plain =
                        Lots.lot("L" + (10 + i), day, day.plusDays(30), Lots.weighed(grams, grams / (2 + i)), "王", "李");
                receipts.add(chance.nextInt(3) == 0 ? at(OTHER, plain) : plain);
            }
            for (int day = 0; day < 90; day += 3) {
                eaten.put(new MealId(SCHOOL, FIRST.plusDays(day), Meal.LUNCH), chance.nextInt(9));
                eaten.put(new MealId(OTHER, FIRST.plusDays(day), Meal.LUNCH), chance.nextInt(9));
            }
            for (int i = 0; i < 8; i++) {
                claims.add(claim(i));
            }
        }

        private static Receipt at(SchoolCode school, Receipt lot) {
            return new Receipt(
                    lot.lot(),
                    school,
                    lot.foodCode(),
                    lot.purchase(),
                    lot.provenance(),
                    lot.weighing(),
                    lot.inspection());
        }

        private Claim claim(int number) {
            List<Claim.Line> lines = new ArrayList<>();
            for (int i = chance.nextInt(9); i > 0; i--) {
                Receipt lot = receipts.get(chance.nextInt(receipts.size()));
                long grams = chance.nextInt(3) == 0
                        ? chance.nextInt(40_000)
                        : lot.accepted().grams();
                Money amount = chance.nextInt(4) == 0
                        ? Money.ofFen(chance.nextInt(20_000))
                        : Grams.of(grams).cost(PRICE);
                Kind kind = chance.nextInt(9) == 0 ? Kind.LABOUR : Kind.FOOD;
                SupplierId supplier = chance.nextInt(9) == 0 ? STRANGER : SUPPLIER;
                lines.add(new Claim.Line(kind, lot.lot().id(), supplier, Grams.of(grams), amount));
            }
            return new Claim(
                    "M" + number,
                    chance.nextInt(3) == 0 ? OTHER : SCHOOL,
                    YearMonth.from(FIRST).plusMonths(chance.nextInt(3)),
                    chance.nextInt(100),
                    Money.ofYuan(5),
                    Money.ofFen(chance.nextInt(90_000)),
                    Money.ZERO,
                    Money.ofFen(chance.nextInt(5_000)),
                    Money.ZERO,
                    lines);
        }

        CountyCheck.Report check() {
            ContractPrice price = new ContractPrice(
                    CONTRACT, SUPPLIER, RICE, agreed, FIRST.minusDays(1), FIRST.plusDays(70)); // ends within the term
            return CountyCheck.create(Subsidy.central(Money.ofYuan(5)))
                    .check(
                            claims,
                            new Evidence(
                                    List.of(price),
                                    receipts,
                                    List.of(),
                                    List.of(),
                                    new DiningCheck.Report(eaten, eaten, List.of())));
        }

        private Receipt receipt(Claim.Line line) {
            return receipts.stream()
                    .filter(each -> each.lot().id().equals(line.subject()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Property(tries = 300)
    void a_lot_is_paid_once_at_most_and_never_above_its_accepted_grams_at_the_agreed_price(@ForAll long seed) {
        Term term = new Term(seed);
        Map<String, Integer> times = new HashMap<>();
        for (Verdict verdict : term.check().verdicts()) {
            for (ProvenLine line : verdict.lines()) {
                if (line.amount().isZero() && line.grams().equals(Grams.ZERO)) {
                    continue;
                }
                Receipt receipt = term.receipt(line.line());
                assertThat(times.merge(line.line().subject(), 1, Integer::sum)).isEqualTo(1);
                assertThat(receipt.school()).isEqualTo(verdict.claim().school());
                assertThat(YearMonth.from(receipt.date()))
                        .isEqualTo(verdict.claim().month());
                assertThat(line.line().kind()).isEqualTo(Kind.FOOD);
                assertThat(line.line().supplier()).isEqualTo(SUPPLIER);
                assertThat(receipt.date()).isBeforeOrEqualTo(FIRST.plusDays(70));
                assertThat(line.grams()).isLessThanOrEqualTo(receipt.accepted());
                assertThat(line.amount())
                        .isLessThanOrEqualTo(receipt.accepted().cost(PRICE.min(term.agreed)))
                        .isLessThanOrEqualTo(line.line().amount());
            }
        }
    }

    @Property(tries = 300)
    void the_first_right_line_of_a_lot_is_proven_whatever_wrong_claims_name_it_too(@ForAll long seed) {
        Term term = new Term(seed);
        List<Verdict> verdicts = term.check().verdicts();
        for (Receipt receipt : term.receipts) {
            List<ProvenLine> right = verdicts.stream()
                    .filter(verdict -> verdict.claim().school().equals(receipt.school())
                            && verdict.claim().month().equals(YearMonth.from(receipt.date())))
                    .flatMap(verdict -> verdict.lines().stream())
                    .filter(line -> line.line().subject().equals(receipt.lot().id())
                            && line.line().kind() == Kind.FOOD
                            && line.line().supplier().equals(SUPPLIER))
                    .toList();
            if (!right.isEmpty() && !receipt.date().isAfter(FIRST.plusDays(70))) {
                Claim.Line line = right.get(0).line();
                Grams grams = line.grams().min(receipt.accepted());
                assertThat(right.get(0).grams()).isEqualTo(grams);
                assertThat(right.get(0).amount())
                        .isEqualTo(grams.cost(PRICE.min(term.agreed)).min(line.amount()));
            }
        }
    }

    @Property(tries = 300)
    void the_plan_never_pays_what_it_has_not_and_its_surplus_comes_over_whole(@ForAll long seed) {
        Map<SchoolCode, Money> left = new HashMap<>();
        for (Verdict verdict : new Term(seed).check().verdicts()) {
            SchoolCode school = verdict.claim().school();
            assertThat(verdict.opening())
                    .isEqualTo(left.getOrDefault(school, verdict.claim().opening()));
            assertThat(verdict.opening().plus(verdict.subsidy()).plus(verdict.leaders()))
                    .isEqualTo(verdict.paid().plus(verdict.closing()));
            assertThat(verdict.closing().fen()).isNotNegative();
            assertThat(verdict.paid()).isLessThanOrEqualTo(verdict.proven());
            verdict.payable().values().forEach(each -> assertThat(each.fen()).isNotNegative());
            left.put(school, verdict.closing());
        }
    }

    @Property(tries = 100)
    void a_month_s_meals_are_earned_once_however_many_claims_there_are(@ForAll long seed) {
        Term term = new Term(seed);
        Map<String, Long> earned = new TreeMap<>();
        term.check()
                .verdicts()
                .forEach(verdict -> earned.merge(
                        verdict.claim().school() + " " + verdict.claim().month(), verdict.meals(), Long::sum));
        earned.forEach((key, meals) -> assertThat(meals)
                .isEqualTo(term.eaten.entrySet().stream()
                        .filter(meal -> key.equals(meal.getKey().school() + " "
                                + YearMonth.from(meal.getKey().date())))
                        .mapToLong(Map.Entry::getValue)
                        .sum()));
    }

    @Property(tries = 100)
    void neither_the_order_of_claims_nor_that_of_receipts_matters(@ForAll long seed) {
        Term term = new Term(seed);
        CountyCheck.Report report = term.check();
        Collections.shuffle(term.claims, term.chance);
        Collections.shuffle(term.receipts, term.chance);
        CountyCheck.Report again = term.check();
        assertThat(again.verdicts()).isEqualTo(report.verdicts());
        assertThat(again.findings()).containsExactlyInAnyOrderElementsOf(report.findings());
    }

    @Test
    void a_lot_that_was_claimed_in_a_wrong_month_first_is_still_paid_in_its_own() {
        Receipt october =
                Lots.lot("L1", LocalDate.of(2022, 10, 3), LocalDate.of(2022, 12, 1), Lots.weighed(10_000, 0), "王", "李");
        Claim.Line line =
                new Claim.Line(Kind.FOOD, "L1", SUPPLIER, Grams.of(10_000), Money.ofYuan(48)); // 10 kg at 4.80
        List<Claim> claims = new ArrayList<>();
        for (int month = 9; month <= 11; month++) {
            claims.add(new Claim(
                    "M" + month,
                    SCHOOL,
                    YearMonth.of(2022, month),
                    0,
                    Money.ofYuan(5),
                    Money.ZERO,
                    Money.ZERO,
                    Money.ofYuan(100),
                    Money.ofYuan(52),
                    List.of(line)));
        }
        ContractPrice price = new ContractPrice(CONTRACT, SUPPLIER, RICE, PRICE, FIRST, FIRST.plusDays(90));
        DiningCheck.Report nobody = new DiningCheck.Report(Map.of(), Map.of(), List.of());
        CountyCheck.Report report = CountyCheck.create(Subsidy.central(Money.ofYuan(5)))
                .check(claims, new Evidence(List.of(price), List.of(october), List.of(), List.of(), nobody));
        assertThat(report.verdicts())
                .extracting(Verdict::paid)
                .containsExactly(Money.ZERO, Money.ofYuan(48), Money.ZERO);
        assertThat(report.findings().stream()
                        .filter(finding -> finding.subject().equals(new LotId("L1").id()))
                        .map(Finding::code))
                .containsExactly("WRONG_MONTH", "DOUBLE_CLAIM");
    }
}
