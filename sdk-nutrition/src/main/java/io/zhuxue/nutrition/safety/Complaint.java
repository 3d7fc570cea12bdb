package io.zhuxue.nutrition.safety;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.NutritionMessage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complaint about school meals (投诉举报); what was said and by whom stays with whoever answers it.
 *
 * @param number its number
 * @param school about which school
 * @param topic about what
 * @param received when it came
 * @param answer when it was answered; null while it is not
 */
public record Complaint(
        String number,
        SchoolCode school,
        Topic topic,
        LocalDate received,
        @Nullable LocalDate answer) {

    /** What a complaint is about. */
    public enum Topic {
        /** 食品安全. */
        SAFETY,
        /** 饭菜质量与分量. */
        QUALITY,
        /** 收费与账目. */
        MONEY,
        /** 服务态度与其他. */
        OTHER
    }

    /** When it was answered. */
    public Optional<LocalDate> answered() {
        return Optional.ofNullable(answer);
    }

    /** Complaints that were answered too late, or not at all though the time is over on a day. */
    public static List<Finding> check(Collection<Complaint> complaints, SafetyRules rules, LocalDate day) {
        return complaints.stream()
                .flatMap(complaint -> complaint.late(rules, day).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private Optional<Finding> late(SafetyRules rules, LocalDate day) {
        LocalDate due = received.plusDays(rules.complaintDays());
        if (!answered().orElse(day).isAfter(due)) {
            return Optional.empty();
        }
        Message message = answer == null
                ? NutritionMessage.COMPLAINT_OPEN.with(number, due)
                : NutritionMessage.COMPLAINT_LATE.with(number, due, answer);
        return Optional.of(new Finding(Finding.Weight.BREACH, school, received, number, message, List.of(number)));
    }
}
