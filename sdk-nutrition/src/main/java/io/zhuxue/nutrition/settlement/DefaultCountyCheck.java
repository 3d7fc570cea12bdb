package io.zhuxue.nutrition.settlement;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Apportionment;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Finding.Weight;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.settlement.Verdict.ProvenLine;
import io.zhuxue.nutrition.supply.Receipt;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks claim after claim, carrying each school's surplus by its own reckoning. */
final class DefaultCountyCheck implements CountyCheck {

    private static final Comparator<Claim> ORDER =
            Comparator.comparing(Claim::school).thenComparing(Claim::month).thenComparing(Claim::number);

    private record SchoolMonth(SchoolCode school, YearMonth month) {}

    private final Subsidy subsidy;

    DefaultCountyCheck(Subsidy subsidy) {
        this.subsidy = subsidy;
    }

    @Override
    public Report check(Collection<Claim> claims, Evidence evidence) {
        return new Run(evidence).all(claims);
    }

    /** One check of all claims. */
    private final class Run {

        private final LineCheck lineCheck;
        private final Map<SchoolMonth, Long> meals = new HashMap<>();
        private final Map<SchoolMonth, Money> leaders = new HashMap<>();
        private final Map<SchoolMonth, String> claimed = new HashMap<>();
        private final Map<SchoolCode, Verdict> last = new HashMap<>();
        private final List<Finding> found = new ArrayList<>();
        private final Evidence evidence;

        private Run(Evidence evidence) {
            this.evidence = evidence;
            lineCheck = new LineCheck(evidence, found);
            evidence.dining()
                    .proven()
                    .forEach((meal, count) -> meals.merge(
                            new SchoolMonth(meal.school(), YearMonth.from(meal.date())), count.longValue(), Long::sum));
            evidence.services()
                    .forEach(service -> leaders.merge(
                            new SchoolMonth(
                                    service.meal().school(),
                                    YearMonth.from(service.meal().date())),
                            service.paid(),
                            Money::plus));
        }

        private Report all(Collection<Claim> claims) {
            List<Verdict> verdicts = new ArrayList<>();
            claims.stream().sorted(ORDER).forEach(claim -> {
                Verdict verdict = one(claim);
                verdicts.add(verdict);
                last.put(claim.school(), verdict);
            });
            unclaimed(claims);
            new MealCheck(evidence).check(found);
            found.sort(Comparator.naturalOrder());
            return new Report(verdicts, found);
        }

        private Verdict one(Claim claim) {
            SchoolMonth key = new SchoolMonth(claim.school(), claim.month());
            String before = claimed.putIfAbsent(key, claim.number());
            long proven = before == null ? meals.getOrDefault(key, 0L) : 0;
            if (before == null) {
                meals(claim, proven);
                sums(claim, leaders.getOrDefault(key, Money.ZERO));
            } else {
                String what = claim.school() + " " + claim.month();
                add(claim, Weight.WITHHELD, NutritionMessage.DOUBLE_CLAIM.with(what, before));
            }
            List<ProvenLine> lines = claim.lines().stream()
                    .map(line -> lineCheck.prove(claim, line))
                    .toList();
            return verdict(claim, proven, lines, before == null ? leaders.getOrDefault(key, Money.ZERO) : Money.ZERO);
        }

        private Verdict verdict(Claim claim, long proven, List<ProvenLine> lines, Money leadersPaid) {
            Verdict previous = last.get(claim.school());
            Money opening = previous == null ? claim.opening() : previous.closing();
            Money earned = subsidy.earned(proven);
            Money funds = opening.plus(earned).plus(leadersPaid).max(Money.ZERO);
            TreeMap<SupplierId, Money> owed = new TreeMap<>();
            lines.forEach(line -> owed.merge(line.line().supplier(), line.amount(), Money::plus));
            Money due = owed.values().stream().reduce(Money.ZERO, Money::plus);
            if (due.compareTo(funds) > 0) {
                add(claim, Weight.BREACH, NutritionMessage.OVER_FUNDS.with(due, funds, due.minus(funds)));
                List<Money> parts = Apportionment.split(
                        funds, owed.values().stream().mapToLong(Money::fen).toArray());
                int at = 0;
                for (Map.Entry<SupplierId, Money> each : owed.entrySet()) {
                    each.setValue(parts.get(at++));
                }
            }
            Money paid = owed.values().stream().reduce(Money.ZERO, Money::plus);
            Money closing = opening.plus(earned).plus(leadersPaid).minus(paid);
            return new Verdict(
                    claim, proven, earned, subsidy.shares(earned), lines, opening, leadersPaid, owed, closing);
        }

        private void meals(Claim claim, long proven) {
            if (claim.meals() > proven) {
                add(
                        claim,
                        Weight.WITHHELD,
                        NutritionMessage.MEALS_OVERSTATED.with(claim.meals(), proven, claim.meals() - proven));
            } else if (claim.meals() < proven) {
                add(
                        claim,
                        Weight.NOTICE,
                        NutritionMessage.MEALS_UNDERSTATED.with(claim.meals(), proven, proven - claim.meals()));
            }
            if (!claim.standard().equals(subsidy.perMeal())) {
                add(claim, Weight.WITHHELD, NutritionMessage.WRONG_STANDARD.with(claim.standard(), subsidy.perMeal()));
            }
        }

        private void sums(Claim claim, Money leadersPaid) {
            same(claim, "补助金额", claim.standard().times(claim.meals()), claim.subsidy());
            same(claim, "陪餐收入", leadersPaid, claim.leaders());
            Money closing =
                    claim.opening().plus(claim.subsidy()).plus(claim.leaders()).minus(claim.billed());
            same(claim, "期末结余", closing, claim.closing());
            Verdict previous = last.get(claim.school());
            if (previous != null && !previous.claim().closing().equals(claim.opening())) {
                add(
                        claim,
                        Weight.BREACH,
                        NutritionMessage.SURPLUS_BROKEN.with(previous.claim().closing(), claim.opening()));
            }
        }

        private void same(Claim claim, String what, Money reckoned, Money written) {
            if (!reckoned.equals(written)) {
                add(claim, Weight.BREACH, NutritionMessage.SUMS_DIFFER.with(what, reckoned, written));
            }
        }

        private void unclaimed(Collection<Claim> claims) {
            Set<SchoolMonth> months = new HashSet<>();
            claims.forEach(claim -> months.add(new SchoolMonth(claim.school(), claim.month())));
            for (Receipt receipt : evidence.receipts()) {
                SchoolMonth key = new SchoolMonth(receipt.school(), YearMonth.from(receipt.date()));
                if (months.contains(key) && receipt.accepted().isPositive() && !lineCheck.claimed(receipt.lot())) {
                    found.add(new Finding(
                            Weight.NOTICE,
                            receipt.school(),
                            receipt.date(),
                            receipt.lot().id(),
                            NutritionMessage.NOT_CLAIMED.with(receipt.lot()),
                            List.of(receipt.purchase().order().id())));
                }
            }
        }

        private void add(Claim claim, Weight weight, Message message) {
            found.add(new Finding(
                    weight,
                    claim.school(),
                    claim.month().atEndOfMonth(),
                    claim.number(),
                    message,
                    List.of(claim.number())));
        }
    }
}
