package io.zhuxue.disbursement.military;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.disbursement.military.ServiceCase.Kind;
import io.zhuxue.disbursement.military.ServiceCase.Training;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilitaryAidTest {

    private static final MilitaryAid AID = MilitaryAid.create(PolicyBook.national());
    private static final LocalDate DAY = LocalDate.of(2024, 9, 10);

    private static ServiceCase of(Kind kind, boolean postgraduate, LocalDate day, long fee, long loan, int paid) {
        return new ServiceCase(
                kind,
                postgraduate,
                day,
                Money.ofYuan(fee),
                Money.ofYuan(loan),
                4,
                paid,
                Training.ORDINARY,
                true,
                false,
                0);
    }

    private static MilitaryAid.Award award(ServiceCase service) {
        return AID.decide(service).orThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-01,8000,12000",
        "2022-01-23,8000,12000",
        "2022-01-24,12000,16000",
        "2023-08-31,12000,16000",
        "2023-09-01,16000,20000",
        "2024-08-31,16000,20000",
        "2024-09-01,20000,25000",
        "2026-03-01,20000,25000"
    })
    void the_cap_is_that_of_the_day(LocalDate day, long undergraduate, long postgraduate) {
        assertThat(award(of(Kind.CONSCRIPT, false, day, 99_999, 0, 1)).total()).isEqualTo(Money.ofYuan(undergraduate));
        assertThat(award(of(Kind.VETERAN, true, day, 99_999, 0, 3)).waivedPerYear())
                .isEqualTo(Money.ofYuan(postgraduate));
    }

    @Test
    void the_real_fee_is_compensated_where_it_is_below_the_cap_and_loans_are_repaid_first() {
        MilitaryAid.Award award = award(of(Kind.CONSCRIPT, false, DAY, 5500, 8000, 2));
        assertThat(award.total()).isEqualTo(Money.ofYuan(11_000));
        assertThat(award.loanRepaid()).isEqualTo(Money.ofYuan(8000));
        assertThat(award.compensated()).isEqualTo(Money.ofYuan(3000));
        assertThat(award.citation().document()).isEqualTo("财教〔2024〕188号");
        MilitaryAid.Award owed = award(of(Kind.SERGEANT, false, DAY, 5500, 40_000, 2));
        assertThat(owed.loanRepaid()).isEqualTo(Money.ofYuan(11_000));
        assertThat(owed.compensated()).isEqualTo(Money.ZERO);
    }

    @Test
    void no_more_than_one_normal_length_of_study_counts() {
        assertThat(award(of(Kind.CONSCRIPT, false, DAY, 5000, 0, 6)).years()).isEqualTo(4);
        assertThat(award(of(Kind.RETURNED, false, DAY, 5000, 0, 3)).years()).isEqualTo(1);
        assertThat(award(of(Kind.RETURNED, false, DAY, 5000, 0, 5)).total()).isEqualTo(Money.ZERO);
        assertThat(award(of(Kind.VETERAN, false, DAY, 5000, 0, 0)).total()).isEqualTo(Money.ofYuan(20_000));
    }

    private static String refusal(Kind kind, Training training, boolean conscripted, boolean waived, int graduated) {
        return AID.decide(new ServiceCase(
                        kind,
                        false,
                        DAY,
                        Money.ofYuan(5000),
                        Money.ZERO,
                        4,
                        4,
                        training,
                        conscripted,
                        waived,
                        graduated))
                .refusal()
                .map(Message::code)
                .orElse("");
    }

    @Test
    void who_is_outside_the_rule_is_told_why() {
        assertThat(refusal(Kind.CONSCRIPT, Training.ORDINARY, false, false, 0)).isEqualTo("SERVICE_KIND");
        assertThat(refusal(Kind.CONSCRIPT, Training.ORDINARY, true, true, 0)).isEqualTo("SERVICE_WAIVED");
        assertThat(refusal(Kind.CONSCRIPT, Training.COMMISSIONED, true, false, 0))
                .isEqualTo("SERVICE_TRAINING");
        assertThat(refusal(Kind.SERGEANT, Training.TARGETED_SERGEANT, true, false, 0))
                .isEmpty();
        assertThat(refusal(Kind.CONSCRIPT, Training.ORDINARY, true, false, 2012))
                .isEqualTo("SERVICE_GRADUATED");
        assertThat(refusal(Kind.CONSCRIPT, Training.ORDINARY, true, false, 2013))
                .isEmpty();
        assertThat(refusal(Kind.SERGEANT, Training.ORDINARY, true, false, 2014)).isEqualTo("SERVICE_GRADUATED");
        assertThat(refusal(Kind.SERGEANT, Training.ORDINARY, true, false, 2015)).isEmpty();
    }

    @Test
    void a_day_without_a_cap_is_refused_and_an_impossible_case_cannot_be_made() {
        assertThat(AID.decide(of(Kind.CONSCRIPT, false, LocalDate.of(2001, 1, 1), 1, 0, 1))
                        .refusal())
                .isPresent();
        assertThatThrownBy(() -> of(Kind.CONSCRIPT, false, DAY, -1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
