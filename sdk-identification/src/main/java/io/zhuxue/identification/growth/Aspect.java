package io.zhuxue.identification.growth;

/** In what a student is helped to grow (帮扶方面). */
public enum Aspect {
    /** 思想引领. */
    IDEALS("思想引领"),
    /** 学业指导. */
    STUDY("学业指导"),
    /** 心理疏导; what is said stays between student and counsellor. */
    PSYCHOLOGY("心理疏导"),
    /** 就业帮扶. */
    EMPLOYMENT("就业帮扶"),
    /** 人文关怀. */
    CARE("人文关怀");

    private final String chineseName;

    Aspect(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }
}
