package io.zhuxue.server.outreach;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.privacy.PublicNotice;
import io.zhuxue.reporting.outreach.Content;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Content on its way to the public (宣传内容): nothing goes out that another person has not approved (先审后发). */
public final class ContentBook {

    private final Jdbi jdbi;
    private final AuditBook audit;

    /** Over what it works with. */
    public ContentBook(Jdbi jdbi, AuditBook audit) {
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /** Writes a first draft; refused when it holds what nobody may publish. */
    public Parsed<Content> draft(Officer officer, String channel, String title, String text, LocalDate day) {
        Optional<Message> fault = rightFault(officer, Action.KEEP_RECORDS).or(() -> wordsFault(title, text, day));
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        Content made = jdbi.inTransaction(h -> {
            long id = h.createQuery("select coalesce(max(content_id), 0) + 1 from app.content")
                    .mapTo(Long.class)
                    .one();
            Content content = Content.draft(
                    Long.toString(id), channel.strip(), title.strip(), text.strip(), officer.account(), day);
            h.createUpdate("insert into app.content (content_id, region, channel, title)"
                            + " values (:id, :region, :channel, :title)")
                    .bind("id", id)
                    .bind("region", officer.scope().digits())
                    .bind("channel", content.channel())
                    .bind("title", content.title())
                    .execute();
            add(h, content);
            return content;
        });
        audit.add(officer.account(), "CONTENT_DRAFT", "content-" + made.id(), "");
        return Parsed.accepted(made);
    }

    /** Approves a draft of somebody else. */
    public Optional<Message> approve(Officer officer, String id, LocalDate day) {
        return step(officer, Action.APPROVE, id, day, content -> content.approve(officer.account(), day));
    }

    /** Publishes what was approved, word for word. */
    public Optional<Message> publish(Officer officer, String id, LocalDate day) {
        return step(officer, Action.KEEP_RECORDS, id, day, content -> content.publish(officer.account(), day));
    }

    /** Takes published content down, with the reason. */
    public Optional<Message> withdraw(Officer officer, String id, String reason, LocalDate day) {
        return step(officer, Action.KEEP_RECORDS, id, day, content -> content.withdraw(reason, officer.account(), day));
    }

    private Optional<Message> step(
            Officer officer, Action right, String id, LocalDate day, Function<Content, Parsed<Content>> step) {
        Optional<Content> found =
                all(officer).stream().filter(each -> each.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        Optional<Message> fault = rightFault(officer, right);
        if (fault.isPresent()) {
            return fault;
        }
        List<Content.Step> before = found.get().steps();
        if (day.isBefore(before.get(before.size() - 1).on())) {
            return Optional.of(ServerMessage.BAD_REQUEST.with("日期早于上一步"));
        }
        Parsed<Content> taken = step.apply(found.get());
        if (taken.refusal().isPresent()) {
            return taken.refusal();
        }
        try {
            jdbi.useHandle(h -> add(h, taken.orThrow()));
        } catch (UnableToExecuteStatementException overtaken) {
            return Optional.of(ServerMessage.OVERTAKEN.with());
        }
        audit.add(officer.account(), "CONTENT_" + taken.orThrow().state().name(), "content-" + id, "");
        return Optional.empty();
    }

    private static Optional<Message> rightFault(Officer officer, Action right) {
        return officer.may(right)
                ? Optional.empty()
                : Optional.of(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
    }

    private static Optional<Message> wordsFault(String title, String text, LocalDate day) {
        boolean personal = PublicNotice.scan(title + "\n" + text, day).stream()
                .anyMatch(finding -> finding.secret() != PublicNotice.Secret.SPECIAL_GROUP
                        && finding.secret() != PublicNotice.Secret.PHONE);
        return title.isBlank() || text.isBlank() || personal
                ? Optional.of(ServerMessage.WORDS.with())
                : Optional.empty();
    }

    private static void add(Handle h, Content content) {
        Content.Step last = content.steps().get(content.steps().size() - 1);
        h.createUpdate("insert into app.content_step (content_id, step_no, state, by_account, on_day, words, note)"
                        + " values (:id, :no, :state, :by, :day, :words, :note)")
                .bind("id", Long.parseLong(content.id()))
                .bind("no", content.steps().size())
                .bind("state", last.state().name())
                .bind("by", last.by())
                .bind("day", last.on())
                .bind("words", last.text())
                .bind("note", last.note())
                .execute();
    }

    /** The content of the area, the latest first. */
    public List<Content> all(Officer officer) {
        return jdbi.withHandle(h -> {
            Map<Long, List<Content.Step>> steps = h.createQuery(
                            "select * from app.content_step order by content_id, step_no")
                    .map((rs, ctx) -> Map.entry(
                            rs.getLong("content_id"),
                            new Content.Step(
                                    Content.State.valueOf(rs.getString("state")),
                                    rs.getString("by_account"),
                                    rs.getDate("on_day").toLocalDate(),
                                    rs.getString("words"),
                                    rs.getString("note"))))
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey,
                            LinkedHashMap::new,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            return h.createQuery("select * from app.content where region like :region order by content_id desc")
                    .bind("region", officer.scope().digits() + "%")
                    .map((rs, ctx) -> new Content(
                            Long.toString(rs.getLong("content_id")),
                            rs.getString("channel"),
                            rs.getString("title"),
                            steps.getOrDefault(rs.getLong("content_id"), List.of())))
                    .list();
        });
    }
}
