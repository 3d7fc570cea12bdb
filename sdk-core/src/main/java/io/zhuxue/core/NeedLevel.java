package io.zhuxue.core;

/**
 * How much a family needs aid (困难等级), from least to most; the natural order is the order of need.
 *
 * <p>Names of levels differ between provinces; these are the usual three and "not in need" (domain 3.6).
 */
public enum NeedLevel {
    /** 不困难: not recognised as in need. */
    NONE("不困难"),
    /** 一般困难. */
    GENERAL("一般困难"),
    /** 困难. */
    HARD("困难"),
    /** 特别困难. */
    SPECIAL("特别困难");

    private final String chineseName;

    NeedLevel(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name as shown to officers and families. */
    public String chineseName() {
        return chineseName;
    }

    /** The higher of two levels. */
    public NeedLevel max(NeedLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
