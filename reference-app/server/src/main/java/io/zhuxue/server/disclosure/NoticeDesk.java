package io.zhuxue.server.disclosure;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.reporting.outreach.Content;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;

/** Where notices of school meals go out (公示台): who prepares does not approve, and nothing goes out that was not approved. */
public final class NoticeDesk {

    private final NoticeTable table;
    private final CountyDesk counties;
    private final Tasks tasks;
    private final Orders orders;
    private final AuditBook audit;
    private final Settings settings;

    /** Over what it works with. */
    public NoticeDesk(Jdbi jdbi, CountyDesk counties, Tasks tasks, Orders orders, AuditBook audit, Settings settings) {
        this.table = new NoticeTable(jdbi);
        this.counties = counties;
        this.tasks = tasks;
        this.orders = orders;
        this.audit = audit;
        this.settings = settings;
    }

    /** Prepares the notices of the week around a day, out of the county's latest tables. */
    public Parsed<Task> prepare(Officer officer, LocalDate day) {
        if (!officer.countyMay(Action.KEEP_RECORDS)) {
            return Parsed.refused(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
        }
        Optional<Task> tables = counties.find(officer.scope(), "");
        if (tables.isEmpty()) {
            return Parsed.refused(ServerMessage.NO_MEALS.with());
        }
        return Parsed.accepted(orders.begin(
                officer,
                new Orders.Order(
                        Task.Kind.NOTICES,
                        tables.get().taskId(),
                        tables.get().label(),
                        day.toString(),
                        "",
                        "NOTICE_DRAFT")));
    }

    /** What was prepared inside the area, the latest first. */
    public List<Task> prepared(Scope area, int most) {
        return tasks.within(Task.Kind.NOTICES, area.digits(), most);
    }

    /** The weeks that have notices inside the area, the latest first. */
    public List<LocalDate> weeks(Scope area) {
        return table.weeks(area);
    }

    /** The notices of a week inside the area, by school. */
    public List<Notice> week(Scope area, LocalDate monday) {
        return table.week(area, monday);
    }

    /** Approves a notice that somebody else prepared. */
    public Optional<Message> approve(Officer officer, long id, LocalDate day) {
        return step(officer, Action.APPROVE, id, day, (content, on) -> content.approve(officer.account(), on));
    }

    /** Publishes what was approved, to the letter. */
    public Optional<Message> publish(Officer officer, long id, LocalDate day) {
        return step(officer, Action.APPROVE, id, day, (content, on) -> content.publish(officer.account(), on));
    }

    /** Takes a notice down, with the reason. */
    public Optional<Message> withdraw(Officer officer, long id, String reason, LocalDate day) {
        return reason.isBlank()
                ? Optional.of(ServerMessage.WORDS.with())
                : step(
                        officer,
                        Action.KEEP_RECORDS,
                        id,
                        day,
                        (content, on) -> content.withdraw(reason, officer.account(), on));
    }

    /** Does a step with every notice of a week that stands where it can be done; says with how many. */
    public Parsed<Integer> all(Officer officer, LocalDate monday, boolean approve, LocalDate day) {
        int done = 0;
        Content.State from = approve ? Content.State.DRAFT : Content.State.APPROVED;
        for (Notice notice : week(officer.scope(), monday)) {
            if (notice.content().state() == from) {
                Optional<Message> refused =
                        approve ? approve(officer, notice.id(), day) : publish(officer, notice.id(), day);
                if (refused.isPresent()) {
                    return Parsed.refused(refused.get());
                }
                done++;
            }
        }
        return Parsed.accepted(done);
    }

    private Optional<Message> step(
            Officer officer,
            Action right,
            long id,
            LocalDate day,
            BiFunction<Content, LocalDate, Parsed<Content>> step) {
        Optional<Notice> found = table.find(officer.scope(), id);
        if (found.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        if (!officer.may(right)) {
            return Optional.of(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
        }
        List<Content.Step> before = found.get().content().steps();
        LocalDate last = before.get(before.size() - 1).on();
        Parsed<Content> taken = step.apply(found.get().content(), day.isBefore(last) ? last : day);
        if (taken.refusal().isPresent()) {
            return taken.refusal();
        }
        if (!table.add(id, taken.orThrow(), found.get().figures())) {
            return Optional.of(ServerMessage.OVERTAKEN.with());
        }
        audit.add(officer.account(), "NOTICE_" + taken.orThrow().state().name(), "notice-" + id, "");
        return Optional.empty();
    }

    /** A notice inside the area, published or not. */
    public Optional<Notice> find(Scope area, long id) {
        return table.find(area, id);
    }

    /** A file of a notice: html, json or pdf; nothing where it was not made. */
    public Optional<Path> file(Notice notice, String format) {
        Path file = NoticeWork.file(settings, notice.digest());
        return Optional.of(file.resolveSibling(notice.digest() + "." + format)).filter(Files::exists);
    }

    /** The notices that the public may read, the latest week first; nobody has to sign in. */
    public List<Notice> published(LocalDate monday) {
        return table.week(EVERYWHERE, monday).stream()
                .filter(Notice::isPublished)
                .toList();
    }

    /** The weeks of which the public may read something, the latest first. */
    public List<LocalDate> publishedWeeks() {
        return table.weeks(EVERYWHERE).stream()
                .filter(monday -> !published(monday).isEmpty())
                .toList();
    }

    /** A notice that the public may read. */
    public Optional<Notice> published(long id) {
        return table.find(EVERYWHERE, id).filter(Notice::isPublished);
    }

    private static final Scope EVERYWHERE = new Scope("%", "%", "%");
}
