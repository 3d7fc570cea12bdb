package io.zhuxue.reporting.conduct;

/** The six norms of standardisation (六个规范), 2022年学生资助工作要点 第八条. */
public enum Norm {
    /** 管理制度规范. */
    RULES("管理制度规范"),
    /** 监管责任规范. */
    SUPERVISION("监管责任规范"),
    /** 资助程序规范. */
    PROCEDURE("资助程序规范"),
    /** 资金管理规范. */
    MONEY("资金管理规范"),
    /** 信息管理规范. */
    INFORMATION("信息管理规范"),
    /** 机构队伍建设规范. */
    STAFF("机构队伍建设规范");

    private final String chineseName;

    Norm(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }
}
