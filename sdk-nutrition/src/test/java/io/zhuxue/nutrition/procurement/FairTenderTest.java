package io.zhuxue.nutrition.procurement;

import static io.zhuxue.nutrition.procurement.Bought.MONDAY;
import static io.zhuxue.nutrition.procurement.Bought.RICE;
import static io.zhuxue.nutrition.procurement.Bought.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.settlement.ContractPrice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws that every tender keeps, over tenders with some late, unlicensed or incomplete bids. */
class FairTenderTest {

    private static final LocalDate CLOSES = MONDAY.plusDays(20);
    private static final int MEMBERS = 5;

    private static Tender.File tender(long seed) {
        Random random = new Random(seed);
        int bidders = 3 + random.nextInt(6);
        List<Supplier> suppliers = new ArrayList<>();
        List<Tender.Bid> bids = new ArrayList<>();
        List<Tender.Score> scores = new ArrayList<>();
        List<Tender.Member> committee = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            committee.add(new Tender.Member(new StaffId("P" + i), i > 0, Set.of()));
        }
        for (int i = 0; i < bidders; i++) {
            SupplierId id = new SupplierId("G" + i);
            boolean licensed = random.nextInt(8) > 0;
            LocalDate until = licensed ? CLOSES : CLOSES.minusDays(1);
            suppliers.add(new Supplier(id, Supplier.Kind.TRADER, List.of(new Supplier.Licence("食品经营许可证", until))));
            String food = random.nextInt(8) > 0 ? RICE : "F999";
            LocalDate at = random.nextInt(8) > 0 ? CLOSES : CLOSES.plusDays(1);
            bids.add(new Tender.Bid(id, at, Map.of(food, Money.ofFen(300 + random.nextInt(300)))));
            for (Tender.Member member : committee) {
                scores.add(new Tender.Score(member.person(), id, random.nextInt(101)));
            }
        }
        Tender tender = new Tender("ZB", MONDAY, CLOSES, Map.of(RICE, Grams.ofKilograms(1_000)));
        return new Tender.File(tender, suppliers, bids, committee, scores);
    }

    @Property(tries = 150)
    void every_bid_is_ranked_or_put_aside_and_too_few_give_no_award(@ForAll long seed) {
        Tender.File file = tender(seed);
        Evaluation evaluation = Evaluation.of(file, RULES);
        int valid = file.bids().size() - evaluation.excluded().size();
        if (valid >= RULES.leastBids()) {
            assertThat(evaluation.faults()).isEmpty();
            assertThat(evaluation.ranking()).hasSize(valid);
            assertThat(evaluation.winner())
                    .contains(evaluation.ranking().get(0).bid().supplier());
        } else {
            assertThat(evaluation.faults()).hasSize(1);
            assertThat(evaluation.ranking()).isEmpty();
            assertThat(evaluation.winner()).isEmpty();
        }
        Set<SupplierId> ranked = new HashSet<>();
        evaluation.ranking().forEach(each -> ranked.add(each.bid().supplier()));
        assertThat(ranked).hasSameSizeAs(evaluation.ranking());
    }

    @Property(tries = 150)
    void points_fall_along_the_ranking_and_lie_between_nothing_and_a_hundred(@ForAll long seed) {
        List<Evaluation.Ranked> ranking = Evaluation.of(tender(seed), RULES).ranking();
        for (int i = 0; i < ranking.size(); i++) {
            assertThat(ranking.get(i).points().doubleValue()).isBetween(0.0, 100.0);
            if (i > 0) {
                assertThat(ranking.get(i).points())
                        .isLessThanOrEqualTo(ranking.get(i - 1).points());
            }
        }
    }

    @Property(tries = 150)
    void who_asks_for_more_never_gains_by_it(
            @ForAll long seed, @ForAll @IntRange(max = 8) int which, @ForAll @IntRange(min = 1, max = 400) int more) {
        Tender.File file = tender(seed);
        int at = which % file.bids().size();
        Tender.Bid bid = file.bids().get(at);
        Evaluation before = Evaluation.of(file, RULES);
        Map<String, Money> dearer = Map.of(
                bid.perKilogram().keySet().iterator().next(),
                bid.perKilogram().values().iterator().next().plus(Money.ofFen(more)));
        List<Tender.Bid> bids = new ArrayList<>(file.bids());
        bids.set(at, new Tender.Bid(bid.supplier(), bid.handedIn(), dearer));
        Evaluation after = Evaluation.of(
                new Tender.File(file.tender(), file.suppliers(), bids, file.committee(), file.scores()), RULES);
        assertThat(place(after, bid.supplier())).isGreaterThanOrEqualTo(place(before, bid.supplier()));
    }

    private static int place(Evaluation evaluation, SupplierId supplier) {
        for (int i = 0; i < evaluation.ranking().size(); i++) {
            if (evaluation.ranking().get(i).bid().supplier().equals(supplier)) {
                return i;
            }
        }
        return evaluation.ranking().size();
    }

    @Property(tries = 100)
    void the_contract_asks_what_the_winner_bid_and_stands_on_the_countys_list(@ForAll long seed) {
        Evaluation evaluation = Evaluation.of(tender(seed), RULES);
        List<ContractPrice> contract = evaluation.contract(new ContractId("HT"), CLOSES, CLOSES.plusDays(364));
        assertThat(contract.isEmpty()).isEqualTo(evaluation.winner().isEmpty());
        CountyPrices list = CountyPrices.of(contract);
        assertThat(list.conflicts()).isEmpty();
        evaluation.winner().ifPresent(winner -> {
            Money bid = evaluation.ranking().get(0).bid().perKilogram().get(RICE);
            assertThat(list.lowest(CLOSES)).containsExactly(Map.entry(RICE, bid));
            assertThat(list.on(CLOSES.minusDays(1))).isEmpty();
        });
    }
}
