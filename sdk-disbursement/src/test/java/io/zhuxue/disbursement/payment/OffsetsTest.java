package io.zhuxue.disbursement.payment;

import static io.zhuxue.disbursement.payment.PaymentFixture.TERM;
import static io.zhuxue.disbursement.payment.PaymentFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.payment.MidTermEvent.Kind;
import io.zhuxue.disbursement.payment.MidTermRules.Effect;
import io.zhuxue.disbursement.payment.MidTermRules.Paid;
import io.zhuxue.disbursement.payment.MidTermRules.Planned;
import io.zhuxue.disbursement.payment.MidTermRules.Unpaid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OffsetsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 20);

    private static List<PaymentLine> award(long fen, int parts) {
        return PaymentLine.plan("2143000001", "1", "UG_GRANT", TERM, Money.ofFen(fen), parts);
    }

    private static Money sum(List<PaymentLine> lines) {
        return lines.stream().map(PaymentLine::amount).reduce(Money.ZERO, Money::plus);
    }

    @Test
    void an_offset_is_taken_from_the_next_award_and_its_lines_keep_their_ids() {
        Offsets open =
                Offsets.NONE.plus(List.of(new Delta.Offset(Money.ofFen(40_000)), new Delta.TopUp(Money.ofFen(9))));
        Offsets.Award next = open.from(award(165_000, 5), 100);
        assertThat(next.taken()).isEqualTo(Money.ofFen(40_000));
        assertThat(next.rest()).isEqualTo(Offsets.NONE);
        assertThat(next.paid()).extracting(PaymentLine::amount).first().isEqualTo(Money.ofFen(26_000));
        assertThat(next.paid())
                .extracting(PaymentLine::id)
                .containsExactlyElementsOf(award(165_000, 5).subList(1, 5).stream()
                        .map(PaymentLine::id)
                        .toList());
    }

    @Test
    void policy_may_leave_a_share_of_each_award_and_the_rest_waits() {
        Offsets.Award next = new Offsets(Money.ofFen(100_000)).from(award(100_001, 1), 50);
        assertThat(next.taken()).isEqualTo(Money.ofFen(50_000));
        assertThat(next.rest().open()).isEqualTo(Money.ofFen(50_000));
        assertThatThrownBy(() -> Offsets.NONE.from(List.of(), 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Offsets(Money.ofFen(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void what_is_paid_and_taken_is_the_award_and_what_is_taken_and_waits_is_the_offset(
            @ForAll @IntRange(min = 0, max = 500_000) int open,
            @ForAll @IntRange(min = 0, max = 300_000) int due,
            @ForAll @IntRange(min = 1, max = 6) int parts,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        Offsets.Award next = new Offsets(Money.ofFen(open)).from(award(due, parts), percent);
        assertThat(sum(next.paid()).plus(next.taken())).isEqualTo(Money.ofFen(due));
        assertThat(next.taken().plus(next.rest().open())).isEqualTo(Money.ofFen(open));
        assertThat(next.paid()).allMatch(line -> line.amount().fen() > 0);
    }

    @Test
    void where_policy_says_so_too_much_is_taken_back_at_once_unpaid_lines_first() {
        MidTermRules now =
                new MidTermRules(Map.of(Kind.LEVEL_CHANGED, new Effect(Unpaid.KEEP, Paid.ADJUST_NOW, "县助〔2022〕1号")));
        Money each = Money.ofYuan(330);
        List<Planned> term = new ArrayList<>();
        LineState[] states = {LineState.PAID, LineState.PAID, LineState.UNKNOWN, LineState.HELD, LineState.HELD};
        for (int i = 0; i < states.length; i++) {
            term.add(new Planned("m" + (i + 1), LocalDate.of(2022, 9, 15).plusMonths(i), each, states[i], false));
        }
        assertThat(now.after(MidTermEvent.of(Kind.LEVEL_CHANGED, DAY, Money.ofYuan(650)), term))
                .containsExactly(
                        new Delta.Stop("m5", each),
                        new Delta.Stop("m4", each),
                        new Delta.Recover("m2", each),
                        new Delta.Recover("m1", Money.ofYuan(10)));
        assertThat(now.after(MidTermEvent.of(Kind.LEVEL_CHANGED, DAY, Money.ZERO), term))
                .endsWith(new Delta.Recover("m1", each), new Delta.Offset(each));
        assertThat(now.after(MidTermEvent.of(Kind.LEVEL_CHANGED, DAY, Money.ofYuan(2000)), term))
                .containsExactly(new Delta.TopUp(Money.ofYuan(350)));
    }

    @Test
    void one_person_paid_by_two_schools_is_found_and_a_refused_line_pays_nobody() {
        PersonRef person = new PersonRef("p1");
        PaymentLine old = line("1", "SHS_GRANT", 1, 100_000);
        PaymentLine other = PaymentLine.plan("3443000009", "9", "SHS_GRANT", TERM, Money.ofFen(80_000), 1)
                .get(0);
        DoublePay search = new DoublePay();
        search.add(person, old, LineState.PAID);
        search.add(person, other, LineState.UNKNOWN);
        search.add(new PersonRef("p2"), line("2", "SHS_GRANT", 1, 100_000), LineState.PAID);
        assertThat(search.found()).singleElement().satisfies(found -> {
            assertThat(found.lines()).containsExactly(old, other);
            assertThat(found.tooMuch()).isEqualTo(Money.ofFen(80_000));
        });
        DoublePay refused = new DoublePay();
        refused.add(person, old, LineState.PAID);
        refused.add(person, other, LineState.REJECTED);
        assertThat(refused.found()).isEmpty();
    }
}
