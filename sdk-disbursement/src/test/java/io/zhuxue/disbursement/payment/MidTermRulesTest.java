package io.zhuxue.disbursement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.payment.MidTermEvent.Kind;
import io.zhuxue.disbursement.payment.MidTermRules.Planned;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A university grant of 1650 yuan in five months from September; two are paid. */
class MidTermRulesTest {

    private static final MidTermRules RULES = MidTermRules.national();
    private static final Money EACH = Money.ofYuan(330);
    private static final LocalDate OCTOBER_20 = LocalDate.of(2022, 10, 20);

    private static Planned line(int month, LineState state, boolean stopped) {
        return new Planned("m" + month, LocalDate.of(2022, 8 + month, 15), EACH, state, stopped);
    }

    private static final List<Planned> TERM = List.of(
            line(1, LineState.PAID, false),
            line(2, LineState.PAID, false),
            line(3, LineState.HELD, false),
            line(4, LineState.REJECTED, false),
            new Planned("m5", LocalDate.of(2023, 1, 15), EACH, LineState.HELD, false));

    @Test
    void leave_and_withdrawal_stop_from_the_next_month_and_what_is_paid_stays() {
        List<Delta> stops = List.of(new Delta.Stop("m3", EACH), new Delta.Stop("m4", EACH), new Delta.Stop("m5", EACH));
        assertThat(RULES.after(MidTermEvent.of(Kind.LEAVE, OCTOBER_20), TERM)).isEqualTo(stops);
        assertThat(RULES.after(MidTermEvent.of(Kind.WITHDRAWAL, OCTOBER_20), TERM))
                .isEqualTo(stops);
        assertThat(RULES.after(MidTermEvent.of(Kind.DEATH, LocalDate.of(2022, 12, 1)), TERM))
                .containsExactly(new Delta.Stop("m5", EACH));
    }

    @Test
    void a_return_restarts_with_the_next_month_and_pays_nothing_back() {
        List<Planned> stopped = List.of(
                line(3, LineState.HELD, true),
                line(4, LineState.HELD, true),
                new Planned("m5", LocalDate.of(2023, 1, 15), EACH, LineState.HELD, true));
        assertThat(RULES.after(MidTermEvent.of(Kind.RETURN, LocalDate.of(2022, 11, 30)), stopped))
                .containsExactly(new Delta.Resume("m4", EACH), new Delta.Resume("m5", EACH));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FRAUD", "DISCIPLINE"})
    void fraud_and_serious_discipline_stop_all_and_recover_what_is_paid(Kind kind) {
        assertThat(RULES.after(MidTermEvent.of(kind, OCTOBER_20), TERM))
                .containsExactly(
                        new Delta.Recover("m1", EACH),
                        new Delta.Recover("m2", EACH),
                        new Delta.Stop("m3", EACH),
                        new Delta.Stop("m4", EACH),
                        new Delta.Stop("m5", EACH));
    }

    @Test
    void a_line_with_the_bank_or_of_unknown_fate_is_left_alone() {
        List<Planned> lines = List.of(line(3, LineState.BATCHED, false), line(4, LineState.UNKNOWN, false));
        assertThat(RULES.after(MidTermEvent.of(Kind.FRAUD, OCTOBER_20), lines)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TRANSFER", "REGISTER_ENDED"})
    void a_transfer_or_an_ended_register_waits_for_the_next_term(Kind kind) {
        assertThat(RULES.after(MidTermEvent.of(kind, OCTOBER_20), TERM)).isEmpty();
    }

    @Test
    void a_late_proof_pays_the_difference_and_a_lower_level_is_offset_against_the_next_award() {
        assertThat(RULES.after(MidTermEvent.of(Kind.LATE_PROOF, OCTOBER_20, Money.ofYuan(2250)), TERM))
                .containsExactly(new Delta.TopUp(Money.ofYuan(600)));
        assertThat(RULES.after(MidTermEvent.of(Kind.LEVEL_CHANGED, OCTOBER_20, Money.ofYuan(1000)), TERM))
                .containsExactly(new Delta.Offset(Money.ofYuan(650)));
        assertThat(RULES.after(MidTermEvent.of(Kind.LEVEL_CHANGED, OCTOBER_20, Money.ofYuan(1650)), TERM))
                .isEmpty();
    }

    @Test
    void every_kind_of_event_has_a_rule_with_its_document() {
        assertThat(RULES.effects()).hasSize(Kind.values().length);
        assertThat(RULES.effects().values())
                .allSatisfy(effect -> assertThat(effect.document()).isNotBlank());
    }
}
