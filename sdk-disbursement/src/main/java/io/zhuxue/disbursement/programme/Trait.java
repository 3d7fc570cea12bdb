package io.zhuxue.disbursement.programme;

/** A further fact about a student that some programme asks for, beyond the columns of a province package. */
public enum Trait {
    /** 退役士兵学生. */
    VETERAN,
    /** 公费师范生 or 优师计划学生. */
    PUBLIC_TRAINEE,
    /** 超出基本修业年限. */
    OVER_LENGTH,
    /** 预科生. */
    PREPARATORY,
    /** 大一新生 or 研一新生, enrolled this school year. */
    FRESHMAN
}
