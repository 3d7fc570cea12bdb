package io.zhuxue.disbursement.payment;

/** Why a bank did not pay, in our words (失败原因); banks' own codes are mapped to these by data. */
public enum AnswerReason {
    /** No reason given, or a code that nobody has mapped. */
    NOT_SAID("未说明", Remedy.QUERY),
    /** 户名不符. */
    NAME_MISMATCH("户名不符", Remedy.ACCOUNT),
    /** 账号不存在. */
    ACCT_NOT_FOUND("账号不存在", Remedy.ACCOUNT),
    /** 已销户. */
    ACCT_CLOSED("账户已销户", Remedy.ACCOUNT),
    /** 冻结、止付、挂失. */
    ACCT_FROZEN("账户冻结或止付", Remedy.HOLDER),
    /** 睡眠户. */
    DORMANT("睡眠户", Remedy.HOLDER),
    /** Ⅱ、Ⅲ类户限额. */
    TYPE_LIMIT("账户类型受限", Remedy.HOLDER),
    /** 行号错. */
    BANK_NO_WRONG("行号错误", Remedy.ACCOUNT),
    /** 超限额. */
    OVER_LIMIT("超出限额", Remedy.HOLDER),
    /** 付款账户余额不足. */
    INSUFFICIENT("付款账户余额不足", Remedy.PAYER),
    /** The bank holds it for a repetition. */
    DUPLICATE("银行认为重复", Remedy.QUERY);

    private final String chineseName;
    private final Remedy remedy;

    AnswerReason(String chineseName, Remedy remedy) {
        this.chineseName = chineseName;
        this.remedy = remedy;
    }

    /** What puts it right, before the line may be issued again. */
    public Remedy remedy() {
        return remedy;
    }

    /** The reason as schools and families read it. */
    public String chineseName() {
        return chineseName;
    }
}
