package io.zhuxue.disbursement.funding;

/** Whose money it is (资金来源): the four budgets, from the centre down. */
public enum FundSource {
    /** 中央. */
    CENTRAL("中央", 0),
    /** 省级. */
    PROVINCE("省级", 2),
    /** 市级. */
    CITY("市级", 4),
    /** 县级. */
    COUNTY("县级", 6);

    private final String chineseName;
    private final int codeLength;

    FundSource(String chineseName, int codeLength) {
        this.chineseName = chineseName;
        this.codeLength = codeLength;
    }

    /** The Chinese name of the budget. */
    public String chineseName() {
        return chineseName;
    }

    /** How many characters the code of an office of its level has: none for the centre, six for a county. */
    public int codeLength() {
        return codeLength;
    }
}
