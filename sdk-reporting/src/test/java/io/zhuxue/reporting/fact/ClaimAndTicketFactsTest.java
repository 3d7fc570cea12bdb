package io.zhuxue.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.reporting.indicator.Indicators;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimAndTicketFactsTest {

    private static final LocalDate OCTOBER = LocalDate.of(2022, 10, 1);
    private static final RegionCode COUNTY = new RegionCode("430121");

    @TempDir
    Path folder;

    @Test
    void the_approved_share_of_claims_follows_the_countys_decision_as_it_becomes_known() {
        write(SampleFacts.KNOWN, claim("A", 5_000, 0, "SUBMITTED"), claim("B", 3_000, 3_000, "APPROVED"));
        write(LocalDate.of(2022, 11, 20), claim("A", 5_000, 4_500, "APPROVED"));

        assertThat(rate("CLAIM_APPROVED", LocalDate.of(2022, 11, 19))).isEqualTo(3_750);
        assertThat(rate("CLAIM_APPROVED", LocalDate.of(2022, 11, 20))).isEqualTo(9_375);
    }

    @Test
    void tickets_answered_by_their_day_make_the_rate_and_those_not_yet_due_do_not_count() {
        LocalDate due = LocalDate.of(2022, 9, 10);
        write(
                SampleFacts.KNOWN,
                ticket("t1", due, new TicketFact.Progress.Answered(due)),
                ticket("t2", due, new TicketFact.Progress.Answered(due.plusDays(1))),
                ticket("t3", due, new TicketFact.Progress.Open()),
                ticket("t4", due.plusDays(60), new TicketFact.Progress.Open()));

        assertThat(rate("TICKET_ON_TIME", due.plusDays(5))).isEqualTo(3_333);
    }

    @Test
    void a_claim_is_for_a_month_named_by_its_first_day() {
        assertThatThrownBy(() -> new ClaimFact(
                        COUNTY, "A", OCTOBER.plusDays(1), 1, Money.ZERO, Money.ZERO, Money.ZERO, "SUBMITTED"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void write(LocalDate knownOn, Fact... facts) {
        try (FactWriter writer = FactWriter.create(folder, new FactBatch(SampleFacts.TERM, "43", knownOn))) {
            for (Fact fact : facts) {
                writer.add(fact);
            }
            writer.finish();
        }
    }

    private long rate(String indicator, LocalDate asOf) {
        Indicators indicators = Indicators.create();
        try (FactStore facts = FactStore.open(folder, asOf, FactStore.duckDb())) {
            return indicators
                    .compute(indicators.get(indicator), facts, asOf)
                    .cell(0, "rate")
                    .whole();
        }
    }

    private static ClaimFact claim(String school, long yuan, long approved, String state) {
        return new ClaimFact(
                COUNTY,
                school,
                OCTOBER,
                yuan / 5,
                Money.ofYuan(yuan),
                Money.ofYuan(approved),
                Money.ofYuan(yuan),
                state);
    }

    private static TicketFact ticket(String id, LocalDate due, TicketFact.Progress progress) {
        return new TicketFact(COUNTY, id, "POLICY_QUESTION", "COUNTY", due.minusDays(5), due, progress);
    }
}
