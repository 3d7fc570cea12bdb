package io.zhuxue.reporting.support;

/**
 * What a ticket is about (诉求类别): the grounds of complaint that the national hotline names, and trouble with the system.
 * The working days until it must be answered are ours, a host's rule may differ.
 */
public enum TicketKind {
    /** 政策咨询. */
    POLICY_QUESTION("政策咨询", 1),
    /** 录取通知书未附资助政策简介. */
    BRIEF_MISSING("未附资助政策简介", 3),
    /** 未开通绿色通道. */
    NO_GREEN_CHANNEL("未开通绿色通道", 1),
    /** 资助政策未落实. */
    POLICY_NOT_APPLIED("资助政策未落实", 5),
    /** 未开办国家助学贷款. */
    NO_LOAN("未开办助学贷款", 5),
    /** 系统使用问题. */
    SYSTEM_TROUBLE("系统使用问题", 2),
    /** 其他. */
    OTHER("其他", 5);

    private final String chineseName;
    private final int workingDays;

    TicketKind(String chineseName, int workingDays) {
        this.chineseName = chineseName;
        this.workingDays = workingDays;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }

    /** The working days until the answer, the day of receipt not counted. */
    public int workingDays() {
        return workingDays;
    }
}
