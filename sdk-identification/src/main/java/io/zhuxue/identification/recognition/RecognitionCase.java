package io.zhuxue.identification.recognition;

import io.zhuxue.core.NeedLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A student's recognition in one school year (认定个案): what its events add up to.
 *
 * @param opening what it began with
 * @param step where it stands
 * @param recommended the level that assessment recommends now
 * @param floor the least level that a register gives now
 * @param rings what the rings decided since they last began, from the inner one out
 * @param confirmed the level that holds; empty before the first filing
 * @param noticeUntil the last day of the running or last notice
 * @param openUntil by when an open objection or appeal is answered; empty when none is open
 * @param appealUntil the last day on which the family may appeal; empty before the first filing
 * @param changing whether the rings decide anew on a level that holds meanwhile
 * @param events how many events there are
 */
public record RecognitionCase(
        CaseOpening opening,
        CaseStep step,
        NeedLevel recommended,
        NeedLevel floor,
        List<CaseEvent.RingDecided> rings,
        Optional<NeedLevel> confirmed,
        Optional<LocalDate> noticeUntil,
        Optional<LocalDate> openUntil,
        Optional<LocalDate> appealUntil,
        boolean changing,
        int events) {

    public RecognitionCase {
        rings = List.copyOf(rings);
    }

    /**
     * The case of some events.
     *
     * @throws IllegalArgumentException when they do not begin with the opening
     */
    public static RecognitionCase of(List<CaseEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof CaseEvent.Opened opened)) {
            throw new IllegalArgumentException("a case begins with its opening");
        }
        CaseFold fold = new CaseFold(opened.opening());
        events.subList(1, events.size()).forEach(fold::add);
        return fold.result(events.size());
    }

    /** The level that the outermost ring decided, when all rings that a school has have decided. */
    public Optional<NeedLevel> decided() {
        return rings.isEmpty() || rings.get(rings.size() - 1).ring() != Ring.SCHOOL
                ? Optional.empty()
                : Optional.of(rings.get(rings.size() - 1).level());
    }

    /** True when the level that holds is not the recommended one: a person had a reason to differ. */
    public boolean deviates() {
        return confirmed.isPresent() && confirmed.get() != recommended;
    }

    /** What happened, in plain Chinese for the family; it names no other person and no group. */
    public static List<String> story(List<CaseEvent> events) {
        List<String> story = new ArrayList<>();
        events.forEach(event -> story.add(event.day() + " " + CaseStory.sentence(event)));
        return List.copyOf(story);
    }
}
