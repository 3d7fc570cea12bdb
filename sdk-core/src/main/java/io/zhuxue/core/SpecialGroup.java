package io.zhuxue.core;

/**
 * A special group (特殊困难群体) whose membership is proven by a department's register; the name is the register's code.
 *
 * <p>CJZ has no register of its own: it is a student whose guardian stands in the register of the disabled.
 */
public enum SpecialGroup {
    /** 脱贫家庭学生, register of the rural-revitalisation office. */
    TP("脱贫家庭"),
    /** 脱贫不稳定家庭. */
    FF1("脱贫不稳定家庭"),
    /** 边缘易致贫家庭. */
    FF2("边缘易致贫家庭"),
    /** 突发严重困难户. */
    FF3("突发严重困难户"),
    /** 农村最低生活保障, register of civil affairs. */
    DBR("农村低保"),
    /** 城市最低生活保障. */
    DBU("城市低保"),
    /** 农村特困救助供养. */
    TKR("农村特困供养"),
    /** 城市特困救助供养. */
    TKU("城市特困供养"),
    /** 低保边缘家庭. */
    DBB("低保边缘家庭"),
    /** 支出型困难家庭. */
    ZC("支出型困难家庭"),
    /** 孤儿. */
    GE("孤儿"),
    /** 事实无人抚养儿童. */
    SS("事实无人抚养儿童"),
    /** 残疾学生, register of the disabled persons' federation. */
    CJ("残疾学生"),
    /** 残疾人子女: the guardian is in the register of the disabled. */
    CJZ("残疾人子女"),
    /** 烈士子女, register of veterans' affairs. */
    LS("烈士子女"),
    /** 优抚对象子女. */
    YF("优抚对象子女"),
    /** 特困职工子女, register of the trade union. */
    ZG("特困职工子女");

    private final String chineseName;

    SpecialGroup(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The official Chinese name. Private data of a child: never part of a public notice. */
    public String chineseName() {
        return chineseName;
    }
}
