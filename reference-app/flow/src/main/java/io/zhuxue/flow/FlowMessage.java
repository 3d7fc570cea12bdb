package io.zhuxue.flow;

import io.zhuxue.core.MessageKey;

/** The numbered messages of the reference app (9000–9999). */
public enum FlowMessage implements MessageKey {
    /** The package folder is not there. */
    NO_PACKAGE(9001, "找不到数据包文件夹“{}”。"),
    /** A table that every package needs is not there. */
    NO_TABLE(9002, "数据包缺少“{}”表（可为 .csv、.xlsx 或 .parquet）。"),
    /** A file in registers/ is named after no known group. */
    UNKNOWN_REGISTER(9003, "registers 中的“{}”不是已知的名册代码（应为 {}）。"),
    /** The output folder holds something else. */
    OUTPUT_IN_USE(9004, "输出文件夹“{}”不是空的，也不是先前的运行结果；为免误删，请另选文件夹。"),
    /** The output folder cannot be written. */
    OUTPUT_UNWRITABLE(9005, "无法写入“{}”：{}。"),
    /** A results folder is not there. */
    NO_RESULTS(9006, "“{}”不是运行结果文件夹。"),
    /** A file cannot be read. */
    UNREADABLE(9007, "无法读取“{}”：{}。"),
    /** The shares of a programme do not add up to its amount. */
    SHARES_DIFFER(9008, "{}：分担合计与金额不等。"),
    /** A payer's bank number is wrong. */
    BAD_PAYER(9010, "付款行号“{}”不正确，应为校验通过的 12 位联行号。"),
    /** A key is too short to keep a secret. */
    SHORT_KEY(9011, "密钥文件“{}”不足 16 字节。"),
    /** An option has a value that it does not know. */
    UNKNOWN_CHOICE(9012, "不认识“{}”，应为：{}。"),
    /** Results that were altered after they were sealed. */
    RESULTS_ALTERED(9013, "结果文件夹“{}”与封存时不一致（{}），未作任何改动。"),
    /** The folder of bank answers is not there. */
    NO_ANSWERS(9014, "找不到银行回执文件夹“{}”。"),
    /** A command needs a file to write to. */
    NO_OUT(9015, "请用 --out 指定输出文件。"),
    /** No results folder knows the student. */
    NO_AID_FOUND(9041, "所给结果中没有该学生的资助记录，请核对学校标识码与学籍号。"),
    /** The payment has not arrived, or is not this student's. */
    NO_RECEIPT(9042, "明细“{}”不在该学生名下，或尚未到账，不能打印回单。"),
    /** The font file is not there. */
    NO_FONT(9043, "找不到字体文件“{}”，请用 --font 指定含中文的 TrueType 字体。"),
    /** A sum in a table is no sum. */
    BAD_SUM(9044, "第 {} 行的金额“{}”无法读取。"),
    /** A place in a table is no code of a county. */
    BAD_COUNTY(9045, "第 {} 行的县区代码“{}”无法识别。"),
    /** A file that holds no key of its kind. */
    BAD_KEY(9046, "密钥文件“{}”不存在或内容不是 SM2 密钥；可用 zhuxue exchange keys 生成。"),
    /** An option that becomes part of a package's header has other characters. */
    BAD_NAME(9047, "“{}”只能由文字、数字、点、横线和下划线组成。"),
    /** A cell of a table that an office keeps by hand. */
    BAD_CELL(9048, "“{}”第 {} 行“{}”栏的“{}”无法识别，应为{}。"),
    /** A step that the history of a row does not allow. */
    BAD_STEP(9049, "“{}”第 {} 行：{}"),
    /** An event whose areas or days make no sense. */
    BAD_EVENT(9050, "事件的地区“{}”应为两位、四位或六位代码，{} 至 {} 应为先后两天。"),
    /** The address of a desk cannot be listened at. */
    NO_DESK(9051, "无法在 {} 监听，端口可能已被占用。"),
    /** A package of registers that does not say of which day they are. */
    REGISTER_DAY(9052, "名册交换包的所属时间“{}”应为导出日期（如 2022-09-01），且不晚于打包日期。"),
    /** A file in a package of registers that is none, or holds nobody who can be read. */
    REGISTER_CONTENT(9053, "名册交换包中的“{}”不是可接收的名册：应为 registers 下以名册代码命名的表，且至少有一行可读。"),
    /** A register that has a snapshot of that day, or a later one. */
    REGISTER_STALE(9054, "名册 {} 的导出日期 {} 不晚于已接收的 {}。"),
    /** The engine of the cluster has not been built. */
    NO_CLUSTER(
            9059,
            "没有找到 Spark 引擎的程序包；请先构建：mvn -P cluster -pl reference-app/cluster -am -DskipTests package，或用"
                    + " -Dzhuxue.cluster=DIR 指明其文件夹。"),
    /** A region on the command line is no code. */
    BAD_REGION(9016, "“{}”不是六位行政区划代码。"),
    /** An input lies in the folder that the results would replace. */
    INPUT_IN_OUTPUT(9017, "输入“{}”就在输出文件夹“{}”里，会被结果替换；请另选输出文件夹。"),
    /** Results that do not tell their term, so that it has to be said. */
    TERM_UNKNOWN(9030, "结果文件夹“{}”中没有唯一的学期，请用 --term 指定。"),
    /** Results that were made from another package. */
    OTHER_PACKAGE(9031, "结果中的名册行{}不在数据包里，或在该学期不计；结果与数据包不相符。");

    private final int number;
    private final String template;

    FlowMessage(int number, String template) {
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
