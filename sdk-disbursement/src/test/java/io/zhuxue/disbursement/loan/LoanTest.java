package io.zhuxue.disbursement.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.disbursement.loan.InterestSubsidy.Where;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanTest {

    private static final PolicyBook POLICY = PolicyBook.national();
    private static final SchoolYear YEAR = new SchoolYear(2024);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 20);
    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 20);
    private static final PersonRef STUDENT = new PersonRef("p1");

    private final LoanDesk desk = LoanDesk.open(POLICY, "the desk's secret");

    private static LoanApplication application(LoanKind kind, long yuan) {
        return new LoanApplication(STUDENT, YEAR, kind, false, Money.ofYuan(yuan));
    }

    private static String code(Parsed<?> parsed) {
        return parsed.refusal().map(Message::code).orElse("");
    }

    private AcceptanceProof taken() {
        return desk.take("SL001", application(LoanKind.HOME, 16_000), JULY).orThrow();
    }

    @Test
    void a_home_and_a_campus_loan_are_never_held_in_one_school_year() {
        taken();
        assertThat(code(desk.take("SL002", application(LoanKind.CAMPUS, 8000), JULY)))
                .isEqualTo("LOAN_HELD");
        LoanApplication next = new LoanApplication(STUDENT, YEAR.next(), LoanKind.CAMPUS, false, Money.ofYuan(8000));
        assertThat(code(desk.take("SL003", next, JULY.plusYears(1)))).isEmpty();
        assertThat(desk.held(STUDENT, YEAR).map(proof -> proof.application().kind()))
                .contains(LoanKind.HOME);
        assertThat(LoanKind.CAMPUS.chineseName()).isNotEqualTo(LoanKind.HOME.chineseName());
    }

    @Test
    void the_same_application_again_gives_the_same_proof() {
        assertThat(desk.take("SL009", application(LoanKind.HOME, 16_000), JULY)
                        .orThrow()
                        .number())
                .isEqualTo("SL009");
        assertThat(desk.take("SL010", application(LoanKind.HOME, 16_000), JULY)
                        .orThrow()
                        .number())
                .isEqualTo("SL009");
    }

    @ParameterizedTest
    @CsvSource({"2020,8000,12000", "2021,12000,16000", "2023,16000,20000", "2024,20000,25000"})
    void the_cap_is_that_of_the_school_year(int year, long undergraduate, long postgraduate) {
        SchoolYear of = new SchoolYear(year);
        for (boolean pg : new boolean[] {false, true}) {
            Money cap = Money.ofYuan(pg ? postgraduate : undergraduate);
            LoanApplication at = new LoanApplication(new PersonRef("a" + pg), of, LoanKind.HOME, pg, cap);
            LoanApplication over =
                    new LoanApplication(new PersonRef("b" + pg), of, LoanKind.HOME, pg, cap.plus(Money.ofFen(1)));
            assertThat(code(desk.take("1" + pg, at, JULY))).isEmpty();
            assertThat(code(desk.take("2" + pg, over, JULY))).isEqualTo("LOAN_CAP");
        }
    }

    @Test
    void a_receipt_is_taken_once_in_time_and_with_the_code_of_its_proof() {
        AcceptanceProof proof = taken();
        LoanReceipt receipt = new LoanReceipt(proof, "4143010532", Money.ofYuan(5000), Money.ofYuan(1200), SEPTEMBER);
        String wrong = proof.checkCode().equals("000000") ? "000001" : "000000";
        assertThat(proof.checkCode()).matches("[0-9]{6}");
        assertThat(code(desk.answer(receipt, wrong))).isEqualTo("LOAN_CODE");
        LoanReceipt late =
                new LoanReceipt(proof, "4143010532", Money.ofYuan(5000), Money.ZERO, LocalDate.of(2024, 10, 11));
        assertThat(code(desk.answer(late, proof.checkCode()))).isEqualTo("LOAN_RECEIPT_LATE");
        assertThat(code(desk.answer(receipt, proof.checkCode()))).isEmpty();
        assertThat(code(desk.answer(receipt, proof.checkCode()))).isEmpty();
        LoanReceipt other = new LoanReceipt(proof, "4143010533", Money.ofYuan(5000), Money.ZERO, SEPTEMBER);
        assertThat(code(desk.answer(other, proof.checkCode()))).isEqualTo("LOAN_RECEIPT_TWICE");
    }

    @Test
    void a_forged_proof_is_not_known() {
        AcceptanceProof proof = taken();
        AcceptanceProof forged =
                new AcceptanceProof("SL001", application(LoanKind.HOME, 20_000), JULY, proof.checkCode());
        LoanReceipt receipt = new LoanReceipt(forged, "4143010532", Money.ZERO, Money.ZERO, SEPTEMBER);
        assertThat(code(desk.answer(receipt, proof.checkCode()))).isEqualTo("LOAN_CODE");
    }

    @Property
    void the_loan_pays_tuition_then_the_dormitory_then_living_and_adds_up(
            @ForAll @IntRange(min = 1, max = 20_000) int amount,
            @ForAll @IntRange(min = 0, max = 20_000) int tuition,
            @ForAll @IntRange(min = 0, max = 3000) int dormitory) {
        AcceptanceProof proof = new AcceptanceProof("1", application(LoanKind.HOME, amount), JULY, "123456");
        LoanReceipt.Use use =
                new LoanReceipt(proof, "4143010532", Money.ofYuan(tuition), Money.ofYuan(dormitory), SEPTEMBER).use();
        assertThat(use.tuition().plus(use.dormitory()).plus(use.living())).isEqualTo(Money.ofYuan(amount));
        assertThat(use.tuition()).isEqualTo(Money.ofYuan(Math.min(amount, tuition)));
        assertThat(use.living().isZero() || use.dormitory().equals(Money.ofYuan(dormitory)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2020-09-01,320", "2023-09-01,290", "2024-10-30,290", "2024-10-31,280"})
    void the_rate_is_the_prime_rate_less_the_points_of_the_contracts_day(LocalDate contract, int rate) {
        assertThat(InterestSubsidy.create(POLICY).rate(350, contract)).isEqualTo(rate);
        assertThat(InterestSubsidy.create(POLICY).rate(20, contract)).isZero();
    }

    @Test
    void interest_in_study_is_rounded_to_the_fen_and_borne_by_who_must() {
        InterestSubsidy subsidy = InterestSubsidy.create(POLICY);
        LocalDate from = LocalDate.of(2024, 11, 20);
        Money interest = subsidy.interest(Money.ofYuan(16_000), 280, from, from.plusDays(30));
        assertThat(interest).isEqualTo(Money.ofFen(3733)); // 16000 × 2.80 % × 30 / 360 = 37.333…
        assertThat(subsidy.interest(Money.ofYuan(16_000), 280, from, from)).isEqualTo(Money.ZERO);
        assertThat(subsidy.shares(interest, Where.CENTRAL_SCHOOL, from).central())
                .isEqualTo(interest);
        assertThat(subsidy.shares(interest, Where.OTHER_PROVINCE, from).central())
                .isEqualTo(interest);
        assertThat(subsidy.shares(interest, Where.OWN_PROVINCE, from).province())
                .isEqualTo(interest);
        assertThatThrownBy(() -> subsidy.interest(interest, 280, from, from.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
