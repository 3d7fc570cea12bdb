package io.zhuxue.reporting;

import io.zhuxue.core.MessageKey;

/** The numbered messages of sdk-reporting (5000–5999). */
public enum ReportingMessage implements MessageKey {
    /** A folder holds no fact files at all. */
    FACTS_ABSENT(5001, "目录中没有事实表文件（*.parquet）。"),
    /** A fact file was written under another version of its contract. */
    FACTS_STALE(5002, "事实表“{}”的结构版本为“{}”，当前要求“{}”。"),
    /** A fact file cannot be read as Parquet, or a column is missing. */
    FACTS_DAMAGED(5003, "事实表“{}”无法读取，文件可能已损坏。"),
    /** A question to the facts that the engine cannot answer. */
    QUERY_FAILED(5004, "统计语句无法执行：{}"),
    /** A batch of facts that is already there; facts are added, never overwritten. */
    FACTS_PRESENT(5005, "事实表文件“{}”已存在；事实只追加，不覆盖。"),
    /** A question names a parameter that was not given. */
    PARAMETER_MISSING(5006, "统计语句缺少参数“{}”。"),

    /** A document of definitions that cannot be read. */
    DEFINITION_UNREADABLE(5007, "定义文件“{}”无法读取：{}。"),
    /** A definition without a part that it needs. */
    DEFINITION_INCOMPLETE(5008, "定义文件“{}”缺少或写错了“{}”。"),
    /** A form whose SQL gives other columns than it has. */
    FORM_COLUMNS(5010, "报表“{}”应有栏目{}，统计语句给出{}。"),
    /** An indicator that nobody has defined. */
    INDICATOR_UNKNOWN(5009, "没有名为“{}”的指标，可用：{}。"),
    /** A breakdown that an indicator does not have. */
    DIMENSION_UNKNOWN(5011, "指标“{}”不能按“{}”分组，可用：{}。"),

    /** An engine that is not installed. */
    ENGINE_UNKNOWN(5012, "没有名为“{}”的计算引擎，可用：{}。"),

    /** A template in which no row repeats. */
    TEMPLATE_NO_ROW(5020, "模板“{}”没有重复行：应有一行的单元格写 {{row:栏目名}}。"),
    /** A template with more than one row that repeats where one is meant. */
    TEMPLATE_TWO_ROWS(5021, "模板“{}”的重复行不止一处：{} 与 {}。"),
    /** A template whose repeating row has merged cells. */
    TEMPLATE_ROW_MERGED(5022, "模板“{}”的重复行不得有合并单元格：{}。"),
    /** A place of a template that nobody fills. */
    TEMPLATE_WORD_UNKNOWN(5023, "模板“{}”{} 的占位符“{}”无法识别，可用：{}。"),
    /** A template that would act on the reader's machine. */
    TEMPLATE_UNSAFE(5024, "模板“{}”含有宏、外部链接、嵌入对象或会取外部数据的公式，不能使用：{}。"),
    /** More rows than a sheet holds. */
    TEMPLATE_FULL(5025, "模板“{}”的一张工作表放不下全部行，至多 {} 行；请改用不带模板的导出。"),
    /** A sheet of a template that stands for no form. */
    TEMPLATE_SHEET_UNKNOWN(5026, "模板“{}”的工作表“{}”不对应任何报表，可用：{}。"),

    /** A machine that cannot draw Chinese texts. */
    PICTURE_WITHOUT_FONT(5030, "本机没有图表所用的中文字体{}，不能生成 PNG；请安装其一（如 fonts-wqy-zenhei），或改用 SVG。"),

    /** A side of a cross-check that cannot be read. */
    CHECK_UNREADABLE(5201, "校验式“{}”无法识别：“{}”。"),
    /** A cross-check that does not hold. */
    CHECK_FAILED(5202, "校验“{}”不成立：{}（左边 {}，右边 {}）。"),
    /** A step that cannot be taken from where the filing stands. */
    FILING_STATE(5203, "“{}”{} 的报送目前为 {}，不能{}。"),
    /** Figures of another unit or period. */
    FILING_OTHER_UNIT(5204, "应为“{}”{} 的数据，实为“{}”{}。"),
    /** Figures that fail their checks cannot be submitted. */
    FILING_CHECKS_FAIL(5205, "有 {} 项校验不成立，不能提交。第一项：{}"),
    /** A unit below has not been approved yet. */
    FILING_BELOW_OPEN(5206, "下级“{}”的报送为 {}，尚未审核。"),
    /** Figures that are not the sum of those below. */
    FILING_NOT_THE_SUM(5207, "“{}”等 {} 项不等于下级之和。"),
    /** A return without a reason. */
    FILING_REASON_MISSING(5208, "退回必须说明原因。"),

    /** A package without a readable header. */
    EXCHANGE_HEADER(5301, "交换包缺少头信息或无法识别：{}。"),
    /** A signature that is absent, forged, or over another content. */
    EXCHANGE_SIGNATURE(5302, "交换包签名无效：签名方“{}”。"),
    /** A package for somebody else, or of another kind. */
    EXCHANGE_MISDIRECTED(5303, "交换包的“{}”应为“{}”，实为“{}”。"),
    /** A package that was taken before, or an older one. */
    EXCHANGE_REPLAYED(5304, "交换包序号 {} 不大于已接收的 {}。"),
    /** A table under a contract that the receiver does not take. */
    EXCHANGE_SCHEMA(5305, "文件“{}”的结构版本“{}”不在可接收范围：{}。"),
    /** Rows or sums that are not those stated. */
    EXCHANGE_COUNTS(5306, "文件“{}”的“{}”应为 {}，实为 {}。"),
    /** A table in the package whose rows and sums are not stated, or one stated that is not there. */
    EXCHANGE_TABLES(5307, "交换包的表清单与文件不符：“{}”。"),

    /** A table that cannot be protected, because even with every cell hidden its margins give a small one away. */
    NOT_PROTECTABLE(5401, "表“{}”即使全部隐藏也会泄露小于 {} 的数，不得公开发布其分项。"),

    /** A place that the national table does not have. */
    REGION_UNKNOWN(5501, "行政区划代码“{}”不在国家代码表中。"),
    /** A year for which the book of policy says nothing that a letter could state. */
    LETTER_WITHOUT_POLICY(5502, "政策库中没有{}年秋季学期可写入信中的标准。"),

    /** Content approved by whoever wrote it. */
    CONTENT_OWN_APPROVAL(5504, "“{}”不能由起草人自己审核。"),
    /** A step that content cannot take from where it stands. */
    CONTENT_STATE(5505, "“{}”目前为 {}，不能{}。"),
    /** A step that an item of public opinion cannot take. */
    OPINION_STATE(5506, "舆情事项“{}”现在不能{}。"),
    /** A check without evidence, of one's own duty, or that does not follow from the one before. */
    DUTY_CHECK(5601, "责任事项“{}”不能登记“{}”：须有佐证、由他人检查，且问题须先整改。"),
    /** A piece handed in after the call has closed. */
    CALL_CLOSED(5602, "“{}”已于 {} 截止。"),
    /** A review from the author's office, twice from one office, or beyond the number asked. */
    REVIEW_REFUSED(5603, "“{}”不接受这份评审：不得自评、重复评审或超出评审数。"),
    /** A piece that was not chosen, or is published already. */
    SUBMISSION_NOT_CHOSEN(5604, "“{}”未入选或已发布。"),
    /** A step that a ticket cannot take from where it stands. */
    TICKET_STATE(5701, "工单“{}”目前为 {}，不能{}。"),

    /** A sealed file whose bytes are no longer the sealed ones. */
    SEAL_ALTERED(5101, "文件“{}”的内容与封存时不一致。"),
    /** A sealed file that is no longer there. */
    SEAL_MISSING(5102, "文件“{}”已封存，但现在不存在。"),
    /** A file that was not there when the folder was sealed. */
    SEAL_EXTRA(5103, "文件“{}”不在封存清单中。"),
    /** The manifest itself is absent or was altered. */
    SEAL_MANIFEST(5104, "封存清单“{}”缺失或已被改动。"),
    /** The seal over the manifest is absent or was altered. */
    SEAL_BROKEN(5105, "封存文件“{}”缺失或已被改动。");

    private final int number;
    private final String template;

    ReportingMessage(int number, String template) {
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
