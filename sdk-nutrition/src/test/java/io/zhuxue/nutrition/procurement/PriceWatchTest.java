package io.zhuxue.nutrition.procurement;

import static io.zhuxue.nutrition.procurement.Bought.GRAIN;
import static io.zhuxue.nutrition.procurement.Bought.GREENS;
import static io.zhuxue.nutrition.procurement.Bought.MONDAY;
import static io.zhuxue.nutrition.procurement.Bought.RICE;
import static io.zhuxue.nutrition.procurement.Bought.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PriceWatchTest {

    private final PriceWatch watch = PriceWatch.create(RULES);

    private static List<Purchase> and(List<Purchase> market, Purchase... more) {
        List<Purchase> all = new ArrayList<>(market);
        all.addAll(List.of(more));
        return all;
    }

    private static List<String> codes(PriceWatch.Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    @Test
    void a_price_far_above_the_county_is_found_at_its_school() {
        // Ten prices: the lower median is 4.80; distances 0 5 5 10 10 15 15 20 20 170, their lower median 10 fen.
        // 5.19 times 10 fen is 51 fen, more than 5 % of 4.80: the limit is 5.31 yuan.
        PriceWatch.Report report = watch.watch(and(Bought.market(MONDAY), Bought.rice(20, MONDAY, 650)));
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PRICE_OUTLIER");
            assertThat(finding.school()).isEqualTo(Bought.school(20));
            assertThat(finding.date()).isEqualTo(MONDAY);
            assertThat(finding.message().text()).isEqualTo("“F001”每千克6.50元，全县同期中位价4.80元，高出35%。");
            assertThat(finding.evidence()).contains("G1");
        });
    }

    @Test
    void the_limit_itself_is_not_found_and_one_fen_above_it_is() {
        assertThat(watch.watch(and(Bought.market(MONDAY), Bought.rice(20, MONDAY, 531)))
                        .findings())
                .isEmpty();
        assertThat(codes(watch.watch(and(Bought.market(MONDAY), Bought.rice(20, MONDAY, 532)))))
                .containsExactly("PRICE_OUTLIER");
    }

    @Test
    void where_everybody_pays_the_same_a_price_may_differ_by_the_least_percent() {
        List<Purchase> same = new ArrayList<>();
        for (int school = 1; school <= 9; school++) {
            same.add(Bought.rice(school, MONDAY, 480));
        }
        assertThat(watch.watch(and(same, Bought.rice(20, MONDAY, 504))).findings())
                .isEmpty();
        assertThat(codes(watch.watch(and(same, Bought.rice(20, MONDAY, 505))))).containsExactly("PRICE_OUTLIER");
    }

    @Test
    void four_prices_say_nothing_about_the_others() {
        List<Purchase> few = and(Bought.market(MONDAY).subList(0, 3), Bought.rice(20, MONDAY, 9_999));
        assertThat(watch.watch(few).findings()).isEmpty();
    }

    @Test
    void a_price_is_compared_with_the_last_weeks_and_not_with_those_before() {
        LocalDate later = MONDAY.plusWeeks(3);
        assertThat(codes(watch.watch(and(Bought.market(MONDAY), Bought.rice(20, later, 650)))))
                .containsExactly("PRICE_OUTLIER");
        LocalDate muchLater = MONDAY.plusWeeks(4);
        assertThat(watch.watch(and(Bought.market(MONDAY), Bought.rice(20, muchLater, 650)))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_rise_of_the_county_is_a_notice_and_blames_no_school() {
        List<Purchase> all = Bought.market(MONDAY);
        for (int school = 1; school <= 9; school++) {
            all.add(Bought.rice(school, MONDAY.plusWeeks(1), 580));
        }
        PriceWatch.Report report = watch.watch(all);
        assertThat(report.findings()).isEmpty();
        assertThat(report.notices()).map(Message::text).contains("“F001”2022-09-12当周中位价每千克5.80元，此前4.80元，上涨20%。");
    }

    @Test
    void the_weeks_prices_are_listed_with_lowest_middle_and_highest() {
        assertThat(watch.watch(Bought.market(MONDAY.plusDays(4))).prices())
                .containsExactly(new PriceWatch.WeekPrice(
                        RICE, MONDAY, Money.ofFen(460), Money.ofFen(480), Money.ofFen(500), 9));
    }

    @Test
    void small_purchases_without_a_tender_are_added_up_within_thirty_days() {
        // 4,000 kg at 5 yuan are 20,000 yuan each; three in thirty days are above the limit of 50,000.
        Purchase first = Bought.of(1, GRAIN, MONDAY, 4_000_000, 500, false);
        Purchase second = Bought.of(1, GRAIN, MONDAY.plusDays(10), 4_000_000, 500, false);
        Purchase third = Bought.of(1, GRAIN, MONDAY.plusDays(29), 4_000_000, 500, false);
        Purchase tooLate = Bought.of(1, GRAIN, MONDAY.plusDays(30), 4_000_000, 500, false);
        PriceWatch.Report report = watch.watch(List.of(third, first, second));
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("SPLIT_PURCHASE");
            assertThat(finding.evidence()).containsExactly(first.subject(), second.subject(), third.subject());
            assertThat(finding.message().text()).isEqualTo("向供应商“G1”分3次采购共60000.00元，超过不经招标的限额50000.00元。");
        });
        assertThat(watch.watch(List.of(first, second, tooLate)).findings()).isEmpty();
    }

    @Test
    void one_large_purchase_without_a_tender_is_not_called_split() {
        Purchase large = Bought.of(1, GRAIN, MONDAY, 12_000_000, 500, false);
        assertThat(codes(watch.watch(List.of(large)))).containsExactly("NOT_TENDERED");
    }

    @Test
    void purchases_under_a_tender_of_other_schools_or_other_suppliers_are_not_added_up() {
        List<Purchase> apart = List.of(
                Bought.of(1, GRAIN, MONDAY, 9_000_000, 500, false),
                Bought.of(2, GRAIN, MONDAY, 9_000_000, 500, false),
                Bought.of(1, GREENS, MONDAY, 9_000_000, 500, false),
                Bought.of(1, GRAIN, MONDAY.plusDays(1), 90_000_000, 500, true));
        assertThat(watch.watch(apart).findings()).isEmpty();
    }

    @Test
    void a_supplier_with_more_than_half_of_the_county_is_a_notice() {
        List<Purchase> half = List.of(
                Bought.of(1, GRAIN, MONDAY, 100_000, 500, true), Bought.of(2, GREENS, MONDAY, 100_000, 500, true));
        assertThat(watch.watch(half).notices()).isEmpty();
        List<Purchase> more = and(half, Bought.of(3, GRAIN, MONDAY, 100_000, 500, true));
        assertThat(watch.watch(more).notices())
                .singleElement()
                .extracting(Message::text)
                .isEqualTo("供应商“G1”占全县采购额的66%（1000.00元）。");
    }

    @Test
    void the_share_of_producers_is_reckoned_over_everything_bought() {
        PriceWatch.Report report = watch.watch(List.of(
                Bought.of(1, GRAIN, MONDAY, 100_000, 500, true), Bought.of(2, GREENS, MONDAY, 300_000, 500, true)));
        List<Supplier> suppliers = List.of(
                new Supplier(GRAIN, Supplier.Kind.TRADER, List.of()),
                new Supplier(GREENS, Supplier.Kind.PRODUCER, List.of()));
        assertThat(report.total()).isEqualTo(Money.ofYuan(2_000));
        assertThat(report.fromProducers(suppliers)).isEqualTo(Money.ofYuan(1_500));
        assertThat(report.fromProducers(List.of())).isEqualTo(Money.ZERO);
    }

    @Property(tries = 60)
    void the_order_of_purchases_does_not_matter(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 300, max = 900) Integer> fen, @ForAll long seed) {
        List<Purchase> all = new ArrayList<>();
        for (int i = 0; i < fen.size(); i++) {
            all.add(Bought.of(
                    i % 7 + 1, i % 2 == 0 ? GRAIN : GREENS, MONDAY.plusDays(i), 3_000_000, fen.get(i), i % 3 > 0));
        }
        PriceWatch.Report once = watch.watch(all);
        Collections.shuffle(all, new Random(seed));
        assertThat(watch.watch(all)).isEqualTo(once);
        assertThat(once.total()).isEqualTo(all.stream().map(Purchase::amount).reduce(Money.ZERO, Money::plus));
    }

    @Property(tries = 60)
    void half_of_the_market_being_fair_no_fair_price_is_found(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 600, max = 5_000) Integer> dear) {
        List<Purchase> all = Bought.market(MONDAY);
        for (int i = 0; i < dear.size(); i++) {
            all.add(Bought.rice(100 + i, MONDAY, dear.get(i)));
        }
        assertThat(watch.watch(all).findings())
                .allSatisfy(finding -> assertThat(finding.school()).isGreaterThanOrEqualTo(Bought.school(100)));
    }
}
