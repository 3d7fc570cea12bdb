package io.zhuxue.server.console;

import io.zhuxue.core.access.Action;
import io.zhuxue.reporting.outreach.OpinionItem;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.office.OfficeLists;
import io.zhuxue.server.outreach.OpinionBook;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What the public says (舆情): taken in, judged, answered in time, closed. */
@Named("opinions")
@RequestScoped
public class OpinionsPage {

    @Inject
    private OpinionBook book;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    public void take() {
        var taken = book.found(me.get(), form.text("source"), form.text("summary"), severity(), day());
        form.took(taken.refusal(), "舆情已登记，请按期答复。");
    }

    public void judge(long id) {
        form.told(book.judge(me.get(), id, severity(), form.text("words"), day()), "第" + id + "号已研判。");
    }

    public void answer(long id) {
        form.told(book.answer(me.get(), id, form.text("words"), day()), "第" + id + "号已答复。");
    }

    public void close(long id) {
        form.told(book.close(me.get(), id, form.text("words"), day()), "第" + id + "号已办结。");
    }

    public void retract(long id) {
        form.told(book.retract(me.get(), id, form.text("words"), day()), "第" + id + "号已撤回。");
    }

    private OpinionItem.Severity severity() {
        return Arrays.stream(OpinionItem.Severity.values())
                .filter(each -> each.name().equals(form.text("severity")))
                .findFirst()
                .orElse(OpinionItem.Severity.ORDINARY);
    }

    public List<OpinionBook.Item> getItems() {
        return book.all(me.get());
    }

    public LocalDate answerBy(OpinionBook.Item item) {
        return book.answerBy(item);
    }

    public boolean late(OpinionBook.Item item) {
        return book.late(item, day());
    }

    /** A severity in words. */
    public String grave(OpinionItem.Severity severity) {
        return OfficeLists.severity(severity.name());
    }

    /** Where an item stands, in words. */
    public String state(OpinionBook.Item item) {
        if (!item.retracted().isEmpty()) {
            return "已撤回";
        } else if (item.item().isClosed()) {
            return "已办结";
        }
        return item.item().responses().isEmpty() ? "待答复" : "已答复";
    }

    /** A step in words. */
    public String step(String what) {
        return switch (what) {
            case "JUDGED" -> "研判";
            case "ANSWERED" -> "答复";
            case "CLOSED" -> "办结";
            case "RETRACTED" -> "撤回";
            default -> "登记";
        };
    }

    /** True for who works on what is said. */
    public boolean isWorks() {
        return me.get().may(Action.APPROVE) || me.get().may(Action.RECOGNISE);
    }

    private LocalDate day() {
        return frame.day(form.text("day"));
    }
}
