package io.zhuxue.disbursement.programme;

/** Kind of household registration (户口性质); the name is the code of the province package. */
public enum HomeKind {
    /** 农村. */
    R,
    /** 城镇. */
    U
}
