package io.zhuxue.identification.recognition;

/** Who signs an application (签字人). */
public enum Signer {
    /** 学生本人. */
    STUDENT,
    /** 父母或其他监护人. */
    GUARDIAN
}
