package io.zhuxue.core.access;

/** A kind of personal data that is kept sealed (敏感字段, domain 10). */
public enum SensitiveField {
    /** 证件号码. */
    ID_NUMBER,
    /** 银行账号. */
    ACCOUNT,
    /** 联系电话. */
    PHONE,
    /** 家庭住址. */
    ADDRESS,
    /** 特殊群体身份. */
    SPECIAL_GROUP,
    /** 健康状况. */
    HEALTH
}
