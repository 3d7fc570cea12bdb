package io.zhuxue.nutrition.settlement;

import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.supply.Lots;
import io.zhuxue.nutrition.supply.Receipt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every claim, whatever was received and eaten. */
class SettlementLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 9, 1);
    private static final int MONTHS = 4;

    private final Settlement settlement = new Settlement(Subsidy.central(Money.ofYuan(5)));

    private static List<Receipt> receipts(Random chance) {
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            LocalDate day = FIRST.plusDays(chance.nextInt(30 * MONTHS));
            long grams = chance.nextInt(50_000);
            receipts.add(Lots.lot(
                    "L" + (100 + i),
                    day,
                    day.plusDays(30),
                    Lots.weighed(grams, chance.nextInt(4) == 0 ? grams : 0),
                    "王",
                    "李"));
        }
        return receipts;
    }

    private Claim draw(YearMonth month, long meals, List<Receipt> receipts, Money leaders, Money opening) {
        return settlement.draw("BZ-" + month, SCHOOL, month, meals, receipts, leaders, opening);
    }

    @Property(tries = 200)
    void what_is_earned_is_meals_times_the_standard_and_nothing_is_lost_between(
            @ForAll long seed,
            @ForAll @LongRange(min = 0, max = 1_000_000) long meals,
            @ForAll @IntRange(max = 100_000) int leaders) {
        Claim claim =
                draw(YearMonth.from(FIRST), meals, receipts(new Random(seed)), Money.ofFen(leaders), Money.ofFen(777));
        assertThat(claim.subsidy()).isEqualTo(Money.ofFen(500 * meals));
        assertThat(claim.closing().plus(claim.billed()))
                .isEqualTo(claim.opening().plus(claim.subsidy()).plus(claim.leaders()));
        assertThat(claim.billed())
                .isEqualTo(claim.lines().stream().map(Claim.Line::amount).reduce(Money.ZERO, Money::plus));
    }

    @Property(tries = 100)
    void the_order_of_receipts_does_not_matter(@ForAll long seed) {
        Random chance = new Random(seed);
        List<Receipt> receipts = receipts(chance);
        Claim claim = draw(YearMonth.from(FIRST), 10, receipts, Money.ZERO, Money.ZERO);
        Collections.shuffle(receipts, chance);
        assertThat(draw(YearMonth.from(FIRST), 10, receipts, Money.ZERO, Money.ZERO))
                .isEqualTo(claim);
    }

    @Property(tries = 100)
    void over_the_months_every_accepted_lot_is_billed_once_and_the_surplus_is_what_was_not_spent(@ForAll long seed) {
        Random chance = new Random(seed);
        List<Receipt> receipts = receipts(chance);
        List<String> billed = new ArrayList<>();
        Money opening = Money.ZERO;
        Money earned = Money.ZERO;
        Money spent = Money.ZERO;
        for (int i = 0; i <= MONTHS; i++) {
            Claim claim = draw(
                    YearMonth.from(FIRST).plusMonths(i), chance.nextInt(9_000), receipts, Money.ofFen(500), opening);
            claim.lines().forEach(line -> billed.add(line.subject()));
            earned = earned.plus(claim.subsidy()).plus(claim.leaders());
            spent = spent.plus(claim.billed());
            opening = claim.closing();
        }
        assertThat(billed)
                .containsExactlyInAnyOrderElementsOf(receipts.stream()
                        .filter(receipt -> receipt.accepted().isPositive())
                        .map(receipt -> receipt.lot().id())
                        .toList());
        assertThat(spent).isEqualTo(receipts.stream().map(Receipt::value).reduce(Money.ZERO, Money::plus));
        assertThat(opening).isEqualTo(earned.minus(spent));
    }

    @Property(tries = 300)
    void the_sources_shares_add_up_to_the_fen_and_who_bears_nothing_pays_nothing(
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long fen, @ForAll long seed) {
        Random chance = new Random(seed);
        Map<FundSource, Long> weights = new EnumMap<>(FundSource.class);
        for (FundSource source : FundSource.values()) {
            weights.put(source, (long) chance.nextInt(5));
        }
        weights.put(FundSource.CENTRAL, 1L);
        Map<FundSource, Money> shares = new Subsidy(Money.ofYuan(5), weights).shares(Money.ofFen(fen));
        assertThat(shares.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.ofFen(fen));
        long all = weights.values().stream().mapToLong(Long::longValue).sum();
        shares.forEach((source, share) -> {
            long weight = weights.get(source);
            assertThat(share.fen()).isBetween(fen / all * weight, (fen / all + 1) * weight);
        });
    }
}
