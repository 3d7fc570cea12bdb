package io.zhuxue.identification.assessment;

/**
 * One family's survey (量化测评表), scored.
 *
 * @param row the row in the survey's file, the header being 1
 * @param schoolCode 学校标识码
 * @param studentNo 学籍号
 * @param score the score, line by line
 */
public record SurveyAnswer(long row, String schoolCode, String studentNo, Score score) {}
