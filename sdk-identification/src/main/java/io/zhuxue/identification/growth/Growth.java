package io.zhuxue.identification.growth;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.identification.IdentificationMessage;
import java.util.Optional;
import java.util.Set;

/** The rules of growth files (发展型资助规则): what may be added to one. */
public final class Growth {

    private static final int MOST_HOURS_A_DAY = 12;

    /** Consent ends by its own step, a referral is the counsellor's, and a correction is corrected by the next. */
    private static final Set<Class<? extends GrowthEntry>> CORRECTABLE = Set.of(
            GrowthEntry.MentorAssigned.class,
            GrowthEntry.GoalSet.class,
            GrowthEntry.GoalMeasured.class,
            GrowthEntry.TalkHeld.class,
            GrowthEntry.ActivityJoined.class,
            GrowthEntry.Pledged.class,
            GrowthEntry.QuizTaken.class,
            GrowthEntry.Achieved.class);

    private Growth() {}

    /**
     * A file with one more entry. Refused: GROWTH_BACKDATED before the last entry, GROWTH_CONSENT without the family's
     * consent, GROWTH_MENTOR when the talk is not the mentor's, GROWTH_GOAL for a goal that is unknown or set twice,
     * GROWTH_HOURS when hours or minutes are not positive or a day has more than twelve hours, GROWTH_QUIZ when more is
     * right than was asked, GROWTH_CORRECTION for a correction that points at no entry which can be corrected, gives no
     * reason or another kind of entry; and a correction after which another entry could not stand, for that entry's reason.
     */
    public static Parsed<GrowthFile> add(GrowthFile file, GrowthEntry entry) {
        Optional<Message> fault = fault(file, entry);
        return fault.<Parsed<GrowthFile>>map(Parsed::refused).orElseGet(() -> Parsed.accepted(file.with(entry)));
    }

    private static Optional<Message> fault(GrowthFile file, GrowthEntry entry) {
        int size = file.entries().size();
        if (size > 0 && entry.day().isBefore(file.entries().get(size - 1).day())) {
            return Optional.of(IdentificationMessage.GROWTH_BACKDATED.with());
        }
        if (!(entry instanceof GrowthEntry.Consented) && !file.consented()) {
            return Optional.of(IdentificationMessage.GROWTH_CONSENT.with());
        }
        return entry instanceof GrowthEntry.Corrected corrected ? correction(file, corrected) : rule(file, entry);
    }

    private static Optional<Message> rule(GrowthFile file, GrowthEntry entry) {
        if (entry instanceof GrowthEntry.TalkHeld talk) {
            if (!file.mentor().equals(Optional.of(talk.mentor()))) {
                return Optional.of(IdentificationMessage.GROWTH_MENTOR.with());
            }
            return hours(talk.minutes(), talk.minutes() / 60);
        } else if (entry instanceof GrowthEntry.ActivityJoined joined) {
            return hours(joined.hours(), joined.hours() + file.hoursOn(joined.day()));
        } else if (entry instanceof GrowthEntry.GoalSet set) {
            return goal(!known(file, set.goal()));
        } else if (entry instanceof GrowthEntry.GoalMeasured measured) {
            return goal(known(file, measured.goal()));
        } else if (entry instanceof GrowthEntry.QuizTaken quiz) {
            boolean sound = quiz.questions() > 0 && quiz.right() >= 0 && quiz.right() <= quiz.questions();
            return sound ? Optional.empty() : Optional.of(IdentificationMessage.GROWTH_QUIZ.with());
        }
        return Optional.empty();
    }

    /** What is corrected must be there, and all that counts afterwards must keep to the rules in its order. */
    private static Optional<Message> correction(GrowthFile file, GrowthEntry.Corrected corrected) {
        int number = corrected.number();
        if (number < 1 || number > file.entries().size() || corrected.reason().isBlank()) {
            return Optional.of(IdentificationMessage.GROWTH_CORRECTION.with());
        }
        GrowthEntry wrong = file.entries().get(number - 1);
        boolean fits = CORRECTABLE.contains(wrong.getClass())
                && corrected
                        .instead()
                        .map(right -> right.getClass() == wrong.getClass()
                                && !right.day().isAfter(corrected.day()))
                        .orElse(true);
        if (!fits) {
            return Optional.of(IdentificationMessage.GROWTH_CORRECTION.with());
        }
        GrowthFile before = GrowthFile.empty();
        for (GrowthEntry standing : file.with(corrected).standing()) {
            Optional<Message> fault = rule(before, standing);
            if (fault.isPresent()) {
                return fault;
            }
            before = before.with(standing);
        }
        return Optional.empty();
    }

    private static Optional<Message> hours(int amount, int hoursOfDay) {
        boolean sound = amount > 0 && hoursOfDay <= MOST_HOURS_A_DAY;
        return sound ? Optional.empty() : Optional.of(IdentificationMessage.GROWTH_HOURS.with(MOST_HOURS_A_DAY));
    }

    private static boolean known(GrowthFile file, String goal) {
        return file.goals().stream().anyMatch(each -> each.goal().goal().equals(goal));
    }

    private static Optional<Message> goal(boolean sound) {
        return sound ? Optional.empty() : Optional.of(IdentificationMessage.GROWTH_GOAL.with());
    }
}
