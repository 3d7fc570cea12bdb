package io.zhuxue.nutrition.settlement;

/** Whose money a subsidy is (资金来源). */
public enum FundSource {
    /** 中央. */
    CENTRAL,
    /** 省级. */
    PROVINCE,
    /** 市级. */
    CITY,
    /** 县级. */
    COUNTY
}
