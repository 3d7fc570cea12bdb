package io.zhuxue.disbursement.payment;

import static io.zhuxue.disbursement.payment.BankAnswer.Source.STATEMENT;
import static io.zhuxue.disbursement.payment.BankAnswer.Source.STATUS_REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.payment.BankAnswer.Says;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 1);
    private static final LocalDate IN_TIME = LocalDate.of(2022, 11, 20);

    private final Reconciliation books = expecting();

    private static Reconciliation expecting() {
        Reconciliation books = Reconciliation.create(LAST_DAY);
        books.expect("a", "batch1", Money.ofYuan(500), LineState.BATCHED);
        books.expect("b", "batch1", Money.ofYuan(500), LineState.BATCHED);
        books.expect("c", "batch2", Money.ofYuan(500), LineState.BATCHED);
        return books;
    }

    private static BankAnswer report(Says says, String line) {
        return BankAnswer.line(STATUS_REPORT, says, line);
    }

    private static BankAnswer booked(String line, String reference) {
        return BankAnswer.line(STATEMENT, Says.PAID, line)
                .withAmount(Money.ofYuan(500))
                .withReference(reference)
                .on(IN_TIME);
    }

    @Test
    void a_booking_of_the_sum_sent_matches_and_the_line_is_paid() {
        assertThat(books.take(booked("a", "r1")).kind()).isEqualTo(Finding.Kind.MATCH);
        assertThat(books.state("a")).isEqualTo(LineState.PAID);
        assertThat(books.state("b")).isEqualTo(LineState.BATCHED);
    }

    @Test
    void a_report_and_a_statement_of_the_same_payment_are_no_double_payment() {
        books.take(report(Says.PAID, "a"));
        assertThat(books.take(booked("a", "r1")).kind()).isEqualTo(Finding.Kind.MATCH);
        assertThat(books.state("a")).isEqualTo(LineState.PAID);
    }

    @Test
    void another_sum_is_an_amount_break_and_the_line_is_asked_after() {
        assertThat(books.take(booked("a", "r1").withAmount(Money.ofYuan(50))).kind())
                .isEqualTo(Finding.Kind.AMOUNT_BREAK);
        books.take(booked("a", "r2"));
        assertThat(books.state("a")).isEqualTo(LineState.UNKNOWN);
        assertThat(books.queries()).containsExactly("a");
    }

    @Test
    void the_same_booking_told_again_is_a_duplicate_without_effect() {
        books.take(booked("a", "r1"));
        assertThat(books.take(booked("a", "r1")).kind()).isEqualTo(Finding.Kind.DUPLICATE);
        assertThat(books.state("a")).isEqualTo(LineState.PAID);
    }

    @Test
    void a_second_booking_is_a_double_payment_and_asked_after() {
        books.take(booked("a", "r1"));
        assertThat(books.take(booked("a", "r2")).kind()).isEqualTo(Finding.Kind.DOUBLE_PAID);
        assertThat(books.state("a")).isEqualTo(LineState.UNKNOWN);
    }

    @Test
    void a_line_or_batch_that_was_never_sent_is_unmatched() {
        assertThat(books.take(booked("z", "r1")).kind()).isEqualTo(Finding.Kind.UNMATCHED);
        assertThat(books.take(BankAnswer.batch(Says.PAID, "batch9")).kind()).isEqualTo(Finding.Kind.UNMATCHED);
        assertThat(books.state("z")).isEqualTo(LineState.UNKNOWN);
    }

    @Test
    void a_return_outlives_the_payment_in_whatever_order_they_are_told() {
        BankAnswer back = BankAnswer.line(STATEMENT, Says.RETURNED, "a").because(AnswerReason.ACCT_CLOSED);
        assertThat(books.take(back).kind()).isEqualTo(Finding.Kind.RETURNED);
        books.take(booked("a", "r1"));
        assertThat(books.state("a")).isEqualTo(LineState.RETURNED);
        assertThat(books.state("a").payableAgain()).isTrue();
    }

    @Test
    void a_refusal_leaves_the_line_payable_with_its_reason() {
        assertThat(books.take(report(Says.REJECTED, "a").because(AnswerReason.NAME_MISMATCH))
                        .kind())
                .isEqualTo(Finding.Kind.REJECTED);
        List<Reconciliation.Standing> standings = new ArrayList<>();
        books.forEach(standings::add);
        assertThat(standings.get(0))
                .isEqualTo(new Reconciliation.Standing(
                        "a", "batch1", Money.ofYuan(500), LineState.REJECTED, AnswerReason.NAME_MISMATCH));
    }

    @Test
    void refused_and_yet_booked_contradict_each_other_and_are_never_sent_again() {
        books.take(report(Says.REJECTED, "a"));
        assertThat(books.take(booked("a", "r1")).kind()).isEqualTo(Finding.Kind.UNKNOWN);
        assertThat(books.state("a")).isEqualTo(LineState.UNKNOWN);
        assertThat(books.state("a").payableAgain()).isFalse();
    }

    @Test
    void what_is_not_understood_is_asked_after_until_the_bank_says_clearly() {
        assertThat(books.take(report(Says.UNKNOWN, "a")).kind()).isEqualTo(Finding.Kind.UNKNOWN);
        assertThat(books.queries()).containsExactly("a");
        books.take(booked("a", "r1"));
        assertThat(books.state("a")).isEqualTo(LineState.PAID);
    }

    @Test
    void an_answer_after_the_last_day_is_late_and_still_counts() {
        assertThat(books.take(booked("a", "r1").on(LAST_DAY.plusDays(1))).kind())
                .isEqualTo(Finding.Kind.LATE);
        assertThat(books.state("a")).isEqualTo(LineState.PAID);
        assertThat(books.take(booked("b", "r2").on(LAST_DAY)).kind()).isEqualTo(Finding.Kind.MATCH);
    }

    @Test
    void a_batch_answer_holds_for_the_lines_not_spoken_of() {
        books.take(report(Says.REJECTED, "a"));
        assertThat(books.take(BankAnswer.batch(Says.ACCEPTED, "batch1")).kind()).isEqualTo(Finding.Kind.PENDING);
        assertThat(books.state("a")).isEqualTo(LineState.REJECTED);
        assertThat(books.state("b")).isEqualTo(LineState.ACCEPTED);
        assertThat(books.state("c")).isEqualTo(LineState.BATCHED);
        books.take(BankAnswer.batch(Says.REJECTED, "batch2").because(AnswerReason.INSUFFICIENT));
        assertThat(books.state("c")).isEqualTo(LineState.REJECTED);
    }

    @ParameterizedTest
    @EnumSource(LineState.class)
    void a_line_stands_where_the_last_reconciliation_left_it(LineState before) {
        Reconciliation next = Reconciliation.create(LAST_DAY);
        next.expect("a", "batch1", Money.ofYuan(500), before);
        assertThat(next.state("a")).isEqualTo(before == LineState.HELD ? LineState.BATCHED : before);
    }

    @ParameterizedTest
    @CsvSource({"PAID,RETURNED,RETURNED", "ACCEPTED,PAID,PAID", "UNKNOWN,REJECTED,REJECTED", "PAID,PAID,PAID"})
    void a_later_answer_moves_a_line_on(LineState before, Says says, LineState after) {
        Reconciliation next = Reconciliation.create(LAST_DAY);
        next.expect("a", "batch1", Money.ofYuan(500), before);
        next.take(report(says, "a"));
        assertThat(next.state("a")).isEqualTo(after);
    }

    @Test
    void a_line_is_expected_once() {
        assertThatThrownBy(() -> books.expect("a", "batch1", Money.ofYuan(500), LineState.BATCHED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final List<BankAnswer> EVERYTHING = List.of(
            booked("a", "r1"),
            booked("a", "r2"),
            booked("b", "r3"),
            booked("b", "r3").withAmount(Money.ofYuan(1)),
            report(Says.PAID, "a"),
            report(Says.REJECTED, "b"),
            report(Says.ACCEPTED, "c"),
            report(Says.UNKNOWN, "c"),
            BankAnswer.line(STATEMENT, Says.RETURNED, "c").withReference("r4"),
            BankAnswer.batch(Says.PAID, "batch1"),
            BankAnswer.batch(Says.REJECTED, "batch2"));

    @Property
    void the_order_and_repetition_of_answers_change_nothing(
            @ForAll @Size(max = 10) List<@IntRange(min = 0, max = 10) Integer> picked, @ForAll long seed) {
        List<BankAnswer> answers =
                new ArrayList<>(picked.stream().map(EVERYTHING::get).toList());
        Reconciliation straight = expecting();
        answers.forEach(straight::take);
        answers.addAll(List.copyOf(answers));
        Collections.shuffle(answers, new Random(seed));
        Reconciliation shuffled = expecting();
        answers.forEach(shuffled::take);
        for (String line : List.of("a", "b", "c")) {
            assertThat(shuffled.state(line)).isEqualTo(straight.state(line));
        }
    }
}
