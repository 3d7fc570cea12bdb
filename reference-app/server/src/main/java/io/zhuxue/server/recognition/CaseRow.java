package io.zhuxue.server.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One recognition case in a list (认定个案).
 *
 * @param caseId the id of its journal
 * @param personRef the student
 * @param firstYear the year in which its school year begins
 * @param needLevel the level that holds, was decided or is recommended, the first of these that there is
 * @param noticeFrom the first day of the running or last notice
 * @param noticeUntil its last day
 * @param openUntil by when an open objection or appeal is to be answered
 * @param appealUntil the last day for an appeal
 */
public record CaseRow(
        String caseId,
        String personRef,
        String name,
        String schoolCode,
        String region,
        String stage,
        int grade,
        String className,
        int firstYear,
        String step,
        String needLevel,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeUntil,
        @Nullable LocalDate openUntil,
        @Nullable LocalDate appealUntil) {}
