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
    CANNOT_APPORTION(1005, "总数{}无法分配：下限合计{}，上限合计{}。");

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
