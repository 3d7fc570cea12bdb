package io.zhuxue.core.policy;

/** Who sets a value of policy (层级), from the nation down; a lower level may only go where the upper one lets it. */
public enum PolicyLevel {
    /** 国家. */
    NATION("国家"),
    /** 省. */
    PROVINCE("省"),
    /** 区县. */
    COUNTY("区县"),
    /** 学校. */
    SCHOOL("学校");

    private final String chineseName;

    PolicyLevel(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name of the level. */
    public String chineseName() {
        return chineseName;
    }

    /** True when a place of this level is written like that: 43, 431228, a school code; nothing for the nation. */
    boolean writtenAs(String place) {
        return switch (this) {
            case NATION -> place.isEmpty();
            case PROVINCE -> place.matches("[0-9]{2}");
            case COUNTY -> place.matches("[0-9]{2}[0-9A-Z]{4}");
            case SCHOOL -> place.length() >= 4;
        };
    }
}
