package io.zhuxue.server.office;

import io.zhuxue.core.access.Area;
import io.zhuxue.reporting.conduct.Duty;
import io.zhuxue.reporting.conduct.StudyCoverage;
import io.zhuxue.reporting.conduct.StudyPlan;
import io.zhuxue.reporting.conduct.Submission;
import io.zhuxue.reporting.support.Ticket;
import io.zhuxue.reporting.support.Trainee;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.outreach.OpinionBook;
import io.zhuxue.server.outreach.TicketBook;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.ListDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What offices keep of their own work as lists to take away (机构台账清单). */
public final class OfficeLists implements ListDesk {

    private static final Set<Export> GIVEN =
            EnumSet.of(Export.STUDY, Export.DUTIES, Export.TRAINING, Export.PIECES, Export.OPINIONS, Export.TICKETS);

    private final ConductBook conduct;
    private final TeamBook team;
    private final OpinionBook opinions;
    private final TicketBook tickets;
    private final Clock clock;

    /** Over what it works with. */
    public OfficeLists(ConductBook conduct, TeamBook team, OpinionBook opinions, TicketBook tickets, Clock clock) {
        this.conduct = conduct;
        this.team = team;
        this.opinions = opinions;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public boolean gives(Export export) {
        return GIVEN.contains(export);
    }

    @Override
    public void rows(Export export, Officer officer, String which, Consumer<Object[]> out) {
        LocalDate today = LocalDate.now(clock);
        switch (export) {
            case STUDY -> conduct.plans(officer).forEach(plan -> out.accept(study(officer, plan)));
            case DUTIES -> conduct.duties(officer).forEach(duty -> out.accept(duty(duty, today)));
            case TRAINING -> team.trainees(officer).forEach(each -> out.accept(trainee(each)));
            case PIECES -> team.pieces(officer).forEach(each -> out.accept(piece(each.submission())));
            case OPINIONS -> opinions.all(officer).forEach(each -> out.accept(opinion(each)));
            case TICKETS ->
                tickets.all(officer)
                        .forEach(each -> out.accept(new Object[] {
                            each.id(),
                            each.kind().chineseName(),
                            place(each.about()),
                            each.steps().get(0).on().toString(),
                            tickets.answerBy(each).toString(),
                            ticket(each.state()),
                            each.steps().stream()
                                    .map(step -> step.on() + " " + step.text())
                                    .collect(Collectors.joining("\n"))
                        }));
            default -> throw new IllegalArgumentException("another desk gives these rows");
        }
    }

    private Object[] study(Officer officer, StudyPlan plan) {
        StudyCoverage coverage = conduct.coverage(officer, plan);
        return new Object[] {
            place(plan.office()),
            (long) plan.year(),
            plan.topic(),
            (long) coverage.planned(),
            (long) coverage.held(),
            (long) coverage.expected(),
            (long) coverage.present()
        };
    }

    private static Object[] duty(Duty duty, LocalDate today) {
        return new Object[] {
            place(duty.office()),
            duty.role(),
            duty.task(),
            duty.due().toString(),
            state(duty.state(today)),
            duty.checks().stream()
                    .map(check ->
                            check.on() + " " + check.by() + " " + finding(check.finding()) + " " + check.evidence())
                    .collect(Collectors.joining("\n"))
        };
    }

    private static Object[] trainee(Trainee trainee) {
        return new Object[] {
            place(trainee.office()),
            trainee.account(),
            trainee.course().title(),
            (long) trainee.hours(),
            trainee.score() < 0 ? "未考" : Integer.toString(trainee.score()),
            trainee.passed() ? "合格" : "未合格"
        };
    }

    private static Object[] piece(Submission piece) {
        return new Object[] {
            place(piece.office()),
            piece.call().title(),
            piece.title(),
            piece.handedIn().toString(),
            (long) piece.reviews().size(),
            piece.score().map(Object::toString).orElse("—"),
            piece.publishedOn().isEmpty() ? piece.chosen() ? "入选" : "" : "已发布"
        };
    }

    private Object[] opinion(OpinionBook.Item item) {
        return new Object[] {
            place(item.office()),
            item.item().foundOn().toString(),
            item.item().source(),
            item.item().summary(),
            severity(item.item().severity().name()),
            opinions.answerBy(item).toString(),
            item.retracted().isEmpty() ? item.item().isClosed() ? "办结" : "办理中" : "已撤回",
            item.item().responses().stream()
                    .map(said -> said.on() + " " + said.text())
                    .collect(Collectors.joining("\n"))
        };
    }

    private static String ticket(Ticket.State state) {
        return switch (state) {
            case OPEN -> "处理中";
            case ANSWERED -> "已答复";
            case CLOSED -> "已办结";
        };
    }

    /** An office by its codes, as tables carry it. */
    private static String place(Area office) {
        return office.region() + (office.school().isEmpty() ? "" : "/" + office.school());
    }

    /** How grave an item is, in words. */
    public static String severity(String code) {
        return switch (code) {
            case "GRAVE" -> "重大";
            case "SERIOUS" -> "较大";
            default -> "一般";
        };
    }

    /** Where a duty stands, in words. */
    public static String state(Duty.State state) {
        return switch (state) {
            case OPEN -> "未到期";
            case DONE -> "已完成";
            case IN_RECTIFICATION -> "整改中";
            case OVERDUE -> "逾期";
        };
    }

    /** What a check found, in words. */
    public static String finding(Duty.Finding finding) {
        return switch (finding) {
            case DONE -> "已履责";
            case PROBLEM -> "存在问题";
            case RECTIFIED -> "已整改";
        };
    }
}
