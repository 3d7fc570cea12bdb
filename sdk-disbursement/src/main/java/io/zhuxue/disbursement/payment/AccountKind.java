package io.zhuxue.disbursement.payment;

/** Kind of account that aid is paid into (账户类型); the name is the code of the province package. */
public enum AccountKind {
    /** 社会保障卡 financial account. */
    SSC,
    /** 银行卡. */
    BANK,
    /** A guardian's account 监护人账户. */
    GUARDIAN,
    /** 数字人民币 wallet. */
    ECNY;

    /** True when the account must be in the student's own name. */
    public boolean ownName() {
        return this != GUARDIAN;
    }
}
