package io.zhuxue.reporting.outreach;

/** To whom a yearly letter goes (致信对象). */
public enum Leavers {
    /** 致初中毕业生的一封信. */
    JUNIOR("初中毕业生"),
    /** 致高中毕业生的一封信. */
    SENIOR("高中毕业生");

    private final String chineseName;

    Leavers(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }
}
