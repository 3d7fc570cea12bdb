package io.zhuxue.server.console;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.privacy.Masking;
import io.zhuxue.disbursement.payment.AnswerReason;
import io.zhuxue.disbursement.payment.Finding;
import io.zhuxue.server.nutrition.FindingNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes and fen in the words of the console (界面用语). An unknown code is shown as it is. */
@Named("w")
@ApplicationScoped
public class Words {

    private static final Map<String, String> PROGRAMMES = Map.of(
            "CMP_BOARD", "义务教育寄宿生生活补助",
            "CMP_DAY", "义务教育非寄宿生生活补助",
            "SHS_GRANT", "普通高中国家助学金",
            "SHS_FREE", "普通高中免学杂费",
            "VOC_FREE", "中职免学费",
            "VOC_GRANT", "中职国家助学金",
            "UG_GRANT", "本专科生国家助学金",
            "PGM", "硕士研究生国家助学金",
            "PGD", "博士研究生国家助学金");

    private static final Map<String, String> REFORMS = Map.of(
            "urban-senior-high-waiver", "城市低保、特困纳入普通高中免学杂费",
            "free-preschool-year", "学前一年免保育教育费",
            "third-year-vocational-grant", "中职国家助学金覆盖三年级");

    private static final Map<String, String> METHODS = Map.of(
            "ID", "证件号码一致",
            "ID15", "15位证件号升位后一致",
            "GUARDIAN_ID", "监护人证件号码一致",
            "NAME_BIRTH", "姓名与出生日期一致",
            "FUZZY", "姓名等信息相近");

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("HELD", "暂缓（账户待更正）"),
            Map.entry("BATCHED", "已编入批次"),
            Map.entry("ACCEPTED", "银行已受理"),
            Map.entry("PAID", "已到账"),
            Map.entry("REJECTED", "银行拒绝"),
            Map.entry("RETURNED", "退汇"),
            Map.entry("UNKNOWN", "待查询"),
            Map.entry("NOT_ENROLLED", "不在籍在读"),
            Map.entry("REVIEW_PENDING", "比对待核实"),
            Map.entry("NO_PROGRAMME", "本学段无项目"),
            Map.entry("CONDITIONS_NOT_MET", "不符合条件"),
            Map.entry("AMOUNT_ZERO", "应享金额为零"),
            Map.entry("ENROLLED", "在读"),
            Map.entry("SUSPENDED", "休学"),
            Map.entry("WITHDRAWN", "退学"),
            Map.entry("TRANSFERRED", "转学"),
            Map.entry("GRADUATED", "毕业"),
            Map.entry("DECEASED", "死亡"),
            Map.entry("LINKED", "已确认"),
            Map.entry("REVIEW", "待人工核实"),
            Map.entry("RUNNING", "执行中"),
            Map.entry("DONE", "完成"),
            Map.entry("FAILED", "中断"),
            Map.entry("PUBLIC", "公办"),
            Map.entry("PRIVATE", "民办"));

    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("SIGN_IN", "登录"),
            Map.entry("SIGN_IN_FAILED", "登录失败"),
            Map.entry("OPEN", "查看完整信息"),
            Map.entry("OPEN_DENIED", "查看完整信息被拒绝"),
            Map.entry("EXPORT", "导出"),
            Map.entry("RUN", "执行任务"),
            Map.entry("WHAT_IF", "政策仿真"),
            Map.entry("MEALS_IN", "营养餐核查"),
            Map.entry("MENU_IN", "配餐与食谱核对"),
            Map.entry("MENU_OUT", "导出食谱"),
            Map.entry("SUPPLIER", "登记供应商"),
            Map.entry("BUY_PLAN", "办理采购计划"),
            Map.entry("TENDER", "办理招标"),
            Map.entry("CONTRACT", "办理合同"),
            Map.entry("INCIDENT", "处置食品安全事件"),
            Map.entry("RECALL", "办理召回"),
            Map.entry("SELF_CHECK", "登记自查"),
            Map.entry("COMPLAINT", "办理供餐投诉"),
            Map.entry("SURVEY", "登记满意度"),
            Map.entry("GROWTH", "导入生长测量"),
            Map.entry("CAMERA", "登记摄像机"),
            Map.entry("CAMERA_DAY", "计算盲区"),
            Map.entry("CLIP", "办理视频片段"),
            Map.entry("CLIP_WATCHED", "调阅视频片段"),
            Map.entry("MEAL_MODE", "登记供餐方式"),
            Map.entry("NOTICE_DRAFT", "编制公示"),
            Map.entry("NOTICE_APPROVED", "审核公示"),
            Map.entry("NOTICE_PUBLISHED", "发布公示"),
            Map.entry("NOTICE_WITHDRAWN", "撤下公示"),
            Map.entry("ANSWERS_IN", "提交回执"),
            Map.entry("ANSWERS_APPROVED", "回执复核通过"),
            Map.entry("ANSWERS_SENT_BACK", "回执退回"),
            Map.entry("STATEMENT", "打印资助明细"),
            Map.entry("RECEIPT", "打印到账回单"),
            Map.entry("LETTER", "打印一封信"),
            Map.entry("TICKET_IN", "受理工单"),
            Map.entry("TICKET_STEP", "办理工单"),
            Map.entry("CONTENT_DRAFT", "起草内容"),
            Map.entry("CONTENT_APPROVED", "审核内容"),
            Map.entry("CONTENT_PUBLISHED", "发布内容"),
            Map.entry("CONTENT_WITHDRAWN", "撤下内容"),
            Map.entry("ROUND_OPENED", "建立评审批次"),
            Map.entry("ROUND_TABLE", "导入评审材料"),
            Map.entry("MATERIAL_CHECK", "审查评审材料"),
            Map.entry("ROUND_DRAWN", "分派评审专家"),
            Map.entry("FILE_SCORED", "专家评分"),
            Map.entry("ROUND_CLOSED", "结束评审"),
            Map.entry("GROWTH_FILE", "登记成长档案"),
            Map.entry("OFFICE_OPINION", "办理舆情"),
            Map.entry("OFFICE_STUDY", "登记学习"),
            Map.entry("OFFICE_DUTY", "责任清单"),
            Map.entry("OFFICE_NORMS", "登记规范佐证"),
            Map.entry("OFFICE_COURSE", "登记培训"),
            Map.entry("OFFICE_STAFF", "登记专职人员"),
            Map.entry("OFFICE_CALL", "发出征集"),
            Map.entry("OFFICE_SUBMISSION", "办理申报材料"),
            Map.entry("OFFICE_PURPOSE", "数据使用登记"),
            Map.entry("OFFICE_KEY", "交换公钥"),
            Map.entry("OFFICE_EXCHANGE", "核验数据包"),
            Map.entry("RELIEF_EVENT", "登记突发事件"),
            Map.entry("RELIEF_EVENT_BACK", "撤销突发事件"),
            Map.entry("RELIEF_APPLIED", "受理救助"),
            Map.entry("RELIEF_DECIDED", "决定救助"),
            Map.entry("RELIEF_RECALLED", "撤回救助决定"),
            Map.entry("RELIEF_PAID", "发放救助"),
            Map.entry("RELIEF_REVIEWED", "复核救助"),
            Map.entry("CASES_OPENED", "认定开卷"),
            Map.entry("CASE_NOTIFIED", "认定告知"),
            Map.entry("CASE_APPLIED", "认定申请"),
            Map.entry("CASE_WITHDRAWN", "撤回申请"),
            Map.entry("CASE_RINGDECIDED", "逐级认定"),
            Map.entry("CASE_NOTICEBEGUN", "开始公示"),
            Map.entry("CASE_OBJECTIONRAISED", "登记异议"),
            Map.entry("CASE_OBJECTIONANSWERED", "答复异议"),
            Map.entry("CASE_FILED", "认定备案"),
            Map.entry("CASE_APPEALED", "提出申诉"),
            Map.entry("CASE_APPEALANSWERED", "答复申诉"),
            Map.entry("REVIEWS_GATHERED", "生成复核事项"),
            Map.entry("REVIEW_SAME", "复核：同一人"),
            Map.entry("REVIEW_DIFFERENT", "复核：不是同一人"),
            Map.entry("REVIEW_REOPEN", "重新复核"));

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private static final Map<String, String> ACCOUNTS =
            Map.of("SSC", "社会保障卡", "BANK", "本人银行卡", "GUARDIAN", "监护人银行卡", "ECNY", "数字人民币钱包");

    /** Yuan with two decimals and thousands apart. */
    public String yuan(long fen) {
        String plain = Money.ofFen(fen).toString();
        int point = plain.length() - 3;
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = point - 3; at > (fen < 0 ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** Ten thousands of yuan with two decimals, rounded for the eye. */
    public String wan(long fen) {
        return yuan(Money.ofFen(fen).portion(1, 10_000).fen());
    }

    /** How much a piece of evidence speaks for or against, in bits with a sign. */
    public String bits(double bits) {
        return String.format(Locale.ROOT, "%+.1f", bits);
    }

    /** A count with thousands apart. */
    public String count(long number) {
        String yuan = yuan(Math.multiplyExact(number, 100L));
        return yuan.substring(0, yuan.length() - 3);
    }

    /** A share of a whole in tenths of a percent, such as 12.3%; a dash of nothing. */
    public String share(long part, long whole) {
        if (whole == 0) {
            return "—";
        }
        long tenths = Money.ofFen(part).portion(1000, whole).fen();
        return tenths / 10 + "." + tenths % 10 + "%";
    }

    /** A share of a whole from 0 to a top, for the length of a bar. */
    public long bar(long part, long whole, long top) {
        return whole <= 0 ? 0 : Math.min(top, Math.max(0, part * top / whole));
    }

    public String stage(String code) {
        for (Stage stage : Stage.values()) {
            if (stage.name().equals(code)) {
                return stage.chineseName();
            }
        }
        return code;
    }

    public String level(String code) {
        for (NeedLevel level : NeedLevel.values()) {
            if (level.name().equals(code)) {
                return level.chineseName();
            }
        }
        return code;
    }

    public String group(String code) {
        for (SpecialGroup group : SpecialGroup.values()) {
            if (group.name().equals(code)) {
                return group.chineseName();
            }
        }
        return code;
    }

    /** A reason with the codes of programmes put into words. */
    public String plain(String text) {
        String plain = text;
        for (Map.Entry<String, String> programme : PROGRAMMES.entrySet()) {
            plain = plain.replaceAll("\\b" + programme.getKey() + "\\b ?", programme.getValue());
        }
        return plain;
    }

    public String programme(String code) {
        return PROGRAMMES.getOrDefault(code, code);
    }

    /** A reform that comes with the SDK by what it does; one of an officer's own by its file. */
    public String reform(String name) {
        return REFORMS.getOrDefault(name, name);
    }

    public String method(String code) {
        return METHODS.getOrDefault(code, code);
    }

    public String state(String code) {
        return STATES.getOrDefault(code, code);
    }

    /** What a bank's answer turned out to be. */
    public String finding(String kind) {
        return Finding.Kind.valueOf(kind).chineseName();
    }

    /** Why a bank did not pay; nothing when it gave no reason. */
    public String answerReason(String reason) {
        AnswerReason why = AnswerReason.valueOf(reason);
        return why == AnswerReason.NOT_SAID ? "" : why.chineseName();
    }

    public String account(String kind) {
        return ACCOUNTS.getOrDefault(kind, kind);
    }

    /** 2022-AUTUMN as 2022年秋季学期. */
    public String term(String code) {
        return code.length() < 5 ? code : code.substring(0, 4) + "年" + (code.endsWith("AUTUMN") ? "秋季学期" : "春季学期");
    }

    /** A masked name. */
    public String name(String name) {
        return Masking.name(name);
    }

    /** The first characters of a long reference. */
    public String brief(String text) {
        return text.length() <= 12 ? text : text.substring(0, 12) + "…";
    }

    /** A time to the second; nothing while there is none. */
    public String time(@Nullable LocalDateTime time) {
        return time == null ? "" : TIME.format(time);
    }

    /** A moment in Beijing time, to the second. */
    static String beijing(Instant moment) {
        return TIME.format(moment.atZone(BEIJING));
    }

    /** A day and a meal, such as 2022-09-05 午餐. */
    public String meal(String text) {
        return text.replace("BREAKFAST", "早餐").replace("LUNCH", "午餐").replace("DINNER", "晚餐");
    }

    /** What a check of school meals found. */
    public String mealFinding(String code) {
        return FindingNames.of(code);
    }

    /** What was done, as the audit chain names it. */
    public String action(String code) {
        return ACTIONS.getOrDefault(code, code);
    }
}
