package io.zhuxue.nutrition.safety;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A school's own look at its kitchen (日管控、周排查、月调度).
 *
 * @param school where
 * @param level which of the three
 * @param date when
 * @param by who
 * @param problems what was found; empty when nothing was
 */
public record SelfCheck(SchoolCode school, Level level, LocalDate date, StaffId by, List<Problem> problems) {

    /** How often, and by whom. */
    public enum Level {
        /** 日管控 by the food safety officer, each day of school. */
        DAILY("日管控"),
        /** 周排查 by the food safety director, each week with school. */
        WEEKLY("周排查"),
        /** 月调度 by the head, each month with school. */
        MONTHLY("月调度");

        private final String chineseName;

        Level(String chineseName) {
            this.chineseName = chineseName;
        }

        /** The Chinese name. */
        public String chineseName() {
            return chineseName;
        }
    }

    /**
     * Something that was found.
     *
     * @param what what it is
     * @param fixed when it was put right; null while it is not
     */
    public record Problem(String what, @Nullable LocalDate fixed) {

        /** When it was put right. */
        public Optional<LocalDate> fixedOn() {
            return Optional.ofNullable(fixed);
        }
    }

    public SelfCheck {
        problems = List.copyOf(problems);
    }
}
