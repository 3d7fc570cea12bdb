package io.zhuxue.reporting.conduct;

import io.zhuxue.core.access.Area;

/**
 * What an office is to study in a year (学习计划).
 *
 * @param id the plan's id
 * @param office whose plan it is
 * @param year the year
 * @param topic the topic
 * @param sessions how many sessions are planned; at least 1
 * @param members how many people are expected at each; at least 1
 */
public record StudyPlan(String id, Area office, int year, String topic, int sessions, int members) {

    public StudyPlan {
        if (sessions < 1 || members < 1) {
            throw new IllegalArgumentException("a plan has sessions and members");
        }
    }
}
