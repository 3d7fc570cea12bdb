package io.zhuxue.disbursement.payment;

/** Why a bank did not pay, in our words (失败原因); banks' own codes are mapped to these by data. */
public enum AnswerReason {
    /** No reason given, or a code that nobody has mapped. */
    NOT_SAID("未说明"),
    /** 户名不符. */
    NAME_MISMATCH("户名不符"),
    /** 账号不存在. */
    ACCT_NOT_FOUND("账号不存在"),
    /** 已销户. */
    ACCT_CLOSED("账户已销户"),
    /** 冻结、止付、挂失. */
    ACCT_FROZEN("账户冻结或止付"),
    /** 睡眠户. */
    DORMANT("睡眠户"),
    /** Ⅱ、Ⅲ类户限额. */
    TYPE_LIMIT("账户类型受限"),
    /** 行号错. */
    BANK_NO_WRONG("行号错误"),
    /** 超限额. */
    OVER_LIMIT("超出限额"),
    /** 付款账户余额不足. */
    INSUFFICIENT("付款账户余额不足"),
    /** The bank holds it for a repetition. */
    DUPLICATE("银行认为重复");

    private final String chineseName;

    AnswerReason(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The reason as schools and families read it. */
    public String chineseName() {
        return chineseName;
    }
}
