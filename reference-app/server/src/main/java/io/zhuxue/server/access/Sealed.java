package io.zhuxue.server.access;

import io.zhuxue.core.access.SensitiveField;

/** The sealed fields of a student (加密字段), each with the kind of data it is to the rule of access. */
public enum Sealed {
    /** 证件号码. */
    ID(SensitiveField.ID_NUMBER),
    /** 学籍号, which holds the ID. */
    STUDENT_NO(SensitiveField.ID_NUMBER),
    /** 联系电话. */
    PHONE(SensitiveField.PHONE),
    /** 收款账号. */
    ACCOUNT(SensitiveField.ACCOUNT),
    /** 特殊群体类别. */
    GROUP(SensitiveField.SPECIAL_GROUP),
    /** 认定依据, which names groups. */
    BASIS(SensitiveField.SPECIAL_GROUP),
    /** 认定说明, which names groups. */
    EXPLANATION(SensitiveField.SPECIAL_GROUP);

    private final SensitiveField kind;

    Sealed(SensitiveField kind) {
        this.kind = kind;
    }

    /** What kind of data it is. */
    public SensitiveField kind() {
        return kind;
    }
}
