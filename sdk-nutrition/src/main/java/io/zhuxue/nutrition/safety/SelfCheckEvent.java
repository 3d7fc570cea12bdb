package io.zhuxue.nutrition.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened to a school's own check (自查日志): it was made, and its problems were put right one by one. */
public sealed interface SelfCheckEvent {

    /** 自查. */
    record Made(SelfCheck check) implements SelfCheckEvent {}

    /**
     * 整改.
     *
     * @param problem which of the check's problems, from 0 on; one that is not there changes nothing
     * @param on when it was put right
     */
    record Fixed(int problem, LocalDate on) implements SelfCheckEvent {}

    /** The check after these events; nothing before it was made. */
    static Optional<SelfCheck> check(List<SelfCheckEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof Made made)) {
            return Optional.empty();
        }
        SelfCheck check = made.check();
        List<SelfCheck.Problem> problems = new ArrayList<>(check.problems());
        for (SelfCheckEvent event : events) {
            if (event instanceof Fixed fixed && fixed.problem() >= 0 && fixed.problem() < problems.size()) {
                SelfCheck.Problem problem = problems.get(fixed.problem());
                problems.set(fixed.problem(), new SelfCheck.Problem(problem.what(), fixed.on()));
            }
        }
        return Optional.of(new SelfCheck(check.school(), check.level(), check.date(), check.by(), problems));
    }
}
