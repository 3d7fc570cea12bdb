package io.zhuxue.identification.recognition;

/** Where a case stands (认定环节), in order. */
public enum CaseStep {
    /** 已开卷: nothing was done yet. */
    OPENED("已开卷"),
    /** 已告知. */
    NOTIFIED("已告知"),
    /** 已申请: the rings of the school are deciding. */
    APPLIED("已申请"),
    /** 已认定: every ring has decided. */
    DECIDED("已认定"),
    /** 公示中. */
    IN_NOTICE("公示中"),
    /** 已备案: the level holds to the end of the school year. */
    FILED("已备案"),
    /** 已撤回: the family took the application back. */
    WITHDRAWN("已撤回"),
    /** 已归档: the school year is over. */
    ARCHIVED("已归档");

    private final String chineseName;

    CaseStep(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }
}
