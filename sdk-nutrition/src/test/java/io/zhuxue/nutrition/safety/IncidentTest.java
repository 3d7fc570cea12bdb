package io.zhuxue.nutrition.safety;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.RICE;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static io.zhuxue.nutrition.supply.Lots.lunch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.safety.Incident.Step;
import io.zhuxue.nutrition.supply.Lots;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.Stock;
import io.zhuxue.nutrition.supply.Trace;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IncidentTest {

    private static final LocalDateTime NOTICED = MONDAY.atTime(14, 0);
    private static final SafetyRules RULES = SafetyRules.national(MONDAY);

    private static Incident incident(Map<Step, LocalDateTime> done) {
        return new Incident("SJ-1", SCHOOL, NOTICED, lunch(MONDAY), 7, done);
    }

    private static Map<Step, LocalDateTime> allAt(int minutes) {
        Map<Step, LocalDateTime> done = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            done.put(step, NOTICED.plusMinutes(minutes));
        }
        return done;
    }

    private static List<String> codes(Incident incident, LocalDateTime now) {
        return incident.check(RULES, now).stream().map(Finding::code).toList();
    }

    @Test
    void whoever_does_everything_within_half_an_hour_is_in_time() {
        assertThat(incident(allAt(30)).check(RULES, NOTICED.plusDays(9))).isEmpty();
    }

    @Test
    void a_report_after_two_hours_is_late() {
        Map<Step, LocalDateTime> done = allAt(10);
        done.put(Step.REPORT, NOTICED.plusMinutes(121));
        assertThat(incident(done).check(RULES, NOTICED.plusDays(1)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message().text()).isEqualTo("事件“SJ-1”：报告主管部门迟了1分钟。");
                    assertThat(finding.date()).isEqualTo(MONDAY);
                    assertThat(finding.school()).isEqualTo(SCHOOL);
                });
    }

    @Test
    void what_is_not_done_is_named_when_its_time_is_over_and_not_before() {
        Incident open = incident(Map.of());
        assertThat(codes(open, NOTICED.plusMinutes(30))).isEmpty();
        assertThat(open.check(RULES, NOTICED.plusMinutes(31)))
                .extracting(finding -> finding.message().text())
                .containsExactly("事件“SJ-1”：停止供餐应在2022-09-05T14:30前完成，尚未完成。");
        assertThat(codes(open, NOTICED.plusMinutes(241))).hasSize(4).containsOnly("INCIDENT_STEP_OPEN");
    }

    @Test
    void the_lots_of_the_suspected_meal_are_at_hand() {
        Receipt lot = Lots.lot("L1", 5_000, MONDAY.plusDays(9));
        Stock stock = Stock.empty(SCHOOL);
        stock.take(lot).orThrow();
        stock.issue(lunch(MONDAY), RICE, Grams.of(500)).orThrow();
        Trace trace = Trace.of(List.of(lot), stock.entries(), List.of());
        assertThat(incident(Map.of()).suspects(trace))
                .extracting(eaten -> eaten.receipt().lot().id())
                .containsExactly("L1");
        Incident unknown = new Incident("SJ-2", SCHOOL, NOTICED, null, 1, Map.of());
        assertThat(unknown.suspects(trace)).isEmpty();
        assertThat(unknown.suspectedMeal()).isEmpty();
        assertThat(incident(Map.of()).suspectedMeal()).map(MealId::date).contains(MONDAY);
    }

    @Test
    void the_times_are_data_of_the_policy_book() throws IOException {
        assertThat(RULES.minutes().get(Step.REPORT)).isEqualTo(120);
        assertThat(PolicyBook.national().parameter("nut.incident.report")).isPresent();
        assertThatThrownBy(() -> SafetyRules.national(LocalDate.of(1999, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SafetyPolicy().open("nothing.yaml")).isInstanceOf(IOException.class);
        assertThat(new SafetyPolicy().name()).isEqualTo("nutrition-safety");
    }

    @Property(tries = 60)
    void a_step_is_either_in_time_late_or_open_but_never_two_of_them(
            @ForAll @IntRange(min = 0, max = 400) int done, @ForAll @IntRange(min = 0, max = 400) int now) {
        int late = codes(incident(allAt(done)), NOTICED.plusMinutes(now)).size();
        int open = codes(incident(Map.of()), NOTICED.plusMinutes(now)).size();
        long lateByHand = RULES.minutes().values().stream()
                .filter(minutes -> done > minutes)
                .count();
        long openByHand = RULES.minutes().values().stream()
                .filter(minutes -> now > minutes)
                .count();
        assertThat(late).isEqualTo((int) lateByHand);
        assertThat(open).isEqualTo((int) openByHand);
    }
}
