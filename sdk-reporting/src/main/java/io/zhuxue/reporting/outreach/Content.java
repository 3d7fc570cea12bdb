package io.zhuxue.reporting.outreach;

import io.zhuxue.core.Parsed;
import io.zhuxue.reporting.ReportingMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of content on its way to the public (宣传内容): drafted, approved by somebody else, published, counted, withdrawn.
 *
 * <p>Nothing is published that was not approved, nobody approves what they wrote, and a changed text begins again as a draft
 * (意识形态工作责任制：先审后发). Steps are added, never edited.
 *
 * @param id the content's id
 * @param channel where it is to appear, such as 网站 or 微信公众号
 * @param title the title
 * @param steps what happened, oldest first; the first is the draft
 */
public record Content(String id, String channel, String title, List<Step> steps) {

    /** Where content stands. */
    public enum State {
        /** 草稿. */
        DRAFT,
        /** 已审核. */
        APPROVED,
        /** 已发布. */
        PUBLISHED,
        /** 已撤下. */
        WITHDRAWN
    }

    /**
     * One step.
     *
     * @param state where the content stood after it
     * @param by whose account took it
     * @param on when; passed in
     * @param text the text as it stood
     * @param note the reason of a withdrawal; empty otherwise
     */
    public record Step(State state, String by, LocalDate on, String text, String note) {}

    public Content {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.get(0).state() != State.DRAFT) {
            throw new IllegalArgumentException("content begins as a draft");
        }
    }

    /** A first draft. */
    public static Content draft(String id, String channel, String title, String text, String by, LocalDate on) {
        return new Content(id, channel, title, List.of(new Step(State.DRAFT, by, on, text, "")));
    }

    /** Where the content stands now. */
    public State state() {
        return last().state();
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Writes another text; approval has to be sought again. Refused once the content is withdrawn. */
    public Parsed<Content> rewrite(String text, String by, LocalDate on) {
        return state() == State.WITHDRAWN ? refused("修改") : taken(new Step(State.DRAFT, by, on, text, ""));
    }

    /** Approves the draft. Refused to whoever wrote it. */
    public Parsed<Content> approve(String by, LocalDate on) {
        if (state() != State.DRAFT) {
            return refused("审核");
        }
        return last().by().equals(by)
                ? Parsed.refused(ReportingMessage.CONTENT_OWN_APPROVAL.with(title))
                : taken(new Step(State.APPROVED, by, on, last().text(), ""));
    }

    /** Publishes what was approved, word for word. */
    public Parsed<Content> publish(String by, LocalDate on) {
        return state() == State.APPROVED ? taken(new Step(State.PUBLISHED, by, on, last().text(), "")) : refused("发布");
    }

    /** Takes published content down, with the reason. */
    public Parsed<Content> withdraw(String reason, String by, LocalDate on) {
        return state() == State.PUBLISHED && !reason.isBlank()
                ? taken(new Step(State.WITHDRAWN, by, on, last().text(), reason))
                : refused("撤下");
    }

    private Parsed<Content> refused(String step) {
        return Parsed.refused(ReportingMessage.CONTENT_STATE.with(title, state(), step));
    }

    private Parsed<Content> taken(Step step) {
        if (step.on().isBefore(last().on())) {
            throw new IllegalArgumentException("steps are taken in order of time");
        }
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return Parsed.accepted(new Content(id, channel, title, all));
    }
}
