package io.zhuxue.core.identity;

/**
 * The kind of institution that the first two digits of a school code state (学校类别); domain 9.7.
 *
 * <p>A category is not a stage: a nine-year school or a complete middle school has one code and teaches several stages.
 */
public enum SchoolCategory {
    /** 幼儿园. */
    KINDERGARTEN("11", "幼儿园"),
    /** 小学. */
    PRIMARY("21", "小学"),
    /** 成人小学. */
    ADULT_PRIMARY("22", "成人小学"),
    /** 普通初中. */
    JUNIOR("31", "普通初中"),
    /** 职业初中. */
    VOCATIONAL_JUNIOR("32", "职业初中"),
    /** 成人初中. */
    ADULT_JUNIOR("33", "成人初中"),
    /** 普通高中, complete middle schools included. */
    SENIOR("34", "普通高中"),
    /** 成人高中. */
    ADULT_SENIOR("35", "成人高中"),
    /** 中等职业学校. */
    VOCATIONAL("36", "中等职业学校"),
    /** 工读学校. */
    REFORM("37", "工读学校"),
    /** 普通高等学校. */
    HIGHER("41", "普通高等学校"),
    /** 成人高等学校. */
    ADULT_HIGHER("42", "成人高等学校"),
    /** 特殊教育学校. */
    SPECIAL("51", "特殊教育学校"),
    /** 培养研究生的科研机构. */
    RESEARCH("91", "科研机构"),
    /** 民办的其他高等教育机构. */
    PRIVATE_HIGHER("92", "民办的其他高等教育机构"),
    /** 中等职业培训机构. */
    VOCATIONAL_TRAINING("93", "中等职业培训机构");

    private final String code;
    private final String chineseName;

    SchoolCategory(String code, String chineseName) {
        this.code = code;
        this.chineseName = chineseName;
    }

    /** The two digits. */
    public String code() {
        return code;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }
}
