package io.zhuxue.reporting.catalogue;

import io.zhuxue.reporting.fact.FactKind;

/**
 * An entry of the data catalogue (数据目录条目): one kind of facts, classified.
 *
 * @param kind what it is about
 * @param level the class of the data
 * @param pseudonymous whether rows belong to single persons under a token
 * @param minors whether those persons may be under 14, so that all of it is sensitive (个人信息保护法 第二十八条)
 * @param owner who answers for it
 * @param purpose what it may be used for
 * @param ground the legal ground of holding it
 * @param retentionYears for how many years after the term it is kept
 * @param disposal what happens then
 * @param verified whether ground and retention were checked against a published document
 */
public record CatalogueEntry(
        FactKind kind,
        Level level,
        boolean pseudonymous,
        boolean minors,
        String owner,
        String purpose,
        String ground,
        int retentionYears,
        String disposal,
        boolean verified) {

    /** The class of data (数据分类分级). */
    public enum Level {
        /** 核心数据. */
        CORE,
        /** 重要数据. */
        IMPORTANT,
        /** 一般数据. */
        GENERAL
    }

    /** True when the facts of a term may no longer be kept in a year. */
    public boolean overdue(int termYear, int year) {
        return year - termYear > retentionYears;
    }
}
