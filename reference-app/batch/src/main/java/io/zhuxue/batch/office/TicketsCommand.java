package io.zhuxue.batch.office;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.reporting.support.Ticket;
import io.zhuxue.reporting.support.TicketDesk;
import io.zhuxue.reporting.support.TicketKind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue office tickets}: the hotline's tickets by kind, and those that are late. */
@Command(
        name = "tickets",
        description = "热线与技术支持工单：按类别统计受理、在办、已答复、办结与超期，并列出超期未答复的。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:没有超期未答复", "2:用法错误或无法读取输入", "3:有超期未答复"})
final class TicketsCommand implements Callable<Integer> {

    /** What happened to a ticket. */
    private enum Step {
        RECEIVED,
        ESCALATED,
        ANSWERED,
        SETTLED,
        NOT_SETTLED
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--tickets",
            required = true,
            paramLabel = "FILE",
            description = "工单台账，一行一步，按时间先后：ticket step day kind area words；kind 与 area 只在 RECEIVED 行需要。")
    private Path tickets;

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "哪一天的情况。")
    private LocalDate day;

    @Override
    public Integer call() {
        Map<String, Ticket> all = new LinkedHashMap<>();
        new Book(tickets, "ticket", "step", "day", "kind", "area", "words").read(line -> take(all, line));
        WorkingCalendar calendar = WorkingCalendar.national();
        TicketDesk desk = new TicketDesk(all.values(), calendar);
        PrintWriter out = spec.commandLine().getOut();
        out.println("类别,受理,在办,已答复,办结,超期");
        desk.byKind(place.area(), day)
                .forEach((kind, count) -> out.println(kind.chineseName() + "," + count.received() + "," + count.open()
                        + "," + count.answered() + "," + count.closed() + "," + count.late()));
        int late = 0;
        for (Area.Level tier : Area.Level.values()) {
            List<Ticket> overdue = desk.overdue(tier, day).stream()
                    .filter(ticket -> place.area().covers(ticket.about()))
                    .toList();
            late += overdue.size();
            overdue.forEach(
                    ticket -> out.println("超期未答复：" + ticket.id() + "，应于 " + ticket.answerBy(calendar) + " 前答复"));
        }
        return late == 0 ? OfficeCommand.DONE : OfficeCommand.OVERDUE;
    }

    private static void take(Map<String, Ticket> all, Book.Line line) {
        String id = line.text("ticket");
        Step step = line.choice("step", Step.class);
        LocalDate on = line.day("day");
        Ticket before = all.get(id);
        if (step == Step.RECEIVED) {
            if (before != null) {
                throw line.refusal("工单“" + id + "”重复受理。");
            }
            all.put(
                    id,
                    Ticket.receive(
                            id, line.choice("kind", TicketKind.class), line.area("area"), line.text("words"), on));
            return;
        }
        if (before == null || on.isBefore(last(before))) {
            throw line.refusal(before == null ? "工单“" + id + "”尚未受理。" : "日期早于上一步。");
        }
        all.put(id, line.taken(next(before, step, line.text("words"), on)));
    }

    private static Parsed<Ticket> next(Ticket ticket, Step step, String words, LocalDate on) {
        return switch (step) {
            case ESCALATED -> ticket.escalate(words, on);
            case ANSWERED -> ticket.answer(words, on);
            case SETTLED -> ticket.callBack(true, words, on);
            case NOT_SETTLED -> ticket.callBack(false, words, on);
            case RECEIVED -> throw new IllegalStateException("a ticket is received once");
        };
    }

    private static LocalDate last(Ticket ticket) {
        return ticket.steps().get(ticket.steps().size() - 1).on();
    }
}
