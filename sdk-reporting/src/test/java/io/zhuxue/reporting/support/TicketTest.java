package io.zhuxue.reporting.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.identity.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();
    private static final Area COUNTY = Area.of(new RegionCode("430121"));
    private static final Area SCHOOL = Area.school(new RegionCode("430121"), "2143000001");
    private static final LocalDate FRIDAY = LocalDate.of(2025, 9, 5);

    private final Ticket ticket = Ticket.receive("t1", TicketKind.NO_GREEN_CHANNEL, SCHOOL, "报到时未开通", FRIDAY);

    @Test
    void a_ticket_begins_with_the_tier_of_the_office_concerned_and_is_due_in_working_days() {
        assertThat(ticket.tier()).isEqualTo(Area.Level.SCHOOL);
        assertThat(ticket.state()).isEqualTo(Ticket.State.OPEN);
        assertThat(ticket.answerBy(CALENDAR)).isEqualTo(LocalDate.of(2025, 9, 8));
    }

    @Test
    void a_ticket_goes_up_tier_by_tier_with_a_reason_and_not_beyond_the_nation() {
        Ticket up = ticket;
        List<Area.Level> tiers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            up = up.escalate("需上级协调", FRIDAY).orThrow();
            tiers.add(up.tier());
        }

        assertThat(tiers).containsExactly(Area.Level.COUNTY, Area.Level.CITY, Area.Level.PROVINCE, Area.Level.NATION);
        assertThat(code(up.escalate("还能去哪", FRIDAY))).isEqualTo("TICKET_STATE");
        assertThat(code(ticket.escalate(" ", FRIDAY))).isEqualTo("TICKET_STATE");
    }

    @Test
    void an_answer_is_closed_only_by_calling_back_and_goes_up_when_it_did_not_help() {
        Ticket answered = ticket.answer("已开通", FRIDAY.plusDays(3)).orThrow();
        assertThat(code(answered.answer("再答", FRIDAY.plusDays(3)))).isEqualTo("TICKET_STATE");
        assertThat(code(ticket.callBack(true, "", FRIDAY))).isEqualTo("TICKET_STATE");

        assertThat(answered.callBack(true, "已解决", FRIDAY.plusDays(4)).orThrow().state())
                .isEqualTo(Ticket.State.CLOSED);
        Ticket again = answered.callBack(false, "仍未开通", FRIDAY.plusDays(4)).orThrow();
        assertThat(again.state()).isEqualTo(Ticket.State.OPEN);
        assertThat(again.tier()).isEqualTo(Area.Level.COUNTY);
        assertThat(again.answerBy(CALENDAR)).isEqualTo(LocalDate.of(2025, 9, 10));
    }

    @Test
    void a_ticket_is_late_when_its_day_has_passed_without_an_answer() {
        assertThat(ticket.late(CALENDAR, LocalDate.of(2025, 9, 8))).isFalse();
        assertThat(ticket.late(CALENDAR, LocalDate.of(2025, 9, 9))).isTrue();
        assertThat(ticket.answer("好", LocalDate.of(2025, 9, 8)).orThrow().late(CALENDAR, LocalDate.of(2026, 1, 1)))
                .isFalse();
        assertThat(ticket.answer("好", LocalDate.of(2025, 9, 10)).orThrow().late(CALENDAR, LocalDate.of(2026, 1, 1)))
                .isTrue();
    }

    /** A ticket of five working days that comes before, in or after a holiday with weekends worked in exchange. */
    @ParameterizedTest
    @CsvSource({
        // 28 (a Sunday), 29 and 30 September, 9 and 10 October
        "2025-09-26, 2025-10-10",
        // 9, 10, 11 (a Saturday), 13 and 14 October
        "2025-10-03, 2025-10-14",
        // 14 (a Saturday), 24, 25, 26 and 27 February
        "2026-02-13, 2026-02-27",
        // 24 to 27 and 28 (a Saturday) February
        "2026-02-20, 2026-02-28",
        // 8 to 11 and 12 (a Saturday) October
        "2024-09-30, 2024-10-12",
        // 5, 6, 7, 8 (a Saturday) and 10 February
        "2025-01-27, 2025-02-10",
    })
    void five_working_days_pass_over_holidays_and_through_weekends_worked_in_exchange(
            LocalDate received, LocalDate fifth) {
        Ticket complaint = Ticket.receive("t", TicketKind.POLICY_NOT_APPLIED, SCHOOL, "未落实", received);
        LocalDate due = complaint.answerBy(CALENDAR);
        assertThat(CALENDAR.workingDays(received.plusDays(1), due).value()).hasSize(5);
        assertThat(CALENDAR.kind(due).value().working()).isTrue();
        assertThat(due).isEqualTo(fifth);
        assertThat(complaint.late(CALENDAR, due)).isFalse();
        assertThat(complaint.late(CALENDAR, due.plusDays(1))).isTrue();
    }

    @Test
    void steps_go_forward_in_time() {
        assertThatThrownBy(() -> ticket.answer("好", FRIDAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_desk_counts_by_kind_within_an_area_and_lists_what_is_overdue() {
        Ticket other = Ticket.receive("t2", TicketKind.SYSTEM_TROUBLE, COUNTY, "无法登录", FRIDAY);
        Ticket answered = Ticket.receive("t3", TicketKind.SYSTEM_TROUBLE, COUNTY, "报错", FRIDAY)
                .answer("已修复", FRIDAY)
                .orThrow();
        TicketDesk desk = new TicketDesk(List.of(ticket, other, answered), CALENDAR);
        LocalDate tuesday = LocalDate.of(2025, 9, 9);

        assertThat(desk.byKind(COUNTY, tuesday))
                .containsEntry(TicketKind.NO_GREEN_CHANNEL, new TicketDesk.Count(1, 1, 0, 0, 1))
                .containsEntry(TicketKind.SYSTEM_TROUBLE, new TicketDesk.Count(2, 1, 1, 0, 0));
        assertThat(desk.byKind(Area.of(new RegionCode("440000")), tuesday)).isEmpty();
        assertThat(desk.overdue(Area.Level.SCHOOL, tuesday)).containsExactly(ticket);
        assertThat(desk.overdue(Area.Level.COUNTY, tuesday)).isEmpty();
        assertThat(desk.overdue(Area.Level.COUNTY, tuesday.plusDays(1))).containsExactly(other);
    }

    @Property(tries = 200)
    void whatever_is_tried_a_ticket_is_open_answered_or_closed_and_nothing_of_it_is_lost(
            @ForAll @Size(max = 15) List<@IntRange(max = 3) Integer> moves) {
        Ticket current = ticket;
        for (int move : moves) {
            Parsed<Ticket> next = switch (move) {
                case 0 -> current.escalate("why", FRIDAY);
                case 1 -> current.answer("answer", FRIDAY);
                case 2 -> current.callBack(true, "ok", FRIDAY);
                default -> current.callBack(false, "no", FRIDAY);
            };
            Ticket before = current;
            current = next.value().orElse(current);
            assertThat(current.steps()).startsWith(before.steps().toArray(Ticket.Step[]::new));
            if (before.state() == Ticket.State.CLOSED) {
                assertThat(current).isEqualTo(before);
            }
        }
        TicketDesk.Count count = new TicketDesk(List.of(current), CALENDAR)
                .byKind(Area.nation(), FRIDAY)
                .get(ticket.kind());
        assertThat(count.open() + count.answered() + count.closed()).isEqualTo(count.received());
    }

    private static String code(Parsed<?> outcome) {
        return outcome.refusal().map(Message::code).orElse("");
    }
}
