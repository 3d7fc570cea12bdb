package io.zhuxue.server.relief;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.relief.ReliefCase;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.office.Faults;
import io.zhuxue.server.province.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Where relief is granted (应急救助办理台): the school or county takes the cases in, one county officer decides, finance pays no
 * earlier than the lane allows, another officer reviews afterwards. Steps are added, never changed; a wrong decision is
 * recalled before the money, and a wrong payment is told by the review as what is to be recovered.
 */
public final class ReliefDesk {

    private static final int PORTION = 2000;

    private final ReliefEvents events;
    private final ReliefTable table;
    private final AuditBook audit;
    private final WorkingCalendar calendar = WorkingCalendar.national();

    /** Over what it works with. */
    public ReliefDesk(Jdbi jdbi, Runs runs, ReliefEvents events, AuditBook audit) {
        this.events = events;
        this.table = new ReliefTable(jdbi, runs);
        this.audit = audit;
    }

    /**
     * What a step did.
     *
     * @param done how many cases took it
     * @param refused how many did not, by reason
     */
    public record Outcome(int done, Map<String, Long> refused) {

        public Outcome {
            refused = Map.copyOf(refused);
        }
    }

    /** One line of a case's story. */
    public record StoryLine(String state, String by, LocalDate on, long amountFen, String words) {}

    /** How many students an event reaches inside the area, by the last step; those without a case under NONE. */
    public Map<String, Long> counts(Officer officer, ReliefEventRow event) {
        return table.sums(officer, event).stream()
                .collect(Collectors.toMap(ReliefTable.Sum::state, ReliefTable.Sum::students, Long::sum, TreeMap::new));
    }

    /** What was granted inside the area and stands, in fen: decided, paid, or justified by the review. */
    public long grantedFen(Officer officer, ReliefEventRow event) {
        return table.sums(officer, event).stream()
                .filter(sum -> !sum.state().equals(ReliefState.RECALLED.name()))
                .mapToLong(ReliefTable.Sum::amountFen)
                .sum();
    }

    /** A page of the students inside the area whom an event reaches. */
    public Page<ReliefRow> reached(Officer officer, ReliefEventRow event, ReliefFilter filter, int page, int size) {
        return officer.may(Action.VIEW_STUDENTS)
                ? table.find(officer, event, filter, page, size)
                : new Page<>(List.of(), 0, 0, size);
    }

    /** The steps of a student's case, if inside the area. */
    public List<StoryLine> story(Officer officer, ReliefEventRow event, String person) {
        return table.one(officer, event, person).isEmpty()
                ? List.of()
                : table.steps(event.id(), person).stream()
                        .map(step -> new StoryLine(
                                step.state().chineseName(),
                                step.byAccount(),
                                step.onDay(),
                                step.amountFen(),
                                step.words()))
                        .toList();
    }

    /** Takes one step with each of some students; whoever is outside the area is refused as if not there. */
    public Outcome act(Officer officer, ReliefEventRow event, List<String> persons, ReliefStep step) {
        Map<String, Long> refused = new TreeMap<>();
        int done = 0;
        for (String person : persons) {
            Optional<Message> why = actOn(officer, event, person, step);
            if (why.isEmpty()) {
                done++;
            } else {
                refused.merge(why.get().text(), 1L, Long::sum);
            }
        }
        audit.add(officer.account(), "RELIEF_" + step.state().name(), "event-" + event.id() + " " + done, "");
        return new Outcome(done, refused);
    }

    /** Takes one step with all students inside the area who meet a filter. */
    public Outcome actOnAll(Officer officer, ReliefEventRow event, ReliefFilter filter, ReliefStep step) {
        Page<ReliefRow> first = reached(officer, event, filter, 0, PORTION);
        List<String> persons = new ArrayList<>();
        for (int page = 0; page < first.pages(); page++) {
            reached(officer, event, filter, page, PORTION).rows().forEach(row -> persons.add(row.personRef()));
        }
        return act(officer, event, persons, step);
    }

    private Optional<Message> actOn(Officer officer, ReliefEventRow event, String person, ReliefStep step) {
        Optional<Message> fault = Faults.right(officer, step.rights());
        if (fault.isPresent()) {
            return fault;
        }
        Optional<ReliefRow> row = table.one(officer, event, person);
        if (row.isEmpty() || !officer.may(Action.VIEW_STUDENTS)) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        if (!event.stands()) {
            return Optional.of(ServerMessage.EVENT_BEGUN.with());
        }
        if (step.state() == ReliefState.DECIDED && step.amount().fen() <= 0) {
            return Optional.of(ServerMessage.BAD_REQUEST.with("金额须大于零"));
        }
        List<ReliefTable.Step> steps = table.steps(event.id(), person);
        if (steps.isEmpty() && step.state() == ReliefState.DECIDED) {
            Optional<Message> notTaken = add(officer, event, person, steps, ReliefStep.apply(step.day()));
            if (notTaken.isPresent()) {
                return notTaken;
            }
            steps = table.steps(event.id(), person);
        }
        return add(officer, event, person, steps, step);
    }

    private Optional<Message> add(
            Officer officer, ReliefEventRow event, String person, List<ReliefTable.Step> steps, ReliefStep step) {
        if (!steps.isEmpty() && step.day().isBefore(steps.get(steps.size() - 1).onDay())) {
            return Optional.of(ServerMessage.BAD_REQUEST.with("日期早于上一步"));
        }
        Parsed<Money> amount = next(officer, event, person, steps, step);
        if (amount.refusal().isPresent()) {
            return amount.refusal();
        }
        ReliefTable.Step made = new ReliefTable.Step(
                step.state(), officer.account(), step.day(), amount.orThrow().fen(), step.words());
        return table.add(event.id(), person, steps.size() + 1, made)
                ? Optional.empty()
                : Optional.of(ServerMessage.OVERTAKEN.with());
    }

    /** Asks the SDK's case whether the step may follow, and what amount stands after it. */
    private Parsed<Money> next(
            Officer officer, ReliefEventRow event, String person, List<ReliefTable.Step> steps, ReliefStep step) {
        Optional<ReliefCase> before = fold(event, person, steps);
        if (step.state() == ReliefState.APPLIED && before.isEmpty()) {
            return ReliefCase.Applied.open(event.event(), person, step.day()).map(opened -> Money.ZERO);
        }
        ReliefCase known = before.orElse(null);
        if (step.state() == ReliefState.DECIDED && known instanceof ReliefCase.Applied) {
            return Parsed.accepted(step.amount());
        } else if (step.state() == ReliefState.RECALLED && known instanceof ReliefCase.Decided) {
            return Faults.words(step.words(), step.day())
                    .<Parsed<Money>>map(Parsed::refused)
                    .orElseGet(() -> Parsed.accepted(Money.ZERO));
        } else if (step.state() == ReliefState.PAID && known instanceof ReliefCase.Decided decided) {
            return decided.pay(step.day(), event.lane(), calendar).map(ReliefCase.Paid::amount);
        } else if (step.state() == ReliefState.REVIEWED && known instanceof ReliefCase.Paid paid) {
            Money justified = step.words().isEmpty() ? paid.amount() : step.amount();
            return justified.fen() < 0 || justified.compareTo(paid.amount()) > 0
                    ? Parsed.refused(ServerMessage.BAD_REQUEST.with("属实金额不能多于已发放的"))
                    : paid.review(officer.account(), justified, step.day()).map(ReliefCase.Reviewed::justified);
        }
        return Parsed.refused(ServerMessage.WRONG_STEP.with(step.state().chineseName()));
    }

    private Optional<ReliefCase> fold(ReliefEventRow event, String person, List<ReliefTable.Step> steps) {
        ReliefCase now = null;
        for (ReliefTable.Step step : steps) {
            Money amount = Money.ofFen(step.amountFen());
            String id = event.event().id();
            now = switch (step.state()) {
                case APPLIED, RECALLED -> new ReliefCase.Applied(id, person, step.onDay());
                case DECIDED -> new ReliefCase.Decided(id, person, amount, step.byAccount(), step.onDay());
                case PAID ->
                    new ReliefCase.Paid(
                            id,
                            person,
                            amount,
                            decider(steps),
                            step.onDay(),
                            event.lane().reviewBy(step.onDay(), calendar).value());
                case REVIEWED -> new ReliefCase.Reviewed(id, person, amount, Money.ZERO, step.onDay());
            };
        }
        return Optional.ofNullable(now);
    }

    private static String decider(List<ReliefTable.Step> steps) {
        return steps.stream()
                .filter(step -> step.state() == ReliefState.DECIDED)
                .map(ReliefTable.Step::byAccount)
                .reduce((first, last) -> last)
                .orElse("");
    }

    /** The first day on which a case decided on a day may be paid. */
    public LocalDate earliestPayment(ReliefEventRow event, LocalDate decided) {
        return event.lane().earliestPayment(decided, calendar).value();
    }

    /** The day by which a case paid on a day is to be reviewed. */
    public LocalDate reviewBy(ReliefEventRow event, LocalDate paid) {
        return event.lane().reviewBy(paid, calendar).value();
    }

    /** The events of which this desk grants. */
    public ReliefEvents events() {
        return events;
    }
}
