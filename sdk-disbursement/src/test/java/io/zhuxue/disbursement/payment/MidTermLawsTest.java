package io.zhuxue.disbursement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.payment.MidTermEvent.Kind;
import io.zhuxue.disbursement.payment.MidTermRules.Effect;
import io.zhuxue.disbursement.payment.MidTermRules.Paid;
import io.zhuxue.disbursement.payment.MidTermRules.Planned;
import io.zhuxue.disbursement.payment.MidTermRules.Unpaid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever rules a province writes, an event never touches money twice and never money that is with the bank. */
class MidTermLawsTest {

    private static List<Planned> term(Random random) {
        List<Planned> lines = new ArrayList<>();
        int months = 1 + random.nextInt(6);
        for (int month = 0; month < months; month++) {
            lines.add(new Planned(
                    "m" + month,
                    LocalDate.of(2022, 9, 15).plusMonths(month),
                    Money.ofFen(1 + random.nextInt(50_000)),
                    LineState.values()[random.nextInt(LineState.values().length)],
                    random.nextInt(4) == 0));
        }
        return lines;
    }

    @Property(tries = 2_000)
    void an_event_takes_each_line_once_and_the_changes_add_up_to_the_difference(
            @ForAll Unpaid unpaid,
            @ForAll Paid paid,
            @ForAll long seed,
            @ForAll @IntRange(max = 150) int day,
            @ForAll boolean newAmount,
            @ForAll @IntRange(max = 200_000) int fen) {
        List<Planned> lines = term(new Random(seed));
        MidTermRules rules = new MidTermRules(Map.of(Kind.LEVEL_CHANGED, new Effect(unpaid, paid, "某文")));
        LocalDate on = LocalDate.of(2022, 9, 1).plusDays(day);
        MidTermEvent event = newAmount
                ? MidTermEvent.of(Kind.LEVEL_CHANGED, on, Money.ofFen(fen))
                : MidTermEvent.of(Kind.LEVEL_CHANGED, on);

        List<Delta> deltas = rules.after(event, lines);

        Map<String, Planned> byId = new HashMap<>();
        lines.forEach(line -> byId.put(line.lineId(), line));
        Set<String> stopped = new HashSet<>();
        Set<String> resumed = new HashSet<>();
        Map<String, Money> recovered = new HashMap<>();
        Money change = Money.ZERO;
        for (Delta delta : deltas) {
            if (delta instanceof Delta.Stop stop) {
                Planned line = byId.get(stop.lineId());
                assertThat(stopped.add(stop.lineId()))
                        .as("stopped twice in %s", deltas)
                        .isTrue();
                // What the same event resumes it may also take back.
                assertThat(line.state().payableAgain() && (!line.stopped() || resumed.contains(stop.lineId())))
                        .isTrue();
                assertThat(stop.amount()).isEqualTo(line.amount());
            } else if (delta instanceof Delta.Recover recover) {
                assertThat(byId.get(recover.lineId()).state()).isEqualTo(LineState.PAID);
                recovered.merge(recover.lineId(), recover.amount(), Money::plus);
            } else if (delta instanceof Delta.Resume resume) {
                assertThat(byId.get(resume.lineId()).stopped()).isTrue();
                assertThat(resumed.add(resume.lineId())).isTrue();
            } else {
                change = delta instanceof Delta.TopUp topUp
                        ? change.plus(topUp.amount())
                        : change.minus(((Delta.Offset) delta).amount());
            }
        }
        recovered.forEach((id, sum) ->
                assertThat(sum).as(id).isLessThanOrEqualTo(byId.get(id).amount()));
        boolean adjusts = paid == Paid.ADJUST || paid == Paid.ADJUST_NOW;
        if (adjusts && newAmount && unpaid == Unpaid.KEEP) {
            Money decided = lines.stream()
                    .filter(line -> !line.stopped())
                    .map(Planned::amount)
                    .reduce(Money.ZERO, Money::plus);
            Money taken = stopped.stream()
                    .map(id -> byId.get(id).amount())
                    .reduce(Money.ZERO, Money::plus)
                    .plus(recovered.values().stream().reduce(Money.ZERO, Money::plus));
            assertThat(decided.plus(change).minus(taken)).isEqualTo(Money.ofFen(fen));
        }
        if (!adjusts) {
            assertThat(change).isEqualTo(Money.ZERO);
        }
    }

    @Property(tries = 500)
    void an_event_told_again_after_its_stops_were_made_stops_nothing_more(
            @ForAll Unpaid unpaid, @ForAll long seed, @ForAll @IntRange(max = 150) int day) {
        List<Planned> lines = term(new Random(seed));
        MidTermRules rules = new MidTermRules(Map.of(Kind.LEAVE, new Effect(unpaid, Paid.KEEP, "某文")));
        MidTermEvent event =
                MidTermEvent.of(Kind.LEAVE, LocalDate.of(2022, 9, 1).plusDays(day));
        Set<String> turned = new HashSet<>();
        rules.after(event, lines)
                .forEach(delta ->
                        turned.add(delta instanceof Delta.Stop stop ? stop.lineId() : ((Delta.Resume) delta).lineId()));
        List<Planned> then = lines.stream()
                .map(line -> new Planned(
                        line.lineId(),
                        line.payDay(),
                        line.amount(),
                        line.state(),
                        line.stopped() != turned.contains(line.lineId())))
                .toList();
        assertThat(rules.after(event, then)).isEmpty();
    }
}
