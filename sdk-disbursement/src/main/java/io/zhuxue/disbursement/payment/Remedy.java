package io.zhuxue.disbursement.payment;

/** What puts the reason of a failed payment right (处置办法), before the line is issued again. */
public enum Remedy {
    /** Another account, or the number, name or bank of the account corrected. */
    ACCOUNT("更换或更正收款账户"),
    /** The account holder clears it at the bank: 解冻、激活、升级为Ⅰ类户; the same account may be used. */
    HOLDER("持卡人到开户行解除限制"),
    /** The paying side clears it: 补足余额、调整限额; the same account may be used. */
    PAYER("付款单位处理后重发"),
    /** The bank is asked first; nothing is sent before it has answered. */
    QUERY("先向银行查询");

    private final String chineseName;

    Remedy(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The remedy as schools and families read it. */
    public String chineseName() {
        return chineseName;
    }
}
