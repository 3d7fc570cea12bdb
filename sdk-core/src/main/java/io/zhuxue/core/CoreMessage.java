package io.zhuxue.core;

/** The numbered messages of sdk-core (1000–1999). */
public enum CoreMessage implements MessageKey {
    /** A text is not what the column needs. */
    BAD_VALUE(1001, "“{}”的值无法识别，应为{}。"),
    /** A required value is blank. */
    MISSING(1002, "缺少必填项“{}”。"),
    /** A term is written in another way than 2022-AUTUMN. */
    BAD_TERM(1003, "学期“{}”无法识别，应写作 2022-AUTUMN 或 2023-SPRING。"),
    /** A sum of money is not yuan with at most two decimals. */
    BAD_MONEY(1004, "金额无法识别，应为元，最多两位小数。"),
    /** Floors and caps leave no exact division. */
    CANNOT_APPORTION(1005, "总数{}无法分配：下限合计{}，上限合计{}。"),

    /** A citizen ID number has neither 18 nor 15 characters. */
    ID_LENGTH(1101, "公民身份号码应为18位（旧号15位），现为{}位。"),
    /** A citizen ID number has a character that cannot stand there. */
    ID_CHARACTERS(1102, "公民身份号码第{}位不是数字（末位可为X）。"),
    /** An 18-digit citizen ID number contradicts itself: check digit or impossible birth date. */
    ID_CHECK(1103, "公民身份号码有误：{}。"),
    /** The birth date in a 15-digit citizen ID number does not exist. */
    ID_DATE(1104, "15位公民身份号码中的出生日期不存在。"),
    /** A school code is not ten digits. */
    SCHOOL_CODE_FORM(1111, "学校（机构）标识码应为10位数字，现为{}位或含有其他字符。"),
    /** A student number is blank, too long or holds blanks. */
    STUDENT_NO_FORM(1112, "学籍号有误：{}。"),
    /** A CNAPS bank number has a wrong form or check digit. */
    BANK_NO_CHECK(1113, "支付系统行号有误：{}。"),
    /** A bank account number is not made of 8 to 32 digits. */
    BANK_CARD_FORM(1114, "银行账号应为{}至{}位数字。"),
    /** A unified social credit code has a wrong form or check character. */
    USCC_CHECK(1115, "统一社会信用代码有误：{}。");

    private final int number;
    private final String template;

    CoreMessage(int number, String template) {
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
