package io.zhuxue.reporting.conduct;

import io.zhuxue.core.access.Area;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the plans of an area are carried out (学习覆盖情况).
 *
 * @param offices how many offices have a plan
 * @param planned sessions planned
 * @param held sessions held, each number once and never more than planned
 * @param expected people expected at the planned sessions
 * @param present people who came, at most those expected at each session
 */
public record StudyCoverage(int offices, int planned, int held, int expected, int present) {

    /** The coverage within an area, its own office and all those below; the parts of an area add up to it. */
    public static StudyCoverage within(Area area, Collection<StudyPlan> plans, Collection<StudySession> sessions) {
        Map<String, Map<Integer, StudySession>> held = new HashMap<>();
        for (StudySession session : sessions) {
            held.computeIfAbsent(session.plan(), p -> new HashMap<>()).put(session.number(), session);
        }
        StudyCoverage sum = new StudyCoverage(0, 0, 0, 0, 0);
        for (StudyPlan plan : plans) {
            if (area.covers(plan.office())) {
                sum = sum.plus(of(plan, held.getOrDefault(plan.id(), Map.of())));
            }
        }
        long offices = plans.stream()
                .map(StudyPlan::office)
                .filter(area::covers)
                .distinct()
                .count();
        return new StudyCoverage((int) offices, sum.planned, sum.held, sum.expected, sum.present);
    }

    private static StudyCoverage of(StudyPlan plan, Map<Integer, StudySession> sessions) {
        int held = 0;
        int present = 0;
        for (StudySession session : sessions.values()) {
            if (session.number() <= plan.sessions()) {
                held++;
                present += Math.min(session.present(), plan.members());
            }
        }
        return new StudyCoverage(1, plan.sessions(), held, plan.sessions() * plan.members(), present);
    }

    private StudyCoverage plus(StudyCoverage other) {
        return new StudyCoverage(
                offices + other.offices,
                planned + other.planned,
                held + other.held,
                expected + other.expected,
                present + other.present);
    }
}
