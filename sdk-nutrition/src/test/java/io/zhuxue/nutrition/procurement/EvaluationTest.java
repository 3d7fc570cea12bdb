package io.zhuxue.nutrition.procurement;

import static io.zhuxue.nutrition.procurement.Bought.GRAIN;
import static io.zhuxue.nutrition.procurement.Bought.GREENS;
import static io.zhuxue.nutrition.procurement.Bought.MONDAY;
import static io.zhuxue.nutrition.procurement.Bought.RICE;
import static io.zhuxue.nutrition.procurement.Bought.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.settlement.ContractPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final SupplierId OIL = new SupplierId("G3");
    private static final LocalDate CLOSES = MONDAY.plusDays(20);
    private static final String SALT = "F002";

    private Tender tender;
    private List<Supplier> suppliers;
    private List<Tender.Bid> bids;
    private List<Tender.Member> committee;
    private List<Tender.Score> scores;

    @BeforeEach
    void a_tender_without_a_fault() {
        tender =
                new Tender("ZB-1", MONDAY, CLOSES, Map.of(RICE, Grams.ofKilograms(1_000), SALT, Grams.ofKilograms(10)));
        suppliers = new ArrayList<>(List.of(licensed(GRAIN), licensed(GREENS), licensed(OIL)));
        bids = new ArrayList<>(List.of(bid(GRAIN, 500), bid(GREENS, 400), bid(OIL, 450)));
        committee = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            committee.add(member("P" + i, i <= 4));
        }
        scores = new ArrayList<>();
        for (Tender.Member member : committee) {
            scores.add(new Tender.Score(member.person(), GRAIN, 90));
            scores.add(new Tender.Score(member.person(), GREENS, 60));
            scores.add(new Tender.Score(member.person(), OIL, 80));
        }
    }

    private static Supplier licensed(SupplierId id) {
        return new Supplier(id, Supplier.Kind.PRODUCER, List.of(new Supplier.Licence("食品经营许可证", CLOSES)));
    }

    private static Tender.Bid bid(SupplierId id, int fen) {
        return new Tender.Bid(id, CLOSES, Map.of(RICE, Money.ofFen(fen), SALT, Money.ofFen(200)));
    }

    private static Tender.Member member(String name, boolean expert) {
        return new Tender.Member(new StaffId(name), expert, Set.of());
    }

    private Evaluation evaluation() {
        return Evaluation.of(new Tender.File(tender, suppliers, bids, committee, scores), RULES);
    }

    private List<String> faults() {
        return evaluation().faults().stream().map(Message::code).toList();
    }

    private List<String> excluded() {
        return evaluation().excluded().stream().map(Message::code).toList();
    }

    @Test
    void the_award_goes_to_the_most_points_of_quality_and_price() {
        // Totals 5,020, 4,020 and 4,520 yuan. Quality counts 60, the price 40 points.
        // G1: 54 + 40*4020/5020 = 86.03; G2: 36 + 40 = 76; G3: 48 + 40*4020/4520 = 83.58.
        Evaluation evaluation = evaluation();
        assertThat(evaluation.faults()).isEmpty();
        assertThat(evaluation.excluded()).isEmpty();
        assertThat(evaluation.ranking())
                .extracting(ranked -> ranked.bid().supplier())
                .containsExactly(GRAIN, OIL, GREENS);
        assertThat(evaluation.ranking())
                .extracting(Evaluation.Ranked::points)
                .containsExactly(new BigDecimal("86.03"), new BigDecimal("83.58"), new BigDecimal("76.00"));
        assertThat(evaluation.ranking().get(0).total()).isEqualTo(Money.ofYuan(5_020));
        assertThat(evaluation.winner()).contains(GRAIN);
    }

    @Test
    void the_contract_has_the_prices_of_the_bid_that_won() {
        LocalDate to = CLOSES.plusYears(1);
        ContractId contract = new ContractId("HT-1");
        assertThat(evaluation().contract(contract, CLOSES, to))
                .containsExactly(
                        new ContractPrice(contract, GRAIN, RICE, Money.ofFen(500), CLOSES, to),
                        new ContractPrice(contract, GRAIN, SALT, Money.ofFen(200), CLOSES, to));
    }

    @Test
    void bids_need_twenty_days() {
        tender = new Tender("ZB-1", MONDAY.plusDays(1), CLOSES, tender.grams());
        assertThat(faults()).containsExactly("TENDER_TOO_SHORT");
        assertThat(evaluation().winner()).isEmpty();
        assertThat(evaluation().contract(new ContractId("HT-1"), CLOSES, CLOSES))
                .isEmpty();
    }

    @Test
    void a_committee_has_five_members_or_more_and_an_odd_number() {
        committee.remove(4);
        scores.removeIf(score -> score.member().equals(new StaffId("P5")));
        assertThat(faults()).containsExactly("COMMITTEE_SIZE");
        committee.remove(3);
        scores.removeIf(score -> score.member().equals(new StaffId("P4")));
        assertThat(faults()).containsExactly("COMMITTEE_SIZE");
    }

    @Test
    void a_member_who_stands_on_the_list_twice_is_one_member() {
        committee.set(4, committee.get(3));
        scores.removeIf(score -> score.member().equals(new StaffId("P5")));
        assertThat(faults()).containsExactly("COMMITTEE_SIZE");
    }

    @Test
    void two_thirds_of_the_members_are_experts() {
        committee.set(3, member("P4", false));
        assertThat(faults()).containsExactly("TOO_FEW_EXPERTS");
    }

    @Test
    void ten_experts_of_fifteen_are_enough_and_nine_are_not() {
        committee.clear();
        scores.clear();
        for (int i = 1; i <= 15; i++) {
            committee.add(member("Q" + i, i <= 10));
            for (Tender.Bid bid : bids) {
                scores.add(new Tender.Score(new StaffId("Q" + i), bid.supplier(), 50));
            }
        }
        assertThat(faults()).isEmpty();
        committee.set(9, member("Q10", false));
        assertThat(faults()).containsExactly("TOO_FEW_EXPERTS");
    }

    @Test
    void whoever_has_an_interest_in_a_bidder_stays_away() {
        committee.set(0, new Tender.Member(new StaffId("P1"), true, Set.of(OIL)));
        assertThat(evaluation().faults()).extracting(Message::text).containsExactly("评标委员“P1”与投标人“G3”有利害关系，应当回避。");
        committee.set(0, new Tender.Member(new StaffId("P1"), true, Set.of(new SupplierId("somebody else"))));
        assertThat(faults()).isEmpty();
    }

    @Test
    void a_bid_that_is_late_unlicensed_or_incomplete_is_not_judged() {
        bids.set(0, new Tender.Bid(GRAIN, CLOSES.plusDays(1), bids.get(0).perKilogram()));
        suppliers.set(1, new Supplier(GREENS, Supplier.Kind.TRADER, List.of()));
        bids.set(2, new Tender.Bid(OIL, CLOSES, Map.of(RICE, Money.ofFen(450))));
        assertThat(excluded()).containsExactly("BID_LATE", "BIDDER_UNLICENSED", "BID_INCOMPLETE");
        assertThat(faults()).containsExactly("TOO_FEW_BIDS");
    }

    @Test
    void a_licence_must_hold_on_the_last_day_for_bids() {
        suppliers.set(
                0,
                new Supplier(
                        GRAIN, Supplier.Kind.PRODUCER, List.of(new Supplier.Licence("食品经营许可证", CLOSES.minusDays(1)))));
        assertThat(excluded()).containsExactly("BIDDER_UNLICENSED");
    }

    @Test
    void two_bids_of_one_bidder_are_not_judged_but_a_second_that_is_late_does_no_harm() {
        bids.add(bid(GRAIN, 300));
        assertThat(excluded()).containsExactly("BID_TWICE", "BID_TWICE");
        bids.set(3, new Tender.Bid(GRAIN, CLOSES.plusDays(1), bids.get(0).perKilogram()));
        assertThat(excluded()).containsExactly("BID_LATE");
        assertThat(evaluation().winner()).contains(GRAIN);
    }

    @Test
    void every_member_judges_every_bid_once() {
        scores.remove(0);
        assertThat(faults()).containsExactly("SCORES_MISSING");
        scores.add(new Tender.Score(new StaffId("P1"), GRAIN, 90));
        assertThat(faults()).isEmpty();
        scores.add(new Tender.Score(new StaffId("P1"), GRAIN, 90));
        assertThat(faults()).as("the same score again").isEmpty();
        scores.add(new Tender.Score(new StaffId("P1"), GRAIN, 95));
        assertThat(faults()).containsExactly("SCORES_MISSING");
    }

    @Test
    void nobody_else_judges() {
        scores.add(new Tender.Score(new StaffId("stranger"), GRAIN, 100));
        scores.add(new Tender.Score(new StaffId("stranger"), OIL, 0));
        assertThat(faults()).containsExactly("SCORE_OF_STRANGER");
        assertThatThrownBy(() -> new Tender.Score(new StaffId("P1"), GRAIN, 101))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_equal_points_the_smaller_id_goes_first_when_the_totals_are_equal_too() {
        bids.replaceAll(bid -> bid(bid.supplier(), 400));
        scores.replaceAll(score -> new Tender.Score(score.member(), score.supplier(), 70));
        assertThat(evaluation().ranking())
                .extracting(ranked -> ranked.bid().supplier())
                .containsExactly(GRAIN, GREENS, OIL);
    }

    @Test
    void a_tender_asks_for_something() {
        assertThatThrownBy(() -> new Tender("ZB-2", MONDAY, CLOSES, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 40)
    void the_order_of_bids_members_and_scores_does_not_matter(@ForAll long seed) {
        a_tender_without_a_fault();
        Evaluation once = evaluation();
        Random random = new Random(seed);
        Collections.shuffle(bids, random);
        Collections.shuffle(committee, random);
        Collections.shuffle(scores, random);
        Collections.shuffle(suppliers, random);
        assertThat(evaluation()).isEqualTo(once);
    }
}
