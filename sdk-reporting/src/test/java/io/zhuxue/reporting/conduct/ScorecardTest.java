package io.zhuxue.reporting.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.SampleFacts;
import io.zhuxue.reporting.indicator.Indicators;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardTest {

    private static final List<NormItem> ITEMS = Scorecard.items();

    @TempDir
    Path folder;

    @Test
    void the_items_cover_all_six_norms_and_make_a_hundred_points_over_known_indicators() {
        assertThat(ITEMS.stream().map(NormItem::norm).distinct()).containsExactlyInAnyOrder(Norm.values());
        assertThat(ITEMS.stream().mapToInt(NormItem::points).sum()).isEqualTo(100);
        assertThat(measured())
                .allSatisfy(id -> assertThat(Indicators.create().get(id).columns())
                        .anyMatch(c -> c.name().equals("rate")));
    }

    @Test
    void an_office_that_does_everything_right_earns_all_points_and_one_that_shows_nothing_earns_none() {
        Map<String, Integer> best = new HashMap<>();
        Map<String, String> evidence = new HashMap<>();
        for (NormItem item : ITEMS) {
            best.put(item.indicator(), item.fromZero() ? 0 : 10_000);
            evidence.put(item.id(), "附件1");
        }

        assertThat(Scorecard.of(ITEMS, best, evidence).hundredths()).isEqualTo(10_000);
        assertThat(Scorecard.of(ITEMS, Map.of(), Map.of()).hundredths()).isZero();
        assertThat(Scorecard.of(ITEMS, Map.of(), Map.of("OFFICE", "  ")).hundredths())
                .isZero();
    }

    @Test
    void measured_points_are_in_proportion_to_the_target() {
        NormItem on = new NormItem("a", Norm.MONEY, "按时", 8, "X", 10_000, false);
        NormItem blocked = new NormItem("b", Norm.MONEY, "受阻", 6, "Y", 500, true);

        Scorecard card = Scorecard.of(List.of(on, blocked), Map.of("X", 7_505, "Y", 125), Map.of());

        assertThat(card.lines().get(0)).isEqualTo(new Scorecard.Line(on, 600, "75.05%"));
        assertThat(card.lines().get(1)).isEqualTo(new Scorecard.Line(blocked, 450, "1.25%"));
        assertThat(card.hundredths(Norm.MONEY)).isEqualTo(1050);
        assertThat(Scorecard.of(List.of(blocked), Map.of("Y", 9_000), Map.of()).hundredths())
                .isZero();
    }

    @Property(tries = 200)
    void a_better_rate_never_earns_less_and_never_more_than_the_item_is_worth(
            @ForAll @IntRange(max = 10_000) int worse, @ForAll @IntRange(max = 10_000) int better) {
        if (worse > better) {
            return;
        }
        for (NormItem item : ITEMS) {
            if (item.measured()) {
                int low = points(item, item.fromZero() ? better : worse);
                int high = points(item, item.fromZero() ? worse : better);
                assertThat(low).isBetween(0, high);
                assertThat(high).isLessThanOrEqualTo(item.points() * 100);
            }
        }
    }

    @Test
    void the_rates_of_a_place_are_those_of_its_sums() {
        SampleFacts.write(folder, 240);
        try (FactStore facts = FactStore.open(folder)) {
            LocalDate day = LocalDate.of(2022, 12, 31);
            Map<String, Integer> hunan = Scorecard.rates(Indicators.create(), measured(), facts, day, "43");
            Map<String, Integer> county = Scorecard.rates(Indicators.create(), measured(), facts, day, "430121");

            assertThat(hunan).containsEntry("SHOULD_AID_RATE", 10_000).containsEntry("PRECISION_TARGET", 10_000);
            assertThat(hunan).containsEntry("PAYMENT_FAILURE_RATE", 3_333);
            assertThat(county)
                    .isEqualTo(hunan.entrySet().stream()
                            .filter(e -> !e.getKey().equals("QUALITY_ACCEPTED"))
                            .collect(Collectors.collectingAndThen(
                                    Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue), rates -> {
                                        rates.put("QUALITY_ACCEPTED", 10_000);
                                        return rates;
                                    })));
            assertThat(Scorecard.rates(Indicators.create(), measured(), facts, day, "44"))
                    .isEmpty();
        }
    }

    @Test
    void a_rate_is_rounded_half_up_as_its_indicator_prints_it() {
        assertThat(Scorecard.hundredths(257, 368)).isEqualTo(6_984);
        assertThat(Scorecard.hundredths(1, 8)).isEqualTo(1_250);
        assertThat(Scorecard.hundredths(2, 3)).isEqualTo(6_667);
        assertThat(Scorecard.hundredths(0, 3)).isZero();
        assertThat(Scorecard.hundredths(3, 3)).isEqualTo(10_000);
    }

    @Property
    void what_is_not_all_is_never_shown_as_all_nor_something_as_nothing(
            @ForAll @LongRange(min = 0, max = 100_000_000) long parts,
            @ForAll @LongRange(min = 1, max = 100_000_000) long wholes) {
        if (parts > wholes) {
            return;
        }
        int rate = Scorecard.hundredths(parts, wholes);
        assertThat(rate == 10_000).isEqualTo(parts == wholes);
        assertThat(rate == 0).isEqualTo(parts == 0);
        assertThat(Math.abs(rate * wholes - parts * 10_000)).isLessThanOrEqualTo(wholes);
    }

    @Test
    void nearly_all_of_ten_million_is_short_of_all() {
        assertThat(Scorecard.hundredths(9_999_999, 10_000_000)).isEqualTo(9_999);
        assertThat(Scorecard.hundredths(1, 10_000_000)).isEqualTo(1);
    }

    private static Set<String> measured() {
        return ITEMS.stream()
                .filter(NormItem::measured)
                .map(NormItem::indicator)
                .collect(Collectors.toSet());
    }

    private static int points(NormItem item, int rate) {
        return Scorecard.of(List.of(item), Map.of(item.indicator(), rate), Map.of())
                .hundredths();
    }
}
