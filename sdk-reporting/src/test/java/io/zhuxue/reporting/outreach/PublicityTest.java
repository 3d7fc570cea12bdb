package io.zhuxue.reporting.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.reporting.outreach.LetterCopy.Fate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PublicityTest {

    private static final LocalDate FRIDAY = LocalDate.of(2025, 6, 6);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();

    @Test
    void readers_of_a_day_are_counted_once_however_often_a_channel_reports_them() {
        Map<String, Long> readers = Reach.byChannel(List.of(
                new Reach("c1", "网站", FRIDAY, 100),
                new Reach("c1", "网站", FRIDAY, 120),
                new Reach("c1", "网站", FRIDAY.plusDays(1), 30),
                new Reach("c2", "网站", FRIDAY, 5),
                new Reach("c1", "公众号", FRIDAY, 900)));

        assertThat(readers).isEqualTo(Map.of("网站", 155L, "公众号", 900L));
        assertThatThrownBy(() -> new Reach("c", "x", FRIDAY, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_school_knows_how_many_letters_came_and_how_many_receipts_came_back() {
        Map<String, LetterCopy.Count> counts = LetterCopy.bySchool(List.of(
                copy("A", 1, new Fate.Signed(FRIDAY)),
                copy("A", 2, new Fate.Delivered(FRIDAY)),
                copy("A", 3, new Fate.Due()),
                copy("B", 4, new Fate.Signed(FRIDAY))));

        assertThat(counts.get("A")).isEqualTo(new LetterCopy.Count(3, 2, 1));
        assertThat(counts.get("A").deliveryRate()).isEqualTo(6666);
        assertThat(counts.get("B").deliveryRate()).isEqualTo(10_000);
    }

    @Property(tries = 100)
    void a_full_delivery_rate_means_that_every_leaver_has_the_letter(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 2) Integer> fates) {
        List<LetterCopy> copies = new ArrayList<>();
        for (int i = 0; i < fates.size(); i++) {
            Fate fate = switch (fates.get(i)) {
                case 0 -> new Fate.Due();
                case 1 -> new Fate.Delivered(FRIDAY);
                default -> new Fate.Signed(FRIDAY);
            };
            copies.add(copy("A", i, fate));
        }
        LetterCopy.Count count = LetterCopy.bySchool(copies).get("A");

        assertThat(count.signed()).isLessThanOrEqualTo(count.delivered());
        assertThat(count.delivered()).isLessThanOrEqualTo(count.due());
        assertThat(count.deliveryRate() == 10_000).isEqualTo(!fates.contains(0));
    }

    @Test
    void public_opinion_is_answered_within_working_days_by_its_gravity() {
        assertThat(item(OpinionItem.Severity.GRAVE).answerBy(CALENDAR)).isEqualTo(FRIDAY);
        assertThat(item(OpinionItem.Severity.SERIOUS).answerBy(CALENDAR)).isEqualTo(LocalDate.of(2025, 6, 9));
        assertThat(item(OpinionItem.Severity.ORDINARY).answerBy(CALENDAR)).isEqualTo(LocalDate.of(2025, 6, 11));
    }

    @Test
    void an_item_without_an_answer_is_late_after_its_day_and_a_late_answer_stays_late() {
        OpinionItem open = item(OpinionItem.Severity.SERIOUS);
        assertThat(open.late(CALENDAR, LocalDate.of(2025, 6, 9))).isFalse();
        assertThat(open.late(CALENDAR, LocalDate.of(2025, 6, 10))).isTrue();

        OpinionItem answered = open.respond(said(LocalDate.of(2025, 6, 9))).orThrow();
        assertThat(answered.late(CALENDAR, LocalDate.of(2026, 1, 1))).isFalse();
        OpinionItem late = open.respond(said(LocalDate.of(2025, 6, 12))).orThrow();
        assertThat(late.late(CALENDAR, LocalDate.of(2025, 6, 12))).isTrue();
    }

    @Test
    void an_item_is_closed_after_an_answer_and_then_stands() {
        OpinionItem open = item(OpinionItem.Severity.ORDINARY);

        assertThat(open.close(said(FRIDAY)).refusal()).map(Message::code).contains("OPINION_STATE");
        OpinionItem closed = open.respond(said(FRIDAY))
                .orThrow()
                .close(new OpinionItem.Response(FRIDAY, "省中心", "已核实并回应"))
                .orThrow();
        assertThat(closed.isClosed()).isTrue();
        assertThat(closed.closing().orElseThrow().text()).isEqualTo("已核实并回应");
        assertThat(closed.respond(said(FRIDAY)).refusal()).map(Message::code).contains("OPINION_STATE");
        assertThat(closed.close(said(FRIDAY)).refusal()).map(Message::code).contains("OPINION_STATE");
    }

    private static LetterCopy copy(String school, int person, Fate fate) {
        return new LetterCopy(school, new PersonRef("%064x".formatted(person)), fate);
    }

    private static OpinionItem item(OpinionItem.Severity severity) {
        return OpinionItem.found("o1", "论坛", "反映助学金未到账", severity, FRIDAY);
    }

    private static OpinionItem.Response said(LocalDate on) {
        return new OpinionItem.Response(on, "县中心", "正在核实");
    }
}
