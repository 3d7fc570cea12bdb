package io.zhuxue.disbursement.programme;

/** Whose school it is (隶属): the aid of central universities is borne by the central budget. */
public enum Affiliation {
    /** 中央部门所属. */
    CENTRAL,
    /** 地方所属. */
    LOCAL
}
