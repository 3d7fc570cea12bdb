package io.zhuxue.server.console;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.money.Money;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.province.Page;
import io.zhuxue.server.relief.ReliefDesk;
import io.zhuxue.server.relief.ReliefEventRow;
import io.zhuxue.server.relief.ReliefFilter;
import io.zhuxue.server.relief.ReliefRow;
import io.zhuxue.server.relief.ReliefState;
import io.zhuxue.server.relief.ReliefStep;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Emergency relief (应急救助): report an event, see whom it reaches, grant at once, pay, review. */
@Named("relief")
@RequestScoped
public class ReliefPage {

    private static final int SIZE = 50;

    @Inject
    private ReliefDesk desk;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<Page<ReliefRow>> list =
            new Once<>(() -> desk.reached(me.get(), getShown(), filter(), form.page(), SIZE));
    private final Once<Optional<ReliefEventRow>> shown =
            new Once<>(() -> form.number("event").flatMap(id -> desk.events().find(me.get(), id)));
    private final Once<Map<String, Long>> counts = new Once<>(() -> desk.counts(me.get(), getShown()));

    /** Reports an event. */
    public void report() {
        LocalDate from = form.day("from", day());
        Set<String> areas = Arrays.stream(form.text("areas").split("[,，、\\s]+"))
                .filter(area -> !area.isEmpty())
                .collect(Collectors.toSet());
        Parsed<Long> made = desk.events()
                .report(
                        me.get(),
                        form.text("title"),
                        areas,
                        from,
                        form.day("until", from.plusMonths(1)),
                        form.number("notice").map(Long::intValue).orElse(0),
                        day());
        form.told(made.refusal(), "事件" + made.value().map(String::valueOf).orElse("") + "已登记，名单见下。");
        made.value().ifPresent(id -> {
            form.getIn().clear();
            form.getIn().put("event", id.toString());
            shown.forget();
        });
    }

    /** Takes the open event back. */
    public void takeBack() {
        form.told(desk.events().takeBack(me.get(), getShown().id(), form.text("reason"), day()), "事件已撤销。");
        shown.forget();
    }

    public void apply() {
        act(ReliefStep.apply(day()), "受理");
    }

    public void grant() {
        Parsed<Money> amount = Money.parse(form.text("amount"));
        if (amount.refusal().isPresent()) {
            form.refuse(amount.refusal().get());
            return;
        }
        act(ReliefStep.decide(day(), amount.orThrow()), "决定");
    }

    public void recall() {
        act(ReliefStep.recall(day(), form.text("reason")), "撤回决定");
    }

    public void pay() {
        act(ReliefStep.pay(day()), "发放");
    }

    /** Finds all justified, or, with an amount and words, a part. */
    public void review() {
        if (form.text("amount").isEmpty()) {
            act(ReliefStep.review(day()), "复核");
            return;
        }
        Parsed<Money> justified = Money.parse(form.text("amount"));
        if (justified.refusal().isPresent() || form.text("reason").isEmpty()) {
            form.refuse(justified.refusal().orElse(ServerMessage.WORDS.with()));
            return;
        }
        act(ReliefStep.review(day(), justified.orThrow(), form.text("reason")), "复核");
    }

    private void act(ReliefStep step, String word) {
        boolean all = form.text("whom").equals("ALL");
        List<String> ticked = form.many("who");
        if (!all && ticked.isEmpty()) {
            form.refuse(ServerMessage.BAD_REQUEST.with("没有勾选学生"));
            return;
        }
        ReliefDesk.Outcome outcome = all
                ? desk.actOnAll(me.get(), getShown(), filter(), step)
                : desk.act(me.get(), getShown(), ticked, step);
        String refused = outcome.refused().entrySet().stream()
                .map(each -> each.getValue() + "人未办：" + each.getKey())
                .collect(Collectors.joining(" "));
        form.tell(outcome.done() == 0, "已" + word + outcome.done() + "人。" + refused);
        list.forget();
        counts.forget();
    }

    private ReliefFilter filter() {
        return new ReliefFilter(form.text("school"), form.text("level"), form.text("state"));
    }

    public List<ReliefEventRow> getEvents() {
        return desk.events().all(me.get());
    }

    /** True when an event is open. */
    public boolean isOpen() {
        return shown().isPresent();
    }

    public ReliefEventRow getShown() {
        return shown().orElseThrow();
    }

    private Optional<ReliefEventRow> shown() {
        return shown.get();
    }

    public Page<ReliefRow> getList() {
        return list.get();
    }

    /** How many stand at a step, or have no case (NONE). */
    public long count(String state) {
        return counts.get().getOrDefault(state, 0L);
    }

    public List<String> getStates() {
        return List.of("NONE", "APPLIED", "DECIDED", "RECALLED", "PAID", "REVIEWED");
    }

    public List<NeedLevel> getLevels() {
        return Arrays.asList(NeedLevel.values());
    }

    public long getGrantedFen() {
        return desk.grantedFen(me.get(), getShown());
    }

    /** A step in words. */
    public String state(String code) {
        return code.isEmpty() || code.equals("NONE")
                ? "未受理"
                : ReliefState.valueOf(code).chineseName();
    }

    /** What comes next for a case, with its day. */
    public String next(ReliefRow row) {
        LocalDate on = row.onDay();
        if (on == null) {
            return "待受理";
        }
        return switch (ReliefState.valueOf(row.state())) {
            case APPLIED, RECALLED -> "待决定";
            case DECIDED -> "最早" + desk.earliestPayment(getShown(), on) + "发放";
            case PAID -> desk.reviewBy(getShown(), on) + "前由另一人复核";
            case REVIEWED -> row.recoverFen() > 0 ? "应追回" + Money.ofFen(row.recoverFen()) + "元" : "办结";
        };
    }

    /** True when a paid case should have been reviewed. */
    public boolean late(ReliefRow row) {
        LocalDate on = row.onDay();
        return on != null
                && row.state().equals(ReliefState.PAID.name())
                && day().isAfter(desk.reviewBy(getShown(), on));
    }

    /** The steps of the student who is looked at. */
    public List<ReliefDesk.StoryLine> getStory() {
        String person = form.text("person");
        return person.isEmpty() || !me.get().may(Action.VIEW_STUDENTS)
                ? List.of()
                : desk.story(me.get(), getShown(), person);
    }

    /** The conditions as they stand in an address. */
    public String getQuery() {
        return Params.query(
                "event",
                Long.toString(getShown().id()),
                "school",
                form.text("school"),
                "level",
                form.text("level"),
                "state",
                form.text("state"));
    }

    public LocalDate getDay() {
        return day();
    }

    private LocalDate day() {
        return frame.day(form.text("day"));
    }
}
