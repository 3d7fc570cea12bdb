package io.zhuxue.nutrition.safety;

import io.zhuxue.core.identity.SchoolCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of a complaint (投诉办理日志). Its texts are for those who answer it and for nobody else. */
public sealed interface ComplaintEvent {

    /**
     * 受理.
     *
     * @param school about which school
     * @param topic about what
     * @param on when it came
     * @param text what was said
     */
    record Received(SchoolCode school, Complaint.Topic topic, LocalDate on, String text) implements ComplaintEvent {}

    /** 转办: to whom it was passed on. */
    record PassedOn(String to) implements ComplaintEvent {}

    /** 答复. */
    record Answered(LocalDate on, String text) implements ComplaintEvent {}

    /** 再次投诉: the answer did not settle it; the time for an answer runs on from the first day. */
    record Reopened(String reason) implements ComplaintEvent {}

    /** The complaint after these events; nothing before it was received. */
    static Optional<Complaint> complaint(String number, List<ComplaintEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof Received received)) {
            return Optional.empty();
        }
        @Nullable LocalDate answer = null;
        for (ComplaintEvent event : events) {
            if (event instanceof Answered answered) {
                answer = answered.on();
            } else if (event instanceof Reopened) {
                answer = null;
            }
        }
        return Optional.of(new Complaint(number, received.school(), received.topic(), received.on(), answer));
    }
}
