package io.zhuxue.nutrition.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.settlement.ContractPrice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands in the books of buying after what has happened. */
class BuyingEventsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 8, 1);
    private static final ProcurementRules RULES = ProcurementRules.national(DAY.plusDays(60));

    @Test
    void a_plan_is_in_force_from_its_approval_until_another_is_approved_or_it_is_withdrawn() {
        PurchasePlan first = plan(100);
        PurchasePlan second = plan(200);
        List<PlanEvent> events = new ArrayList<>(List.of(new PlanEvent.Drawn(first, "MENUS")));
        assertThat(PlanEvent.inForce(events)).isEmpty();
        events.add(new PlanEvent.Approved());
        events.add(new PlanEvent.Drawn(second, "ISSUES"));
        assertThat(PlanEvent.inForce(events)).contains(first);
        events.add(new PlanEvent.Approved());
        assertThat(PlanEvent.inForce(events)).contains(second);
        events.add(new PlanEvent.Withdrawn("预算调整"));
        assertThat(PlanEvent.inForce(events)).isEmpty();
        assertThat(PlanEvent.inForce(List.of(new PlanEvent.Approved()))).isEmpty();
    }

    @Test
    void a_tender_goes_from_its_issue_to_the_award_that_its_file_gives() {
        List<TenderEvent> events = tender(3);
        Evaluation evaluation = Evaluation.of(TenderEvent.file(events).orElseThrow(), RULES);
        assertThat(evaluation.faults()).isEmpty();
        assertThat(TenderEvent.decision(events)).isEmpty();
        TenderEvent decided = TenderEvent.of(evaluation);
        events.add(decided);
        assertThat(TenderEvent.decision(events)).contains(decided);
        assertThat(decided)
                .isEqualTo(new TenderEvent.Awarded(
                        new SupplierId("G0"),
                        Money.ofFen(40_000),
                        evaluation.ranking().get(0).points()));
    }

    @Test
    void with_two_bids_the_tender_fails_and_says_why() {
        Evaluation evaluation = Evaluation.of(TenderEvent.file(tender(2)).orElseThrow(), RULES);
        assertThat(TenderEvent.of(evaluation))
                .isInstanceOfSatisfying(
                        TenderEvent.Failed.class,
                        failed -> assertThat(failed.faults())
                                .extracting(fault -> fault.code())
                                .containsExactly("TOO_FEW_BIDS"));
    }

    @Test
    void the_committee_that_was_named_last_judges_and_a_bidder_s_last_licences_count() {
        List<TenderEvent> events = tender(3);
        List<Tender.Member> other = List.of(new Tender.Member(new StaffId("X"), true, Set.of()));
        events.add(new TenderEvent.CommitteeNamed(other));
        Supplier unlicensed = new Supplier(new SupplierId("G0"), Supplier.Kind.TRADER, List.of());
        events.add(new TenderEvent.BidReceived(bid(0), unlicensed));
        Tender.File file = TenderEvent.file(events).orElseThrow();
        assertThat(file.committee()).isEqualTo(other);
        assertThat(file.suppliers()).hasSize(3).contains(unlicensed);
        assertThat(file.bids()).hasSize(4);
        assertThat(TenderEvent.file(events.subList(1, 3))).isEmpty();
    }

    @Test
    void a_contract_that_ends_early_leaves_no_price_beyond_its_end() {
        ContractPrice rice = price("F001", DAY, DAY.plusDays(99));
        ContractPrice later = price("F002", DAY.plusDays(50), DAY.plusDays(99));
        List<ContractEvent> events = new ArrayList<>(List.of(
                new ContractEvent.Agreed("ZB-1", List.of(rice)), new ContractEvent.Agreed("ZB-1", List.of(later))));
        assertThat(ContractEvent.prices(events)).containsExactly(rice, later);
        events.add(new ContractEvent.Ended(DAY.plusDays(49), "供应商退出"));
        assertThat(ContractEvent.prices(events)).containsExactly(price("F001", DAY, DAY.plusDays(49)));
        events.add(new ContractEvent.Agreed("", List.of(price("F003", DAY.plusDays(60), DAY.plusDays(70)))));
        assertThat(ContractEvent.prices(events)).hasSize(2);
    }

    @Test
    void a_supplier_stands_in_the_register_until_it_is_removed() {
        Supplier before = new Supplier(new SupplierId("G1"), Supplier.Kind.TRADER, List.of());
        Supplier now = supplier(1);
        List<SupplierEvent> events =
                new ArrayList<>(List.of(new SupplierEvent.Registered(before), new SupplierEvent.Registered(now)));
        assertThat(SupplierEvent.standing(events)).contains(now);
        events.add(new SupplierEvent.Removed("违约"));
        assertThat(SupplierEvent.standing(events)).isEmpty();
        assertThat(SupplierEvent.standing(List.of())).isEmpty();
    }

    private static PurchasePlan plan(long grams) {
        return new PurchasePlan(DAY, DAY.plusDays(99), Map.of("F001", Grams.of(grams)));
    }

    private static ContractPrice price(String food, LocalDate from, LocalDate to) {
        return new ContractPrice(new ContractId("HT1"), new SupplierId("G1"), food, Money.ofFen(400), from, to);
    }

    private static Supplier supplier(int number) {
        return new Supplier(
                new SupplierId("G" + number),
                Supplier.Kind.PRODUCER,
                List.of(new Supplier.Licence("食品生产许可证", DAY.plusYears(3))));
    }

    private static Tender.Bid bid(int number) {
        return new Tender.Bid(
                new SupplierId("G" + number), DAY.plusDays(19), Map.of("F001", Money.ofFen(400 + 10L * number)));
    }

    private static List<TenderEvent> tender(int bids) {
        List<TenderEvent> events = new ArrayList<>();
        events.add(new TenderEvent.Issued(
                new Tender("ZB-1", DAY, DAY.plusDays(20), Map.of("F001", Grams.ofKilograms(100)))));
        List<Tender.Member> members = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            members.add(new Tender.Member(new StaffId("W" + i), i < 4, Set.of()));
        }
        for (int i = 0; i < bids; i++) {
            events.add(new TenderEvent.BidReceived(bid(i), supplier(i)));
        }
        events.add(new TenderEvent.CommitteeNamed(members));
        for (Tender.Member member : members) {
            for (int i = 0; i < bids; i++) {
                events.add(new TenderEvent.Scored(new Tender.Score(member.person(), new SupplierId("G" + i), 80)));
            }
        }
        return events;
    }
}
