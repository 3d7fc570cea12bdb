package io.zhuxue.identification.review;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Access;
import io.zhuxue.core.access.AccessPolicy;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.access.Actor;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.identification.linkage.SettledPair;
import io.zhuxue.identification.review.ReviewDecision.Verdict;
import io.zhuxue.identification.spi.ReviewQueue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reviews over a queue. */
final class DefaultReviewDesk implements ReviewDesk {

    private final ReviewQueue queue;
    private final ReviewRules rules;

    DefaultReviewDesk(ReviewQueue queue, ReviewRules rules) {
        this.queue = queue;
        this.rules = rules;
    }

    @Override
    public void ask(ReviewItem item) {
        queue.add(item);
    }

    @Override
    public List<ReviewItem> waiting(Actor actor, int most) {
        return queue.items(actor.area()).stream()
                .filter(item -> access(actor, item).isEmpty())
                .filter(item -> outcome(item) instanceof ReviewOutcome.Waiting)
                .filter(item -> !Verdicts.decidedBy(actor.account(), queue.decisions(item.id())))
                .sorted(Comparator.comparing(ReviewItem::atStake)
                        .reversed()
                        .thenComparing(ReviewItem::asked)
                        .thenComparing(ReviewItem::id))
                .limit(most)
                .toList();
    }

    @Override
    public Reviewed decide(String itemId, Actor actor, Verdict verdict, String reason, LocalDate day) {
        Optional<ReviewItem> found = queue.find(itemId);
        if (found.isEmpty()) {
            return new Reviewed.Refused(IdentificationMessage.REVIEW_UNKNOWN.with(itemId));
        }
        ReviewItem item = found.get();
        List<ReviewDecision> before = queue.decisions(itemId);
        Optional<Message> fault = access(actor, item)
                .or(() -> reasonFault(reason, day))
                .or(() -> stateFault(actor, verdict, item, before));
        if (fault.isPresent()) {
            return new Reviewed.Refused(fault.get());
        }
        ReviewDecision decision =
                new ReviewDecision(itemId, before.size() + 1, actor.account(), verdict, reason.strip(), day);
        if (!queue.record(decision)) {
            return new Reviewed.Refused(IdentificationMessage.REVIEW_RACE.with());
        }
        return new Reviewed.Recorded(decision, outcome(item));
    }

    private static Optional<Message> access(Actor actor, ReviewItem item) {
        Access access = AccessPolicy.decide(actor, Action.RECOGNISE, Area.school(item.county(), item.schoolCode()));
        Access upper = AccessPolicy.decide(actor, Action.APPROVE, Area.school(item.county(), item.schoolCode()));
        if (access instanceof Access.Granted || upper instanceof Access.Granted) {
            return Optional.empty();
        }
        return Optional.of(((Access.Denied) access).reason());
    }

    private static Optional<Message> reasonFault(String reason, LocalDate day) {
        boolean bad = reason.isBlank() || DefaultDecisionReader.personal(reason, day);
        return bad ? Optional.of(IdentificationMessage.REVIEW_REASON.with()) : Optional.empty();
    }

    private Optional<Message> stateFault(Actor actor, Verdict verdict, ReviewItem item, List<ReviewDecision> before) {
        return Verdicts.fault(actor.account(), verdict, before, rules.needed(item))
                .map(fault -> fault.with());
    }

    @Override
    public ReviewOutcome outcome(String item) {
        return outcome(item(item));
    }

    private ReviewOutcome outcome(ReviewItem item) {
        return ReviewOutcome.of(queue.decisions(item.id()), rules.needed(item));
    }

    private ReviewItem item(String id) {
        return queue.find(id).orElseThrow(() -> new IllegalArgumentException("no such item"));
    }

    @Override
    public List<Lineage> lineage(PersonRef person) {
        List<Lineage> lineage = new ArrayList<>();
        for (ReviewItem item : queue.items(person)) {
            List<ReviewDecision> decisions = queue.decisions(item.id());
            Optional<Boolean> before = Optional.empty();
            for (int i = 1; i <= decisions.size(); i++) {
                if (ReviewOutcome.of(decisions.subList(0, i), rules.needed(item))
                                instanceof ReviewOutcome.Settled settled
                        && !before.equals(Optional.of(settled.same()))) {
                    lineage.add(new Lineage(
                            settled.day(),
                            item.person(),
                            item.student(),
                            settled.same(),
                            item.id(),
                            item.group(),
                            item.guardian()));
                    before = Optional.of(settled.same());
                }
            }
        }
        lineage.sort(Comparator.comparing(Lineage::day).thenComparing(Lineage::item));
        return List.copyOf(lineage);
    }

    @Override
    public List<SettledPair> settled(Area area) {
        List<SettledPair> settled = new ArrayList<>();
        for (ReviewItem item : queue.items(area)) {
            if (outcome(item) instanceof ReviewOutcome.Settled each) {
                settled.add(new SettledPair(
                        item.person(),
                        item.student(),
                        item.group(),
                        each.same(),
                        rules.needed(item),
                        each.day(),
                        item.guardian()));
            }
        }
        return List.copyOf(settled);
    }

    @Override
    public String explain(String id) {
        ReviewItem item = item(id);
        return FamilyText.of(item, queue.decisions(id), outcome(item));
    }
}
