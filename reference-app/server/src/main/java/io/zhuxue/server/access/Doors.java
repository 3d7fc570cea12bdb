package io.zhuxue.server.access;

import io.zhuxue.core.access.Action;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which page and which call needs which right (门禁表): one list for the doorkeeper and for what is shown as a way in. What
 * stands nowhere in it is closed. A family reaches the file of its own child by the bounds of every query.
 */
public final class Doors {

    private static final Map<String, List<Action>> DOORS = Map.ofEntries(
            Map.entry("/console/overview.xhtml", List.of(Action.VIEW_TOTALS)),
            Map.entry("/console/figures.xhtml", List.of(Action.VIEW_TOTALS)),
            Map.entry("/api/figures/", List.of(Action.EXPORT)),
            Map.entry("/console/schools.xhtml", List.of(Action.VIEW_TOTALS)),
            Map.entry("/console/students.xhtml", List.of(Action.VIEW_STUDENTS)),
            Map.entry("/console/student.xhtml", List.of(Action.VIEW_STUDENTS, Action.APPLY)),
            Map.entry("/console/payments.xhtml", List.of(Action.VIEW_STUDENTS)),
            Map.entry("/console/unaided.xhtml", List.of(Action.VIEW_STUDENTS)),
            Map.entry("/console/rejects.xhtml", List.of(Action.VIEW_STUDENTS)),
            Map.entry("/console/runs.xhtml", List.of(Action.IMPORT)),
            Map.entry("/console/answers.xhtml", List.of(Action.VIEW_STUDENTS)),
            Map.entry("/console/allocation.xhtml", List.of(Action.VIEW_TOTALS)),
            Map.entry("/console/policy.xhtml", List.of(Action.VIEW_TOTALS)),
            Map.entry("/console/whatif.xhtml", List.of(Action.ALLOCATE)),
            Map.entry("/console/watch.xhtml", List.of(Action.VIEW_STUDENTS)),
            Map.entry("/console/rural.xhtml", List.of(Action.VIEW_STUDENTS)),
            Map.entry("/api/rural/", List.of(Action.EXPORT)),
            Map.entry("/console/meals", List.of(Action.VIEW_TOTALS)),
            Map.entry("/console/meals-safety.xhtml", List.of(Action.VIEW_STUDENTS)),
            Map.entry("/console/meals-checks.xhtml", List.of(Action.VIEW_STUDENTS)),
            Map.entry("/console/meals-video.xhtml", List.of(Action.VIEW_STUDENTS)),
            Map.entry("/console/cases.xhtml", List.of(Action.VIEW_STUDENTS)),
            Map.entry("/console/case.xhtml", List.of(Action.VIEW_STUDENTS, Action.APPLY)),
            Map.entry("/console/notice.xhtml", List.of(Action.VIEW_STUDENTS, Action.APPLY)),
            Map.entry("/console/reviews.xhtml", List.of(Action.RECOGNISE, Action.APPROVE)),
            Map.entry("/console/service.xhtml", List.of(Action.VIEW_TOTALS)),
            Map.entry("/console/relief.xhtml", List.of(Action.VIEW_TOTALS)),
            Map.entry("/console/data.xhtml", List.of(Action.VIEW_TOTALS)),
            Map.entry("/console/scholarship.xhtml", List.of(Action.VIEW_TOTALS, Action.REVIEW)),
            Map.entry("/console/growth.xhtml", List.of(Action.VIEW_TOTALS, Action.APPLY)),
            Map.entry("/console/opinions.xhtml", List.of(Action.VIEW_TOTALS)),
            Map.entry("/console/office.xhtml", List.of(Action.VIEW_TOTALS)),
            Map.entry("/console/team.xhtml", List.of(Action.VIEW_TOTALS)),
            Map.entry("/console/letters.xhtml", List.of(Action.VIEW_TOTALS)),
            Map.entry("/api/papers/letter.pdf", List.of(Action.VIEW_TOTALS, Action.APPLY)),
            Map.entry("/api/papers/", List.of(Action.VIEW_STUDENTS, Action.APPLY)),
            Map.entry("/console/audit.xhtml", List.of(Action.READ_AUDIT)),
            Map.entry("/api/counties", List.of(Action.VIEW_TOTALS)),
            Map.entry("/api/programmes", List.of(Action.VIEW_TOTALS)),
            Map.entry("/api/schools", List.of(Action.VIEW_TOTALS)),
            Map.entry("/api/students", List.of(Action.VIEW_STUDENTS, Action.APPLY)),
            Map.entry("/api/answers", List.of(Action.PAY, Action.APPROVE, Action.READ_AUDIT)),
            Map.entry("/api/allocation", List.of(Action.VIEW_TOTALS)),
            Map.entry("/api/meals", List.of(Action.VIEW_TOTALS)),
            Map.entry("/api/meals/recalls/", List.of(Action.VIEW_STUDENTS)),
            Map.entry("/api/policy", List.of(Action.VIEW_TOTALS, Action.APPLY)),
            Map.entry("/api/what-if", List.of(Action.ALLOCATE)),
            Map.entry("/api/exports/", List.of(Action.EXPORT)),
            Map.entry("/api/runs", List.of(Action.IMPORT)),
            Map.entry("/api/me", List.of(Action.values())));

    private static final List<String> CLASS_DOORS =
            List.of("/console/cases.xhtml", "/console/case.xhtml", "/console/notice.xhtml", "/api/me");

    private Doors() {}

    /** Every door by the beginning of its path. */
    static Set<String> all() {
        return DOORS.keySet();
    }

    /**
     * True when a page or a call is open to somebody.
     *
     * @param path the path within the application, beginning with a slash
     */
    public static boolean open(Officer officer, String path) {
        if (forTheProvince(path) && !officer.provincial() || forAnOffice(path) && officer.ofSchool()) {
            return false;
        }
        if (!officer.widerThanClass() && CLASS_DOORS.stream().noneMatch(path::startsWith)) {
            return false;
        }
        return DOORS.keySet().stream()
                .filter(path::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(door -> DOORS.getOrDefault(door, List.of()).stream().anyMatch(officer::may))
                .orElse(false);
    }

    /** What no school does. */
    private static boolean forAnOffice(String path) {
        return path.startsWith("/console/rural") || path.startsWith("/api/rural");
    }

    /** Runs replace what everybody sees; a county imports into its own part, which a run is not. */
    private static boolean forTheProvince(String path) {
        return path.startsWith("/console/runs") || path.startsWith("/api/runs");
    }
}
