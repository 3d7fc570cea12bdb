package io.zhuxue.identification.roster;

/** The kind of a vocational student's major (专业类别), as far as aid rules ask for it. */
public enum MajorKind {
    /** 涉农专业. */
    AGR,
    /** 戏曲表演专业. */
    OPERA,
    /** 其他艺术类专业. */
    ART,
    /** 其他专业. */
    GEN,
    /** Not stated: the usual case outside vocational education. */
    NONE
}
