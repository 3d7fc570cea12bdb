package io.zhuxue.nutrition.procurement;

import static io.zhuxue.nutrition.procurement.Bought.GRAIN;
import static io.zhuxue.nutrition.procurement.Bought.GREENS;
import static io.zhuxue.nutrition.procurement.Bought.MONDAY;
import static io.zhuxue.nutrition.procurement.Bought.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.SupplierId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The price watch against a slow reckoning of the same rules that shares nothing with it. */
class PriceOracleTest {

    private static List<Purchase> random(long seed) {
        Random random = new Random(seed);
        List<Purchase> purchases = new ArrayList<>();
        int count = 5 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            SupplierId supplier = random.nextBoolean() ? GRAIN : GREENS;
            LocalDate date = MONDAY.plusDays(random.nextInt(60));
            int fen = random.nextInt(10) == 0 ? 600 + random.nextInt(600) : 460 + random.nextInt(40);
            Purchase one = Bought.of(
                    1 + random.nextInt(4), supplier, date, random.nextInt(4_000_000), fen, random.nextInt(3) > 0);
            purchases.add(new Purchase(
                    "N" + i,
                    one.school(),
                    supplier,
                    one.foodCode(),
                    date,
                    one.grams(),
                    one.perKilogram(),
                    one.tendered()));
        }
        return purchases;
    }

    private static Set<String> subjects(List<Purchase> purchases, String code) {
        return PriceWatch.create(RULES).watch(purchases).findings().stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::subject)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LocalDate week(Purchase purchase) {
        return purchase.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static long lowerMedian(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    @Property(tries = 150)
    void outliers_are_those_of_the_slow_reckoning(@ForAll long seed) {
        List<Purchase> purchases = random(seed);
        Set<String> wanted = new TreeSet<>();
        for (Purchase one : purchases) {
            List<Long> window = purchases.stream()
                    .filter(other -> !week(other).isAfter(week(one))
                            && week(other).isAfter(week(one).minusWeeks(4)))
                    .map(other -> other.perKilogram().fen())
                    .toList();
            if (window.size() < 5) {
                continue;
            }
            long median = lowerMedian(window);
            long spread = lowerMedian(
                    window.stream().map(fen -> Math.abs(fen - median)).toList());
            boolean far = one.perKilogram().fen() > median + Math.floorDiv(spread * 519, 100);
            boolean matters = one.perKilogram().fen() > median + Math.floorDiv(median * 5, 100);
            if (far && matters) {
                wanted.add(one.subject());
            }
        }
        assertThat(subjects(purchases, "PRICE_OUTLIER")).isEqualTo(wanted);
    }

    @Property(tries = 150)
    void a_pair_is_found_exactly_when_some_thirty_days_go_above_the_limit(@ForAll long seed) {
        List<Purchase> purchases = random(seed);
        Set<String> wanted = new TreeSet<>();
        for (Purchase last : purchases) {
            Money sum = purchases.stream()
                    .filter(other -> !other.tendered()
                            && other.school().equals(last.school())
                            && other.supplier().equals(last.supplier())
                            && !other.date().isAfter(last.date())
                            && other.date().isAfter(last.date().minusDays(30)))
                    .map(Purchase::amount)
                    .reduce(Money.ZERO, Money::plus);
            if (sum.compareTo(RULES.splitLimit()) > 0) {
                wanted.add(last.school() + "/" + last.supplier());
            }
        }
        Set<String> found = PriceWatch.create(RULES).watch(purchases).findings().stream()
                .filter(finding -> !finding.code().equals("PRICE_OUTLIER"))
                .map(finding -> finding.school() + "/" + finding.subject())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(wanted);
    }

    @Property(tries = 100)
    void weekly_prices_hold_every_purchase_once_and_stand_in_order(@ForAll long seed) {
        List<Purchase> purchases = random(seed);
        List<PriceWatch.WeekPrice> prices =
                PriceWatch.create(RULES).watch(purchases).prices();
        assertThat(prices.stream().mapToInt(PriceWatch.WeekPrice::purchases).sum())
                .isEqualTo(purchases.size());
        assertThat(prices).allSatisfy(week -> {
            assertThat(week.low()).isLessThanOrEqualTo(week.median());
            assertThat(week.median()).isLessThanOrEqualTo(week.high());
            assertThat(week.monday().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        });
    }

    @Property(tries = 100)
    void a_split_names_purchases_that_really_go_above_the_limit(@ForAll long seed) {
        List<Purchase> purchases = random(seed);
        for (Finding finding : PriceWatch.create(RULES).watch(purchases).findings()) {
            if (!finding.code().equals("PRICE_OUTLIER")) {
                Money sum = purchases.stream()
                        .filter(each -> finding.evidence().contains(each.subject()))
                        .map(Purchase::amount)
                        .reduce(Money.ZERO, Money::plus);
                assertThat(sum).isGreaterThan(RULES.splitLimit());
            }
        }
    }
}
