package io.zhuxue.identification.growth;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.identification.IdentificationMessage;
import java.util.Optional;

/** The rules of growth files (发展型资助规则): what may be added to one. */
public final class Growth {

    private static final int MOST_HOURS_A_DAY = 12;

    private Growth() {}

    /**
     * A file with one more entry. Refused: GROWTH_BACKDATED before the last entry, GROWTH_CONSENT without the family's
     * consent, GROWTH_MENTOR when the talk is not the mentor's, GROWTH_GOAL for a goal that is unknown or set twice,
     * GROWTH_HOURS when hours or minutes are not positive or a day has more than twelve hours, GROWTH_QUIZ when more is
     * right than was asked.
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
