package io.zhuxue.disbursement.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.disbursement.funding.FundShares;
import io.zhuxue.disbursement.funding.FundSource;
import io.zhuxue.disbursement.ledger.AidEntries;
import io.zhuxue.disbursement.ledger.Entry;
import io.zhuxue.disbursement.ledger.Ledger;
import io.zhuxue.disbursement.ledger.Posted;
import io.zhuxue.disbursement.payment.InstalmentPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Term AUTUMN = new Term(2024, Term.Season.AUTUMN);
    private static final BudgetKey COUNTY = new BudgetKey(new RegionCode("431228"), "SHS_GRANT");
    private static final BudgetKey OTHER = new BudgetKey(new RegionCode("431225"), "SHS_GRANT");

    private static FundShares shares(long central, long province, long city, long county) {
        return new FundShares(Money.ofFen(central), Money.ofFen(province), Money.ofFen(city), Money.ofFen(county));
    }

    private static Need need(BudgetKey key, FundShares shares) {
        return new Need().add(key, shares);
    }

    @Test
    void a_batch_is_committed_while_every_budget_has_what_it_needs() {
        Budget budget = Budget.of(AUTUMN);
        budget.appropriate(COUNTY, shares(600, 320, 0, 80));
        assertThat(budget.commit("B1", need(COUNTY, shares(300, 160, 0, 40))))
                .isInstanceOf(Budget.Outcome.Committed.class);
        assertThat(budget.commit("B2", need(COUNTY, shares(300, 160, 0, 40))))
                .isInstanceOf(Budget.Outcome.Committed.class);
        assertThat(budget.line(COUNTY).available()).isEqualTo(FundShares.NONE);
    }

    @Test
    void a_batch_is_refused_whole_with_a_reason_for_every_county_and_budget_that_is_short() {
        Budget budget = Budget.of(AUTUMN);
        budget.appropriate(COUNTY, shares(600, 320, 0, 80));
        Need need = need(COUNTY, shares(700, 320, 0, 90)).add(OTHER, shares(1, 0, 0, 0));
        Budget.Outcome.Refused refused = (Budget.Outcome.Refused) budget.commit("B1", need);
        assertThat(refused.reasons()).extracting(Message::code).containsOnly("BUDGET_SHORT");
        assertThat(refused.reasons())
                .extracting(Message::text)
                .containsExactly(
                        "431225 SHS_GRANT：中央可用指标 0.00 元，本批需 0.01 元，不足 0.01 元。",
                        "431228 SHS_GRANT：中央可用指标 6.00 元，本批需 7.00 元，不足 1.00 元。",
                        "431228 SHS_GRANT：县级可用指标 0.80 元，本批需 0.90 元，不足 0.10 元。");
        assertThat(budget.line(COUNTY).committed()).isEqualTo(FundShares.NONE);
    }

    @Test
    void the_same_batch_is_committed_once_and_another_of_its_name_not_at_all() {
        Budget budget = Budget.of(AUTUMN);
        budget.appropriate(COUNTY, shares(600, 0, 0, 0));
        budget.commit("B1", need(COUNTY, shares(100, 0, 0, 0)));
        assertThat(budget.commit("B1", need(COUNTY, shares(100, 0, 0, 0)))).isInstanceOf(Budget.Outcome.Repeated.class);
        assertThat(budget.commit("B1", need(COUNTY, shares(200, 0, 0, 0))))
                .isInstanceOfSatisfying(
                        Budget.Outcome.Refused.class,
                        refused -> assertThat(refused.reasons().get(0).code()).isEqualTo("BUDGET_CONFLICT"));
        assertThat(budget.line(COUNTY).committed()).isEqualTo(shares(100, 0, 0, 0));
    }

    @Test
    void what_is_released_may_be_committed_again_and_nothing_is_released_or_spent_twice() {
        Budget budget = Budget.of(AUTUMN);
        budget.appropriate(COUNTY, shares(100, 0, 0, 0));
        budget.commit("B1", need(COUNTY, shares(100, 0, 0, 0)));
        budget.spend(COUNTY, shares(60, 0, 0, 0));
        budget.release(COUNTY, shares(40, 0, 0, 0));
        assertThat(budget.line(COUNTY).available()).isEqualTo(shares(40, 0, 0, 0));
        assertThatThrownBy(() -> budget.release(COUNTY, shares(1, 0, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> budget.spend(COUNTY, shares(1, 0, 0, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void money_is_carried_into_the_next_year_and_lapses_before_its_second() {
        Budget autumn = Budget.of(AUTUMN);
        autumn.appropriate(COUNTY, shares(100, 0, 0, 0));
        int years = Closing.carryYears(PolicyBook.national(), AUTUMN);
        Closing first = Closing.of(autumn, years);
        assertThat(first.rows().get(0).carried()).containsEntry(2024, shares(100, 0, 0, 0));
        Budget spring2025 = first.open();
        assertThat(spring2025.line(COUNTY).available()).isEqualTo(shares(100, 0, 0, 0));
        Closing second = Closing.of(spring2025, years);
        assertThat(second.rows().get(0).lapsed()).isEqualTo(FundShares.NONE);
        Closing third = Closing.of(second.open(), years);
        assertThat(third.term()).isEqualTo(new Term(2025, Term.Season.AUTUMN));
        assertThat(third.rows().get(0).lapsed()).isEqualTo(shares(100, 0, 0, 0));
        assertThat(third.rows().get(0).carried()).isEmpty();
    }

    @Test
    void older_money_is_used_first() {
        Budget budget = Budget.of(AUTUMN);
        budget.give(COUNTY, 2023, shares(100, 0, 0, 0));
        budget.give(COUNTY, 2024, shares(100, 0, 0, 0));
        budget.commit("B1", need(COUNTY, shares(120, 0, 0, 0)));
        Closing closing = Closing.of(budget, 2);
        assertThat(closing.rows().get(0).lapsed()).isEqualTo(FundShares.NONE);
        assertThat(closing.rows().get(0).carried()).containsEntry(2024, shares(80, 0, 0, 0));
    }

    @Property
    void nothing_is_lost_or_made_over_many_terms(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int terms) {
        Random random = new Random(seed);
        Budget budget = Budget.of(AUTUMN);
        FundShares given = FundShares.NONE;
        FundShares spent = FundShares.NONE;
        FundShares lapsed = FundShares.NONE;
        for (int i = 0; i < terms; i++) {
            FundShares more = shares(random.nextInt(1000), random.nextInt(1000), random.nextInt(9), random.nextInt(99));
            budget.appropriate(COUNTY, more);
            given = given.plus(more);
            for (int batch = 0; batch < 5; batch++) {
                FundShares wanted = shares(random.nextInt(300), random.nextInt(300), 0, random.nextInt(30));
                if (budget.commit("B" + i + batch, need(COUNTY, wanted)) instanceof Budget.Outcome.Committed
                        && random.nextBoolean()) {
                    budget.spend(COUNTY, wanted);
                    spent = spent.plus(wanted);
                }
            }
            for (FundSource source : FundSource.values()) {
                assertThat(budget.line(COUNTY).available().part(source).fen()).isNotNegative();
            }
            Closing closing = Closing.of(budget, 2);
            Closing.Row row = closing.rows().get(0);
            assertThat(row.spent().plus(row.open()).plus(row.carriedTotal()).plus(row.lapsed()))
                    .isEqualTo(budget.line(COUNTY).appropriated());
            lapsed = lapsed.plus(row.lapsed());
            budget = closing.open();
        }
        assertThat(budget.line(COUNTY).appropriated().plus(spent).plus(lapsed)).isEqualTo(given);
    }

    @Property
    void instalments_share_out_exactly_part_by_part_and_budget_by_budget(
            @ForAll @LongRange(min = 0, max = 500_000) long fen,
            @ForAll @IntRange(min = 0, max = 100) int central,
            @ForAll @IntRange(min = 1, max = 12) int parts) {
        FundShares shares =
                FundShares.of(Money.ofFen(fen), central, new io.zhuxue.disbursement.funding.LocalSplit(60, 32, 8));
        List<Money> plan = InstalmentPlan.of(Money.ofFen(fen), parts);
        List<FundShares> divided = shares.divide(plan);
        assertThat(divided.stream().map(FundShares::total)).containsExactlyElementsOf(plan);
        assertThat(divided.stream().reduce(FundShares.NONE, FundShares::plus)).isEqualTo(shares);
        divided.forEach(part -> assertThat(Budget.isNotNegative(part)).isTrue());
    }

    @Test
    void a_closed_term_leaves_each_budget_with_what_is_carried_and_owed_and_takes_no_entry_any_more() {
        List<Entry> journal = new ArrayList<>();
        ClosedTerms ledger = ClosedTerms.of(Ledger.create((number, entry, head) -> journal.add(entry)));
        AidEntries entries = AidEntries.of(AUTUMN, COUNTY.county(), COUNTY.programme());
        Budget budget = Budget.of(AUTUMN);
        budget.appropriate(COUNTY, shares(600, 320, 0, 80));
        ledger.post(entries.appropriation(shares(600, 320, 0, 80), AUTUMN.firstDay()));
        budget.commit("B1", need(COUNTY, shares(360, 192, 0, 48)));
        ledger.post(entries.commitment("S", "1", Money.ofFen(400), AUTUMN.firstDay()));
        ledger.post(entries.commitment("S", "2", Money.ofFen(200), AUTUMN.firstDay()));
        ledger.post(entries.payment("L1", "B1", Money.ofFen(400), AUTUMN.firstDay()));
        ledger.post(entries.settlement("L1", "B1", Money.ofFen(400), AUTUMN.firstDay()));
        budget.spend(COUNTY, shares(240, 128, 0, 32));

        Closing closing = Closing.of(budget, 2);
        assertThat(ledger.close(closing)).hasSize(3).allMatch(Posted.Added.class::isInstance);

        assertThat(ledger.balance("SETTLEMENT/431228/SHS_GRANT")).isEqualTo(Money.ZERO);
        assertThat(ledger.balance("COMMITMENT/431228/SHS_GRANT")).isEqualTo(Money.ofFen(200));
        assertThat(ledger.balance("APPROPRIATION/431228/SHS_GRANT")).isEqualTo(Money.ofFen(400));
        assertThat(ledger.balance("CARRIED/CENTRAL/431228/SHS_GRANT")).isEqualTo(Money.ZERO);
        assertThat(ledger.balance("SOURCE/CENTRAL")).isEqualTo(Money.ofFen(-360));
        assertThat(ledger.balance("SOURCE/PROVINCE")).isEqualTo(Money.ofFen(-192));
        assertThat(ledger.balance("SOURCE/COUNTY")).isEqualTo(Money.ofFen(-48));
        assertThat(ledger.post(entries.payment("L2", "B2", Money.ofFen(200), AUTUMN.lastDay())))
                .isInstanceOfSatisfying(
                        Posted.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("TERM_CLOSED"));
        assertThat(ledger.post(entries.payment(
                        "L2", "B2", Money.ofFen(200), AUTUMN.next().firstDay())))
                .isInstanceOf(Posted.Added.class);
        assertThat(ledger.close(closing)).isEmpty();
        assertThat(ClosedTerms.of(ledger, AUTUMN.next())
                        .post(entries.payment(
                                "L3", "B3", Money.ofFen(1), AUTUMN.next().lastDay())))
                .isInstanceOf(Posted.Refused.class);
        assertThat(ledger.entries()).isEqualTo(journal.size());
        assertThat(ledger.turnovers().stream()
                        .mapToLong(t -> t.debit().fen() - t.credit().fen())
                        .sum())
                .isZero();
        assertThat(ledger.head()).hasSize(64);
    }

    @Test
    void lapsed_money_goes_back_to_the_budgets_that_gave_it() {
        Ledger ledger = Ledger.create((number, entry, head) -> {});
        Budget budget = Budget.of(AUTUMN);
        budget.give(COUNTY, 2023, shares(60, 32, 0, 8));
        ledger.post(AidEntries.of(AUTUMN, COUNTY.county(), COUNTY.programme())
                .appropriation(shares(60, 32, 0, 8), AUTUMN.firstDay()));
        ClosedTerms.of(ledger).close(Closing.of(budget, 2));
        ledger.turnovers().forEach(turnover -> assertThat(turnover.debit()).isEqualTo(turnover.credit()));
    }
}
