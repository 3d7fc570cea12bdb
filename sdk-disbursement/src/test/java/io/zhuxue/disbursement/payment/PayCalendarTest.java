package io.zhuxue.disbursement.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.calendar.Reckoned;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayCalendarTest {

    private static final Term AUTUMN = new Term(2024, Term.Season.AUTUMN);
    private static final PayCalendar CALENDAR = PayCalendar.create(PolicyBook.national(), WorkingCalendar.national());

    @Test
    void scholarships_are_applied_for_decided_and_paid_by_fixed_days() {
        assertThat(CALENDAR.applyBy("UG_NS", AUTUMN, Place.NATION)).contains(LocalDate.of(2024, 9, 30));
        assertThat(CALENDAR.decideBy("UG_NS", AUTUMN, Place.NATION)).contains(LocalDate.of(2024, 10, 31));
        assertThat(CALENDAR.payBy("UG_NS", AUTUMN, Place.NATION)).contains(LocalDate.of(2024, 11, 30));
    }

    @Test
    void a_deadline_of_january_is_that_of_the_next_year() {
        assertThat(CALENDAR.payBy("UG_GRANT", AUTUMN, Place.NATION)).contains(LocalDate.of(2025, 1, 31));
        assertThat(CALENDAR.payBy("UG_GRANT", AUTUMN.next(), Place.NATION)).contains(LocalDate.of(2025, 7, 31));
    }

    @Test
    void a_deadline_of_29_february_is_the_28th_in_the_years_that_lack_it(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("county.yaml"), """
            override: {level: COUNTY, place: "431228"}
            values:
              - {id: pay.calendar.UG_GRANT, from: 2020-AUTUMN, value: {AUTUMN_APPLY: 930, AUTUMN_DECIDE: 1130, AUTUMN_PAY: 229, SPRING_PAY: 731}, document: 县助〔2020〕1号, checked: 2026-11-24}
            """);
        PayCalendar calendar = PayCalendar.create(PolicyBook.national().with(folder), WorkingCalendar.national());
        Place county = Place.of(new RegionCode("431228"));
        assertThat(calendar.payBy("UG_GRANT", new Term(2023, Term.Season.AUTUMN), county))
                .contains(LocalDate.of(2024, 2, 29));
        assertThat(calendar.payBy("UG_GRANT", AUTUMN, county)).contains(LocalDate.of(2025, 2, 28));
    }

    @Test
    void what_no_document_dates_has_no_deadline() {
        assertThat(CALENDAR.payBy("UG_NS", AUTUMN.next(), Place.NATION)).isEmpty();
        assertThat(CALENDAR.payBy("NO_SUCH", AUTUMN, Place.NATION)).isEmpty();
    }

    @Test
    void monthly_money_is_paid_on_the_fifteenth_or_the_next_working_day() {
        // 15 September 2024 lay in the Mid-Autumn holiday, 15 December 2024 on a Sunday.
        assertThat(CALENDAR.payDays(AUTUMN, Place.NATION, 5))
                .extracting(Reckoned::value)
                .containsExactly(
                        LocalDate.of(2024, 9, 18),
                        LocalDate.of(2024, 10, 15),
                        LocalDate.of(2024, 11, 15),
                        LocalDate.of(2024, 12, 16),
                        LocalDate.of(2025, 1, 15));
    }

    @Test
    void days_to_money_are_ranked_by_programme_and_what_is_late_is_counted() {
        LocalDate decided = LocalDate.of(2024, 10, 1);
        LocalDate payBy = LocalDate.of(2024, 10, 20);
        DaysToMoney days = DaysToMoney.asOf(LocalDate.of(2024, 10, 21));
        for (int day = 1; day <= 10; day++) {
            days.paid("SHS_GRANT", decided, decided.plusDays(day), payBy);
        }
        days.paid("SHS_GRANT", decided, payBy.plusDays(1), payBy);
        days.open("SHS_GRANT", payBy);
        days.open("UG_GRANT", LocalDate.MAX);
        assertThat(days.rows())
                .containsExactly(
                        new DaysToMoney.Row("SHS_GRANT", 11, 1, 2, 6, 10, 20),
                        new DaysToMoney.Row("UG_GRANT", 0, 1, 0, 0, 0, 0));
        assertThatThrownBy(() -> days.paid("X", decided, decided.minusDays(1), payBy))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
