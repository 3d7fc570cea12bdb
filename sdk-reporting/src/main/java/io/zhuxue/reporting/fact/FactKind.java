package io.zhuxue.reporting.fact;

import static io.zhuxue.reporting.fact.FactColumn.day;
import static io.zhuxue.reporting.fact.FactColumn.text;
import static io.zhuxue.reporting.fact.FactColumn.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A kind of fact table (事实表种类) with its versioned contract: columns, key and meaning.
 *
 * <p>Every table begins with {@code term} and {@code region} and ends with {@code known_on} and {@code retracted}. The
 * key names the fact within all time: a row with the same key and a later {@code known_on} supersedes the earlier one,
 * and a row that is {@code retracted} takes the fact back. Within one file a key stands once. Changing a column raises
 * the version; files of another version are refused and never guessed at.
 */
public enum FactKind {
    /** One student in school in the term, with the recognised level, NONE included (困难认定). */
    RECOGNITION(
            1,
            "困难认定",
            List.of("term", "person"),
            text("school", "学校标识码"),
            text("stage", "学段"),
            text("person", "人员代号（不含身份信息）"),
            whole("person_key", "人员代号前 64 位，用于去重计数"),
            text("level", "困难等级"),
            text("basis", "认定依据"),
            text("groups", "特殊困难群体代码，分号分隔")),
    /** One row of a department's register that belongs, or may belong, to a student (比对命中). */
    LINK(
            1,
            "名单比对",
            List.of("term", "person", "register_group", "register_row"),
            text("school", "学校标识码"),
            text("stage", "学段"),
            text("person", "人员代号（不含身份信息）"),
            whole("person_key", "人员代号前 64 位，用于去重计数"),
            text("register_group", "名单类别"),
            whole("register_row", "名单行号"),
            text("method", "比对方法"),
            text("status", "比对结果")),
    /** What one student is entitled to in one programme and term, with the shares of four governments (应享资助). */
    ENTITLEMENT(
            1,
            "应享资助",
            List.of("term", "person", "programme"),
            text("school", "学校标识码"),
            text("stage", "学段"),
            text("person", "人员代号（不含身份信息）"),
            whole("person_key", "人员代号前 64 位，用于去重计数"),
            text("programme", "资助项目"),
            text("level", "困难等级"),
            whole("amount_fen", "金额（分）"),
            whole("central_fen", "中央财政（分）"),
            whole("province_fen", "省级财政（分）"),
            whole("city_fen", "市级财政（分）"),
            whole("county_fen", "县级财政（分）"),
            text("rule", "规则编号")),
    /** One payment line and how far it has come (资金发放). */
    PAYMENT(
            1,
            "资金发放",
            List.of("line"),
            text("school", "学校标识码"),
            text("stage", "学段"),
            text("person", "人员代号（不含身份信息）"),
            whole("person_key", "人员代号前 64 位，用于去重计数"),
            text("programme", "资助项目"),
            whole("instalment", "期次，自 1 起"),
            whole("amount_fen", "金额（分）"),
            text("channel", "发放渠道"),
            text("state", "发放状态"),
            text("reason", "未发或失败原因代码"),
            day("due_on", "应发日期"),
            day("settled_on", "到账日期，未到账为空"),
            text("line", "支付行编号")),
    /** Quota and money of one place and programme, with the shares of four governments (资金分配). */
    ALLOCATION(
            1,
            "资金分配",
            List.of("term", "region", "programme"),
            text("programme", "资助项目"),
            whole("quota", "名额"),
            whole("amount_fen", "金额（分）"),
            whole("central_fen", "中央财政（分）"),
            whole("province_fen", "省级财政（分）"),
            whole("city_fen", "市级财政（分）"),
            whole("county_fen", "县级财政（分）")),
    /** The meals of one school, day and way of supply (营养餐供餐). */
    MEAL(
            1,
            "营养餐供餐",
            List.of("school", "meal_on", "mode", "supply"),
            text("school", "学校标识码"),
            text("stage", "学段"),
            text("school_kind", "学校类型"),
            whole("urban", "是否城区学校 1/0"),
            day("meal_on", "供餐日期"),
            text("mode", "供餐方式 LUNCH/EGG_MILK/OTHER"),
            text("supply", "供给方式"),
            whole("left_behind", "农村留守儿童就餐人次"),
            whole("poor_day", "非寄宿困难学生就餐人次"),
            whole("free", "免费提供就餐人次"),
            whole("meals", "就餐人次合计"),
            whole("money_fen", "膳食补助支出（分）")),
    /** One delivery that a school kitchen bought (食材采购). */
    PURCHASE(
            1,
            "食材采购",
            List.of("school", "lot"),
            text("school", "学校标识码"),
            day("bought_on", "采购日期"),
            text("lot", "批次"),
            text("category", "食材类别"),
            text("supplier_kind", "供应商类型 PRODUCER/COOPERATIVE/WHOLESALE/MARKET"),
            whole("grams", "数量（克）"),
            whole("amount_fen", "金额（分）")),
    /** The monthly claim of one school and what became of it (营养餐报账). */
    CLAIM(
            1,
            "营养餐报账",
            List.of("school", "month"),
            text("school", "学校标识码"),
            day("month", "报账月份的第一天"),
            whole("meals", "报账就餐人次"),
            whole("claimed_fen", "申报金额（分）"),
            whole("approved_fen", "核定金额（分），未核定为 0"),
            whole("purchases_fen", "当月采购金额（分）"),
            text("state", "报账状态")),
    /** One ticket of the hotline or help desk (服务工单). */
    TICKET(
            1,
            "服务工单",
            List.of("ticket"),
            text("ticket", "工单编号"),
            text("ticket_kind", "诉求类别"),
            text("tier", "处理层级"),
            day("received_on", "受理日期"),
            day("due_on", "答复期限"),
            day("answered_on", "答复日期，未答复为空")),
    /** One input row, or one line at paying, that was not taken, with its code (退回记录). */
    REJECT(
            1,
            "退回记录",
            List.of("term", "file", "row_number", "code"),
            text("file", "文件"),
            whole("row_number", "行号，表头为 1"),
            text("column_name", "字段"),
            text("code", "原因代码"));

    private final int version;
    private final String title;
    private final List<String> key;
    private final List<FactColumn> columns;

    FactKind(int version, String title, List<String> key, FactColumn... own) {
        this.version = version;
        this.title = title;
        this.key = key;
        List<FactColumn> all = new ArrayList<>();
        all.add(text("term", "学期"));
        all.add(text("region", "行政区划代码"));
        all.addAll(List.of(own));
        all.add(day("known_on", "获知日期：自该日起可查"));
        all.add(new FactColumn("retracted", FactColumn.Type.FLAG, "是否撤销此前同键事实"));
        this.columns = List.copyOf(all);
    }

    /** The table's name in every SQL over the facts, such as {@code recognition}. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The contract that a file states about itself, such as {@code recognition/1}. */
    public String contract() {
        return table() + "/" + version;
    }

    /** The Chinese title. */
    public String title() {
        return title;
    }

    /** The columns that name a fact within all time. */
    public List<String> key() {
        return key;
    }

    /** All columns, in file order. */
    public List<FactColumn> columns() {
        return columns;
    }
}
