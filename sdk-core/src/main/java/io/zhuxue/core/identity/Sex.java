package io.zhuxue.core.identity;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;

/** A person's sex as records state it (性别, GB/T 2261.1). */
public enum Sex {
    /** 未知的性别, code 0. */
    UNKNOWN('0', "未知"),
    /** 男, code 1. */
    MALE('1', "男"),
    /** 女, code 2. */
    FEMALE('2', "女"),
    /** 未说明的性别, code 9. */
    UNSTATED('9', "未说明");

    private final char code;
    private final String chineseName;

    Sex(char code, String chineseName) {
        this.code = code;
        this.chineseName = chineseName;
    }

    /** Reads a code (0 1 2 9) or a Chinese name (男 女 未知 未说明). */
    public static Parsed<Sex> parse(String text) {
        for (Sex sex : values()) {
            if (text.equals(sex.chineseName) || text.length() == 1 && text.charAt(0) == sex.code) {
                return Parsed.accepted(sex);
            }
        }
        return Parsed.refused(CoreMessage.BAD_VALUE.with("性别", "1（男）或2（女）"));
    }

    /** The digit of GB/T 2261.1. */
    public char code() {
        return code;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }
}
