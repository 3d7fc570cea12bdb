package io.zhuxue.core;

/** A stage of education (学段) in the words of the aid system; the name is the code of the province package. */
public enum Stage {
    /** 学前教育, kindergarten. */
    PRE("学前教育"),
    /** 小学, primary; compulsory education. */
    PRI("小学"),
    /** 初中, junior middle school; compulsory education. */
    JUN("初中"),
    /** 普通高中, regular senior high school. */
    SHS("普通高中"),
    /** 中等职业教育, secondary vocational education, technician schools included. */
    VOC("中等职业教育"),
    /** 本专科, undergraduates and junior college. */
    UG("本专科"),
    /** 硕士研究生, master's students. */
    PGM("硕士研究生"),
    /** 博士研究生, doctoral students. */
    PGD("博士研究生");

    private final String chineseName;

    Stage(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The official Chinese name, as it stands in reports. */
    public String chineseName() {
        return chineseName;
    }

    /** True for 义务教育, the stages whose tuition is free by law (义务教育法 第二条). */
    public boolean compulsory() {
        return this == PRI || this == JUN;
    }
}
