package io.zhuxue.core;

/** The numbered messages of sdk-core (1000–1999). */
public enum CoreMessage implements MessageKey {
    /** A text is not what the column needs. */
    BAD_VALUE(1001, "“{}”的值无法识别，应为{}。"),
    /** A required value is blank. */
    MISSING(1002, "缺少必填项“{}”。"),
    /** A term is written in another way than 2022-AUTUMN. */
    BAD_TERM(1003, "学期“{}”无法识别，应写作 2022-AUTUMN 或 2023-SPRING。"),
    /** No file of a table is there. */
    TABLE_NOT_FOUND(1101, "没有找到表“{}”，应有以下之一：{}。"),
    /** A table is there in more than one file. */
    TABLE_AMBIGUOUS(1102, "表“{}”有多份：{}，只能留一份。"),
    /** A file is of a kind that no registered format reads. */
    TABLE_FORMAT(1103, "不支持的文件类型“{}”，可用：{}。"),
    /** A file cannot be opened or read. */
    TABLE_UNREADABLE(1104, "文件无法打开或读取（{}）。"),
    /** A table is empty. */
    NO_HEADER(1105, "文件是空的，没有表头。"),
    /** Required columns are absent from the header. */
    MISSING_COLUMNS(1106, "缺少必需的列：{}。表头现有：{}。"),
    /** The first row holds none of the known headers. */
    NOT_A_HEADER(1107, "首行不是表头：共 {} 列，没有一列能识别；必需的列：{}。"),
    /** A column is there twice. */
    DUPLICATE_COLUMN(1108, "表头中“{}”出现了不止一次。"),
    /** A file is not text at all. */
    NOT_TEXT(1109, "文件不是文本表格：第 {} 字节是空字节。若是 Excel 文件，请使用 .xlsx 扩展名。"),
    /** A text is in no known encoding. */
    BAD_ENCODING(1110, "文字编码无法识别：按 UTF-8 在第 {} 字节出错，按 GB 18030 在第 {} 字节出错。"),
    /** A text is in UTF-16. */
    UTF16_TEXT(1111, "文件是 UTF-16 编码，请另存为 UTF-8 编码的 CSV。"),
    /** A row is beyond measure. */
    ROW_TOO_LONG(1112, "第 {} 行过长，超过 {} 个字符；可能缺少换行，或引号没有配对。"),
    /** A quotation mark is not closed, or text follows a closed one. */
    BROKEN_QUOTES(1113, "第 {} 行的双引号没有配对，其后的内容无法可靠读取。"),
    /** A file is not an XLSX workbook. */
    NOT_XLSX(1120, "文件不是完好的 .xlsx 工作簿（{}）。"),
    /** A file is an old or a protected workbook. */
    OLD_OR_LOCKED_EXCEL(1121, "文件是旧版 .xls 或加了密码，请另存为不加密的 .xlsx。"),
    /** A workbook unpacks to more than any honest one. */
    XLSX_TOO_BIG(1122, "工作簿的部件“{}”解压后异常庞大，已拒绝读取。"),
    /** A workbook has no visible sheet. */
    NO_SHEET(1123, "工作簿没有可见的工作表。"),
    /** A font cannot be read or embedded. */
    FONT_UNUSABLE(1130, "字体文件“{}”无法使用：应为含中文字形的 TrueType 字体（.ttf 或 .ttc）。"),
    /** A sealed text was altered, moved to another place, or sealed under another key. */
    SEAL_BROKEN(1201, "密文已被改动、被移到别处，或不是用这把密钥加密的。"),
    /** A sealed text is in a form that nobody wrote. */
    SEAL_FORM(1202, "密文格式无法识别。"),
    /** The key of a sealed text is not at hand. */
    SEAL_KEY(1203, "没有编号为“{}”的密钥。"),
    /** A field may not stand in a public notice. */
    NOTICE_FORBIDDEN(1210, "公示内容第 {} 个字起含有不得公开的信息：{}。"),
    /** An audit chain breaks at an entry. */
    AUDIT_BROKEN(1220, "审计链在第 {} 条断开：{}。"),
    /** An audit chain does not end where it should. */
    AUDIT_HEAD(1221, "审计链的末条与留存的摘要不符，可能被截短或整体改写。"),
    /** A role does not include an action. */
    ROLE_DENIED(1230, "角色“{}”无权{}。"),
    /** An area is not the actor's. */
    AREA_DENIED(1231, "不在您的管辖范围内。"),
    /** A sensitive field is opened without saying what for. */
    PURPOSE_MISSING(1232, "查看敏感信息须说明用途。"),
    /** A sum of money is not yuan with at most two decimals. */
    BAD_MONEY(1004, "金额无法识别，应为元，最多两位小数。"),
    /** Floors and caps leave no exact division. */
    CANNOT_APPORTION(1005, "总数{}无法分配：下限合计{}，上限合计{}。"),

    /** A citizen ID number has neither 18 nor 15 characters. */
    ID_LENGTH(1401, "公民身份号码应为18位（旧号15位），现为{}位。"),
    /** A citizen ID number has a character that cannot stand there. */
    ID_CHARACTERS(1402, "公民身份号码第{}位不是数字（末位可为X）。"),
    /** An 18-digit citizen ID number contradicts itself: check digit or impossible birth date. */
    ID_CHECK(1403, "公民身份号码有误：{}。"),
    /** The birth date in a 15-digit citizen ID number does not exist. */
    ID_DATE(1404, "15位公民身份号码中的出生日期不存在。"),
    /** A school code is not ten digits. */
    SCHOOL_CODE_FORM(1411, "学校（机构）标识码应为10位数字，现为{}位或含有其他字符。"),
    /** A student number is blank, too long or holds blanks. */
    STUDENT_NO_FORM(1412, "学籍号有误：{}。"),
    /** A CNAPS bank number has a wrong form or check digit. */
    BANK_NO_CHECK(1413, "支付系统行号有误：{}。"),
    /** A bank account number is not made of 8 to 32 digits. */
    BANK_CARD_FORM(1414, "银行账号应为{}至{}位数字。"),
    /** A unified social credit code has a wrong form or check character. */
    USCC_CHECK(1415, "统一社会信用代码有误：{}。"),
    /** A place is in force today. */
    REGION_CURRENT(1421, "区划代码{}（{}）现行有效。"),
    /** A place has been abolished, after the person was born. */
    REGION_ABOLISHED(1422, "区划代码{}（{}）最迟于{}撤销，出生时仍可使用。"),
    /** A place had been abolished before the person was born. */
    REGION_ABOLISHED_BEFORE(1423, "区划代码{}（{}）最迟于{}撤销，早于出生年份，建议核对。"),
    /** A place was created after the person was born. */
    REGION_CREATED_AFTER(1424, "区划代码{}（{}）在{}之后才设立，晚于出生年份，建议核对是否补登户口。"),
    /** A code is not used in citizen ID numbers. */
    REGION_NOT_IN_IDS(1425, "代码{}（{}）不用于公民身份号码，建议核对。"),
    /** A code is that of a foreigner's permanent residence. */
    REGION_FOREIGNER(1426, "代码{}属于外国人永久居留身份证。"),
    /** A code is in no list of places. */
    REGION_UNKNOWN(1427, "区划代码{}不在已收录的各版区划代码表中，建议核对。"),
    /** A day lies outside the years whose holidays are known. */
    CALENDAR_NOT_COVERED(1501, "{}的放假安排尚未收录，已收录{}年至{}年。"),
    /** A school year is written in another way than 2022-2023. */
    BAD_SCHOOL_YEAR(1502, "学年“{}”无法识别，应写作 2022-2023。"),

    /** A policy file is no YAML. */
    POLICY_SYNTAX(1301, "政策文件不是正确的 YAML：{}。"),
    /** A value of a policy file has another shape than needed. */
    POLICY_SHAPE(1302, "此处应为{}。"),
    /** A key that policy files do not have. */
    POLICY_KEY(1303, "不认识的键“{}”。"),
    /** A key that must be there is not. */
    POLICY_MISSING(1304, "缺少“{}”。"),
    /** A parameter that the national baseline does not have. */
    POLICY_UNKNOWN(1305, "国家基线中没有参数“{}”。"),
    /** A parameter or a value that is there twice. */
    POLICY_TWICE(1306, "“{}”重复。"),
    /** A lower level's value that is outside the limits of the upper one. */
    POLICY_LIMITS(1307, "“{}”的取值超出上级规定的幅度 {}。"),
    /** A level that may not set the parameter. */
    POLICY_LEVEL(1308, "“{}”不能由{}一级规定。"),
    /** A value of another kind or with other keys than the baseline's. */
    POLICY_KIND(1309, "“{}”的取值形式与国家基线不同，应为{}。"),
    /** A place that is not written as its level needs. */
    POLICY_PLACE(1310, "“{}”不是{}一级的代码。"),
    /** A policy file that cannot be opened. */
    POLICY_UNREADABLE(1311, "无法读取政策文件：{}。"),
    /** A rule's steps are out of order, or drafted and approved by the same person. */
    POLICY_STEPS(1312, "规则状态须依次为草案、审定、发布、废止，日期不得倒退，审定人不得是起草人。");

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
