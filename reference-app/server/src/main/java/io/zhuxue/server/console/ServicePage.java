package io.zhuxue.server.console;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.reporting.outreach.Content;
import io.zhuxue.reporting.support.Ticket;
import io.zhuxue.reporting.support.TicketKind;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.outreach.ContentBook;
import io.zhuxue.server.outreach.TicketBook;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Service and publicity (服务与宣传): tickets with their deadlines, content that another person lets out. */
@Named("service")
@RequestScoped
public class ServicePage {

    private static final Map<String, String> WORDS = Map.of(
            "OPEN", "处理中",
            "ANSWERED", "已答复，待回访",
            "CLOSED", "已办结",
            "DRAFT", "待审核",
            "APPROVED", "已审核",
            "PUBLISHED", "已发布",
            "WITHDRAWN", "已撤下");
    private static final List<String> LEVELS = List.of("中央", "省级", "市级", "县级", "学校", "班级");

    @Inject
    private TicketBook tickets;

    @Inject
    private ContentBook contents;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    public void receive() {
        TicketKind kind = Arrays.stream(TicketKind.values())
                .filter(each -> each.name().equals(form.text("kind")))
                .findFirst()
                .orElse(TicketKind.OTHER);
        Parsed<Ticket> taken = tickets.receive(me.get(), kind, form.text("summary"), day());
        form.took(taken.refusal(), "第" + taken.value().map(Ticket::id).orElse("") + "号工单已受理。");
    }

    public void answer(String id) {
        form.took(tickets.answer(me.get(), id, form.text("words"), day()), "第" + id + "号已答复，待回访。");
    }

    public void escalate(String id) {
        form.took(tickets.escalate(me.get(), id, form.text("words"), day()), "第" + id + "号已转上级。");
    }

    public void callBack(String id, boolean settled) {
        form.took(
                tickets.callBack(me.get(), id, settled, form.text("words"), day()),
                "第" + id + "号" + (settled ? "已办结。" : "重新办理，转上级。"));
    }

    public void draft() {
        Parsed<Content> drafted =
                contents.draft(me.get(), form.text("channel"), form.text("title"), form.text("text"), day());
        form.took(drafted.refusal(), "草稿已提交，待他人审核。");
    }

    public void approve(String id) {
        form.took(contents.approve(me.get(), id, day()), "已审核通过。");
    }

    public void publish(String id) {
        form.took(contents.publish(me.get(), id, day()), "已发布。");
    }

    public void withdraw(String id) {
        form.took(contents.withdraw(me.get(), id, form.text("words"), day()), "已撤下。");
    }

    private LocalDate day() {
        return frame.day(form.text("day"));
    }

    public List<TicketKind> getKinds() {
        return Arrays.asList(TicketKind.values());
    }

    public List<Ticket> getTickets() {
        return tickets.all(me.get());
    }

    public List<Content> getContents() {
        return contents.all(me.get());
    }

    /** By when a ticket is to be answered. */
    public LocalDate answerBy(Ticket ticket) {
        return tickets.answerBy(ticket);
    }

    public boolean late(Ticket ticket) {
        return tickets.late(ticket, day());
    }

    /** True when this officer's tier holds the ticket. */
    public boolean holds(Ticket ticket) {
        return ticket.state() == Ticket.State.OPEN
                && ticket.tier() == me.get().area().level()
                && isWorks();
    }

    /** True for who works on tickets. */
    public boolean isWorks() {
        return me.get().may(Action.APPROVE) || me.get().may(Action.RECOGNISE);
    }

    /** True when this officer may approve a draft: another's. */
    public boolean approves(Content content) {
        return content.state() == Content.State.DRAFT
                && me.get().may(Action.APPROVE)
                && !content.steps()
                        .get(content.steps().size() - 1)
                        .by()
                        .equals(me.get().account());
    }

    /** A state in words. */
    public String state(Object state) {
        return WORDS.getOrDefault(state.toString(), state.toString());
    }

    /** A tier in words. */
    public String tier(Ticket ticket) {
        return LEVELS.get(ticket.tier().ordinal());
    }
}
