package io.zhuxue.disbursement.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PaymentLineTest {

    private static final Term TERM = PaymentFixture.TERM;

    @Test
    void the_id_of_a_line_never_changes() {
        assertThat(LineId.of("2143000001", "G430481201906157460", "SHS_GRANT", TERM, 1))
                .isEqualTo(LineId.of("2143000001", "G430481201906157460", "SHS_GRANT", TERM, 1))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void student_programme_term_and_instalment_each_make_another_id() {
        Set<String> ids = new HashSet<>();
        ids.add(LineId.of("2143000001", "1", "UG_GRANT", TERM, 1));
        ids.add(LineId.of("2143000001", "2", "UG_GRANT", TERM, 1));
        ids.add(LineId.of("2143000002", "1", "UG_GRANT", TERM, 1));
        ids.add(LineId.of("2143000001", "1", "SHS_GRANT", TERM, 1));
        ids.add(LineId.of("2143000001", "1", "UG_GRANT", TERM.next(), 1));
        ids.add(LineId.of("2143000001", "1", "UG_GRANT", TERM, 2));
        ids.add(LineId.of("21430000011", "", "UG_GRANT", TERM, 1));
        assertThat(ids).hasSize(7);
    }

    @Test
    void a_university_grant_is_paid_in_five_equal_parts() {
        assertThat(InstalmentPlan.of(Money.ofYuan(1650), 5))
                .containsOnly(Money.ofYuan(330))
                .hasSize(5);
    }

    @Test
    void the_last_part_takes_the_rest() {
        assertThat(InstalmentPlan.of(Money.ofFen(10_003), 5))
                .extracting(Money::fen)
                .containsExactly(2000L, 2000L, 2000L, 2000L, 2003L);
    }

    @Property
    void the_parts_add_up_to_the_amount_and_all_but_the_last_are_equal(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long fen, @ForAll @IntRange(min = 1, max = 12) int parts) {
        List<Money> plan = InstalmentPlan.of(Money.ofFen(fen), parts);
        assertThat(plan.stream().mapToLong(Money::fen).sum()).isEqualTo(fen);
        assertThat(plan).hasSize(parts);
        assertThat(new HashSet<>(plan.subList(0, parts - 1))).hasSizeLessThanOrEqualTo(1);
        assertThat(plan.get(parts - 1)).isGreaterThanOrEqualTo(plan.get(0));
    }

    @Test
    void nothing_due_makes_no_lines_and_a_part_of_nothing_is_left_out() {
        assertThat(PaymentLine.plan("s", "1", "UG_GRANT", TERM, Money.ZERO, 5)).isEmpty();
        assertThat(PaymentLine.plan("s", "1", "UG_GRANT", TERM, Money.ofFen(3), 5))
                .singleElement()
                .satisfies(line -> assertThat(line.instalment()).isEqualTo(5));
    }

    @Test
    void the_lines_of_a_plan_are_numbered_from_one() {
        assertThat(PaymentLine.plan("s", "1", "UG_GRANT", TERM, Money.ofYuan(1650), 5))
                .extracting(PaymentLine::instalment)
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void a_negative_sum_is_no_payment() {
        assertThatThrownBy(() -> InstalmentPlan.of(Money.ofFen(-1), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
