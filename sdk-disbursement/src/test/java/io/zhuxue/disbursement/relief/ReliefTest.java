package io.zhuxue.disbursement.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.relief.ReliefCase.Applied;
import io.zhuxue.disbursement.relief.ReliefCase.Decided;
import io.zhuxue.disbursement.relief.ReliefCase.Paid;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliefTest {

    private static final LocalDate FLOOD = LocalDate.of(2022, 6, 10);
    private static final ReliefEvent EVENT =
            new ReliefEvent("2022-flood", "洪涝", Set.of("431228", "4331", "52"), FLOOD, LocalDate.of(2022, 7, 31));
    private static final FastLane FAST = new FastLane(5, true, 20);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();
    private static final RegionCode ELSEWHERE = new RegionCode("110105");

    @ParameterizedTest
    @CsvSource({"431228,true", "431229,false", "433125,true", "522601,true", "530102,false"})
    void a_student_is_concerned_by_home_or_school(String place, boolean concerned) {
        RegionCode code = new RegionCode(place);
        assertThat(EVENT.concerns(code, ELSEWHERE)).isEqualTo(concerned);
        assertThat(EVENT.concerns(ELSEWHERE, code)).isEqualTo(concerned);
    }

    @Test
    void applications_are_taken_while_the_event_is_open() {
        assertThat(Applied.open(EVENT, "p1", FLOOD).value()).isPresent();
        assertThat(Applied.open(EVENT, "p1", FLOOD.minusDays(1)).refusal())
                .hasValueSatisfying(m -> assertThat(m.code()).isEqualTo("RELIEF_CLOSED"));
        assertThat(Applied.open(EVENT, "p1", LocalDate.of(2022, 8, 1)).refusal())
                .isPresent();
    }

    private static Decided decided() {
        return Applied.open(EVENT, "p1", FLOOD).orThrow().decide(Money.ofYuan(2000), "amy", FLOOD);
    }

    @Test
    void the_fast_lane_pays_at_once_and_reviews_within_twenty_working_days() {
        Paid paid = decided().pay(FLOOD, FAST, CALENDAR).orThrow();
        assertThat(paid.reviewBy()).isEqualTo("2022-07-08");
    }

    @Test
    void the_ordinary_way_waits_for_five_working_days_of_notice() {
        assertThat(decided().pay(FLOOD.plusDays(6), FastLane.ORDINARY, CALENDAR).refusal())
                .hasValueSatisfying(m -> assertThat(m.text()).contains("2022-06-17"));
        assertThat(decided()
                        .pay(LocalDate.of(2022, 6, 17), FastLane.ORDINARY, CALENDAR)
                        .value())
                .isPresent();
    }

    @Test
    void another_person_reviews_and_what_is_not_justified_is_recovered() {
        Paid paid = decided().pay(FLOOD, FAST, CALENDAR).orThrow();
        assertThat(paid.review("amy", Money.ofYuan(2000), FLOOD.plusDays(9)).refusal())
                .hasValueSatisfying(m -> assertThat(m.code()).isEqualTo("RELIEF_REVIEWER"));
        assertThat(paid.review("bob", Money.ofYuan(1500), FLOOD.plusDays(9))
                        .orThrow()
                        .toRecover())
                .isEqualTo(Money.ofYuan(500));
        assertThatThrownBy(() -> paid.review("bob", Money.ofYuan(2001), FLOOD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_area_must_be_the_code_of_a_place() {
        assertThatThrownBy(() -> new ReliefEvent("x", "x", Set.of("湖南"), FLOOD, FLOOD))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
