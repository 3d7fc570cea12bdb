package io.zhuxue.identification.recognition;

/** A ring of decision in a school (认定小组), from the inner one out. */
public enum Ring {
    /** 班级评议小组. */
    CLASS("班级评议小组"),
    /** 年级（院系）认定工作组. */
    GRADE("年级（院系）认定工作组"),
    /** 学校认定领导小组. */
    SCHOOL("学校认定领导小组");

    private final String chineseName;

    Ring(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }
}
