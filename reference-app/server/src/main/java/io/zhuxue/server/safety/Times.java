package io.zhuxue.server.safety;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days, times and rights as these desks read them. */
final class Times {

    private Times() {}

    static Parsed<LocalDate> day(String text) {
        try {
            return Parsed.accepted(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Parsed.refused(ServerMessage.BAD_SAFETY.with("日期应如 2022-09-01"));
        }
    }

    static Parsed<LocalDateTime> time(String text) {
        try {
            return Parsed.accepted(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeParseException noTime) {
            return Parsed.refused(ServerMessage.BAD_SAFETY.with("时间应如 2022-09-01 12:40"));
        }
    }

    /** Why an officer may not write here: those of a county or of a school may. */
    static Optional<Message> fault(Officer officer, Action right) {
        return officer.countyOrSchoolMay(right)
                ? Optional.empty()
                : Optional.of(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
    }

    static Optional<Message> wordsFault(String words) {
        return words.isBlank() ? Optional.of(ServerMessage.WORDS.with()) : Optional.empty();
    }
}
