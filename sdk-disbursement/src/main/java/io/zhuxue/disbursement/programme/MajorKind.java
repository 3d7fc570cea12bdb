package io.zhuxue.disbursement.programme;

/** Kind of major in vocational education (专业类别); the name is the code of the province package. */
public enum MajorKind {
    /** Not said, as everywhere outside vocational education. */
    NONE,
    /** 涉农专业. */
    AGR,
    /** 戏曲表演专业. */
    OPERA,
    /** Other performing-arts majors 其他艺术类相关表演专业. */
    ART,
    /** 一般专业. */
    GEN
}
