package io.zhuxue.identification;

import io.zhuxue.core.MessageKey;

/**
 * The numbered messages of sdk-identification (2000–2999).
 *
 * <p>The first seven are the reasons for not taking a row, in the order in which they decide.
 */
public enum IdentificationMessage implements MessageKey {
    /** A required cell is blank. */
    MISSING(2001, "缺少必填项“{}”。"),
    /** A cell does not hold what its column needs. */
    BAD_VALUE(2002, "“{}”的值无法识别，应为{}。"),
    /** The citizen number has a wrong check digit or an impossible date. */
    ID_CHECK(2003, "身份证件号码校验位错误或出生日期不存在，请核对证件原件。"),
    /** The birth date is not the one in the citizen number. */
    ID_BIRTH(2004, "出生日期与身份证件号码不一致，请核对两者。"),
    /** The school is not in the table of schools. */
    UNKNOWN_SCHOOL(2005, "学校标识码不在学校表中。"),
    /** A row with the same key was taken before; a student's key is the school code and the student number. */
    DUPLICATE_KEY(2006, "本行的键（如学校标识码加学籍号）与前面已采用的一行重复。"),
    /** The same citizen number was taken before. */
    DUPLICATE_ID(2007, "身份证件号码重复，已采用先出现的一行。"),

    /** A snapshot of a register read again is not what it was. */
    SNAPSHOT_ALTERED(2010, "名册{}（{}）与封存时不一致：封存{}行，现读{}行或内容已变。"),
    /** A source cannot give a register. */
    SOURCE_FAILED(2011, "无法从数据源取得“{}”：{}。"),

    /** A data file of the module is not what it should be. */
    BAD_MODEL(2020, "认定规则数据“{}”有误：{}。"),

    /** No assignment of files to experts keeps the rules. */
    REVIEW_IMPOSSIBLE(2040, "无法分派：有{}份材料共需{}人次评审，扣除回避后只有{}位专家可评，合计只能评{}人次（例如材料{}）。"),
    /** A file or expert is listed twice. */
    REVIEW_TWICE(2041, "编号“{}”重复。"),

    /** A column of a table to be linked is not there or its kind is unknown. */
    LINK_COLUMN(2050, "比对列“{}”有误：{}。");

    private final int number;
    private final String template;

    IdentificationMessage(int number, String template) {
        this.number = number;
        this.template = template;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String template() {
        return template;
    }
}
