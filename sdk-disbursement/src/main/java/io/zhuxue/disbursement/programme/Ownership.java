package io.zhuxue.disbursement.programme;

/** Who runs a school (办学性质). */
public enum Ownership {
    /** 公办. */
    PUBLIC,
    /** 民办. */
    PRIVATE
}
