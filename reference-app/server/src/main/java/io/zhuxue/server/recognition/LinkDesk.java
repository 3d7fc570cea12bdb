package io.zhuxue.server.recognition;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.identification.review.ReviewDecision;
import io.zhuxue.identification.review.ReviewDesk;
import io.zhuxue.identification.review.ReviewItem;
import io.zhuxue.identification.review.ReviewOutcome;
import io.zhuxue.identification.review.ReviewRules;
import io.zhuxue.identification.review.Reviewed;
import io.zhuxue.identification.spi.ReviewQueue;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where people decide what the linkage must not (人工复核台): is this row of a register this student? Two people where much is
 * at stake; what was decided may be opened again, and nothing is ever changed.
 */
public final class LinkDesk {

    private final ReviewDesk desk;
    private final ReviewQueue queue;
    private final ReviewRules rules;
    private final Runs runs;
    private final Tasks tasks;
    private final Orders orders;
    private final AuditBook audit;

    /** Over what it works with. */
    public LinkDesk(ReviewQueue queue, ReviewRules rules, Runs runs, Tasks tasks, Orders orders, AuditBook audit) {
        this.desk = ReviewDesk.create(queue, rules);
        this.queue = queue;
        this.rules = rules;
        this.runs = runs;
        this.tasks = tasks;
        this.orders = orders;
        this.audit = audit;
    }

    /**
     * One question with how it stands.
     *
     * @param needed how many people must agree
     */
    public record Question(ReviewItem item, List<ReviewDecision> decisions, ReviewOutcome outcome, int needed) {

        public Question {
            decisions = List.copyOf(decisions);
        }

        /** True when it is decided. */
        public boolean settled() {
            return outcome instanceof ReviewOutcome.Settled;
        }

        /** How it stands, in words. */
        public String state() {
            if (outcome instanceof ReviewOutcome.Settled settled) {
                String what = item.guardian() ? "同一户" : "同一人";
                return settled.same() ? what : "不是" + what;
            }
            ReviewOutcome.Waiting waiting = (ReviewOutcome.Waiting) outcome;
            return waiting.disputed() ? "意见不一，待第三人" : "待复核（" + waiting.given() + "／" + waiting.needed() + "）";
        }
    }

    /** Orders the questions of the run now shown, for the area. */
    public Parsed<Task> gather(Officer officer) {
        if (!reviews(officer)) {
            return Parsed.refused(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
        }
        if (runs.shown() == 0) {
            return Parsed.refused(ServerMessage.NO_RESULTS.with());
        }
        return Parsed.accepted(orders.begin(
                officer, new Orders.Order(Task.Kind.REVIEWS, runs.shown(), "生成复核事项", "", "", "REVIEWS_GATHERED")));
    }

    /** Work ordered in the area, the latest first. */
    public List<Task> gathered(Officer officer, int most) {
        return tasks.within(Task.Kind.REVIEWS, officer.scope().digits(), most);
    }

    /** What this officer has to decide, most at stake first. */
    public List<Question> waiting(Officer officer, int most) {
        return reviews(officer)
                ? desk.waiting(officer.actor(), most).stream()
                        .map(this::question)
                        .toList()
                : List.of();
    }

    /** What is decided within the area, the latest first. */
    public List<Question> settled(Officer officer, int most) {
        return all(officer).stream()
                .filter(Question::settled)
                .sorted(Comparator.comparing((Question each) -> each.decisions()
                                .get(each.decisions().size() - 1)
                                .day())
                        .reversed()
                        .thenComparing(each -> each.item().id()))
                .limit(most)
                .toList();
    }

    /** Every question within the area. */
    public List<Question> all(Officer officer) {
        return reviews(officer)
                ? queue.items(officer.area()).stream().map(this::question).toList()
                : List.of();
    }

    /** One question, if this officer may review it. */
    public Optional<Question> find(Officer officer, String id) {
        return queue.find(id)
                .filter(item -> reviews(officer)
                        && officer.area().covers(io.zhuxue.core.access.Area.school(item.county(), item.schoolCode())))
                .map(this::question);
    }

    /** What would be told to the family. */
    public String explain(Question question) {
        return desk.explain(question.item().id());
    }

    /** Hands in a decision, or opens a decided question again; the reason why not, if refused. */
    public Optional<Message> decide(
            Officer officer, String id, ReviewDecision.Verdict verdict, String reason, LocalDate day) {
        if (!reviews(officer)) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        if (desk.decide(id, officer.actor(), verdict, reason, day) instanceof Reviewed.Refused refused) {
            return Optional.of(refused.reason());
        }
        audit.add(officer.account(), "REVIEW_" + verdict.name(), id, "");
        return Optional.empty();
    }

    private static boolean reviews(Officer officer) {
        return officer.may(Action.VIEW_STUDENTS) && (officer.may(Action.RECOGNISE) || officer.may(Action.APPROVE));
    }

    private Question question(ReviewItem item) {
        List<ReviewDecision> decisions = queue.decisions(item.id());
        int needed = rules.needed(item);
        return new Question(item, decisions, ReviewOutcome.of(decisions, needed), needed);
    }
}
