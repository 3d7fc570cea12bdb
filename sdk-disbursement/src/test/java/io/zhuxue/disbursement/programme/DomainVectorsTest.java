package io.zhuxue.disbursement.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.Resolved;
import io.zhuxue.disbursement.funding.CentralShare;
import io.zhuxue.disbursement.funding.Sharing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that were published and read, against the policy data: the shares of every province, caps by day, real totals. */
class DomainVectorsTest {

    private static final PolicyBook BOOK = PolicyBook.national();
    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();

    private static Resolved value(String parameter, LocalDate day) {
        return BOOK.find(parameter, day, Place.NATION).orElseThrow();
    }

    private static int central(String region) {
        return Sharing.create(BOOK, TERM)
                .share(
                        Money.ofYuan(100),
                        new CentralShare.BySchoolPlace("sharing.central", ""),
                        "sharing.rest.schools",
                        Place.of(new RegionCode(region)),
                        false,
                        0)
                .map(shares -> (int) (shares.central().fen() / 100))
                .orElse(0);
    }

    @ParameterizedTest
    @CsvSource({
        "80, 15 45 50 51 52 53 54 61 62 63 64 65",
        "60, 13 14 22 23 34 36 41 42 43 46",
        "50, 21 35 37",
        "30, 12 32 33 44 2102 3302 3502 3702 4403",
        "10, 11 31",
    })
    void the_centre_bears_its_share_in_every_province_and_plan_city(int percent, String places) {
        for (String place : places.split(" ")) {
            assertThat(central((place + "0101").substring(0, 6))).as(place).isEqualTo(percent);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-23, 8000, 12000",
        "2022-01-24, 12000, 16000",
        "2023-08-31, 12000, 16000",
        "2023-09-01, 16000, 20000",
        "2024-08-31, 16000, 20000",
        "2024-09-01, 20000, 25000",
    })
    void the_cap_of_service_aid_goes_by_the_day(LocalDate day, int undergraduate, int postgraduate) {
        assertThat(value("mil.ug", day).whole()).isEqualTo(undergraduate);
        assertThat(value("mil.pg", day).whole()).isEqualTo(postgraduate);
    }

    @Test
    void the_first_vocational_scholars_were_fewer_than_the_places() {
        assertThat(value("voc.ns.quota", LocalDate.of(2019, 9, 1)).whole()).isGreaterThanOrEqualTo(19_915);
    }

    @ParameterizedTest
    @CsvSource({"2021-09-01, 1000", "2020-09-01, 800", "2013-09-01, 600"})
    void a_years_meals_are_the_days_times_the_standard(LocalDate day, int yuan) {
        int days = value("nut.days", day).whole();
        assertThat(value("nut.meal", day).number().multiply(BigDecimal.valueOf(days)))
                .isEqualByComparingTo(BigDecimal.valueOf(yuan));
    }

    /** 21.736 billion yuan for 21.7545 million pupils in 2020 lies between the lowest and the highest standard. */
    @Test
    void the_published_living_subsidy_a_head_lies_between_the_standards() {
        LocalDate day = LocalDate.of(2020, 9, 1);
        BigDecimal head = new BigDecimal("21736000000").divide(new BigDecimal("21754500"), 0, RoundingMode.HALF_UP);
        assertThat(head).isEqualByComparingTo("999");
        int lowest = value("cmp.board.primary", day).whole()
                * value("cmp.day.percent", day).whole()
                / 100;
        assertThat(head.intValueExact())
                .isBetween(lowest, value("cmp.board.junior", day).whole());
    }

    /** 59.9 billion yuan for 5.63 million borrowers in 2023 lies below the cap of the year. */
    @Test
    void the_published_loan_a_head_is_below_the_cap() {
        BigDecimal head = new BigDecimal("59900000000").divide(new BigDecimal("5630000"), 0, RoundingMode.HALF_UP);
        assertThat(head.intValueExact())
                .isLessThan(value("loan.ug", LocalDate.of(2023, 3, 1)).whole());
    }
}
