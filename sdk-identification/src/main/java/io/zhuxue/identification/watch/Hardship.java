package io.zhuxue.identification.watch;

/** A sudden event by which a family falls into need (突发状况); it calls for a look, it proves no level. */
public enum Hardship {
    /** 重大疾病. */
    ILLNESS("重大疾病"),
    /** 自然灾害. */
    DISASTER("自然灾害"),
    /** 意外事故. */
    ACCIDENT("意外事故"),
    /** 家庭收入骤减. */
    INCOME_DROP("家庭收入骤减"),
    /** 突发公共卫生事件. */
    EPIDEMIC("突发公共卫生事件");

    private final String chineseName;

    Hardship(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }
}
