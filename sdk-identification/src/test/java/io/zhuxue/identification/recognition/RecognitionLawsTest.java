package io.zhuxue.identification.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.identity.PersonRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds in every case, whatever people try to do with it in whatever order. */
class RecognitionLawsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 5);
    private static final NeedLevel[] LEVELS = NeedLevel.values();

    private final Recognition recognition = Recognition.create(RecognitionRules.usual(), WorkingCalendar.national());

    private static NeedLevel any(SplittableRandom random) {
        return LEVELS[random.nextInt(LEVELS.length)];
    }

    private CaseEvent open(SplittableRandom random) {
        NeedLevel floor = random.nextBoolean() ? NeedLevel.NONE : NeedLevel.GENERAL;
        return recognition.open(
                DAY,
                "school",
                new CaseOpening(
                        new PersonRef("song"),
                        "2143000002",
                        new SchoolYear(2022),
                        LocalDate.of(2004 + random.nextInt(10), 7, 28),
                        NeedLevel.HARD,
                        floor,
                        ""));
    }

    private static CaseCommand attempt(SplittableRandom random, LocalDate day) {
        String actor = "account " + random.nextInt(6);
        String reason = random.nextInt(5) == 0 ? "" : "家访";
        Ring ring = Ring.values()[random.nextInt(Ring.values().length)];
        return switch (random.nextInt(14)) {
            case 0 -> new CaseCommand.Notify(day, actor, "2022-1", "家长会");
            case 1, 2 ->
                new CaseCommand.Apply(
                        day,
                        actor,
                        random.nextBoolean() ? Signer.GUARDIAN : Signer.STUDENT,
                        random.nextInt(9) > 0,
                        random.nextInt(9) > 0,
                        "form");
            case 3 ->
                random.nextInt(8) == 0 ? new CaseCommand.Withdraw(day, actor) : new CaseCommand.BeginNotice(day, actor);
            case 4, 5, 6 -> new CaseCommand.DecideLevel(day, "head of " + ring, ring, any(random), reason);
            case 7 -> new CaseCommand.BeginNotice(day, actor);
            case 8 -> new CaseCommand.RaiseObjection(day, actor, "有异议");
            case 9 -> new CaseCommand.AnswerObjection(day, actor, random.nextBoolean(), reason);
            case 10 -> new CaseCommand.File(day, actor);
            case 11 -> new CaseCommand.Appeal(day, actor, "不服");
            case 12 -> new CaseCommand.AnswerAppeal(day, actor, random.nextBoolean(), reason);
            default ->
                random.nextInt(4) == 0
                        ? new CaseCommand.Archive(day, actor)
                        : new CaseCommand.Change(day, actor, "家中遭灾", NeedLevel.SPECIAL, NeedLevel.GENERAL);
        };
    }

    @Property(tries = 300)
    void no_attempt_brings_a_case_where_it_must_not_be(@ForAll @IntRange(max = 1_000_000) int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CaseEvent> events = new ArrayList<>(List.of(open(random)));
        LocalDate day = DAY;
        for (int i = 0; i < 150; i++) {
            day = day.plusDays(random.nextInt(4) - (random.nextInt(10) == 0 ? 2 : 0));
            RecognitionCase before = RecognitionCase.of(events);
            Parsed<CaseEvent> answer = recognition.handle(List.copyOf(events), attempt(random, day));
            if (answer.refusal().isPresent()) {
                continue;
            }
            CaseEvent event = answer.orThrow();
            events.add(event);
            allowed(before, event, events);
        }
    }

    private static void allowed(RecognitionCase before, CaseEvent event, List<CaseEvent> events) {
        RecognitionCase now = RecognitionCase.of(events);
        assertThat(event.day()).isAfterOrEqualTo(events.get(events.size() - 2).day());
        assertThat(Set.of(CaseStep.ARCHIVED, CaseStep.WITHDRAWN))
                .as("an ended case stays ended")
                .doesNotContain(before.step());
        if (event instanceof CaseEvent.Filed filed) {
            assertThat(before.step()).isEqualTo(CaseStep.IN_NOTICE);
            assertThat(before.openUntil()).as("an open objection").isEmpty();
            assertThat(before.noticeUntil().orElseThrow()).isBefore(filed.day());
            assertThat(filed.level()).as("not below a register").isGreaterThanOrEqualTo(before.floor());
        } else if (!(event instanceof CaseEvent.Archived)) {
            assertThat(now.confirmed()).as("only filing confirms a level").isEqualTo(before.confirmed());
        }
        if (event instanceof CaseEvent.RingDecided decided) {
            assertThat(before.rings())
                    .as("rings decide from the inside out by different accounts")
                    .allMatch(ring -> ring.ring().compareTo(decided.ring()) < 0
                            && !ring.actor().equals(decided.actor()));
        }
    }

    @Property(tries = 100)
    void a_case_told_from_its_text_is_the_same_case(@ForAll @IntRange(max = 1_000_000) int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CaseEvent> events = new ArrayList<>(List.of(open(random)));
        LocalDate day = DAY;
        for (int i = 0; i < 80; i++) {
            day = day.plusDays(random.nextInt(3));
            recognition
                    .handle(List.copyOf(events), attempt(random, day))
                    .value()
                    .ifPresent(events::add);
        }
        List<CaseEvent> again = new ArrayList<>();
        for (CaseEvent event : events) {
            again.add(CaseText.read(CaseText.write(event)).orThrow());
        }
        assertThat(again).isEqualTo(events);
        assertThat(RecognitionCase.of(again)).isEqualTo(RecognitionCase.of(events));
    }
}
