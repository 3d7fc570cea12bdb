package io.zhuxue.server.nutrition;

/** Something that the check found (核查问题), with the records that show it. */
public record IssueRow(
        String code, String weight, String school, String date, String subject, String message, String evidence) {}
