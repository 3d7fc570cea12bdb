package io.zhuxue.disbursement;

import io.zhuxue.core.MessageKey;

/** The numbered messages of sdk-disbursement (3000–3999). */
public enum DisbursementMessage implements MessageKey {
    /** A programme file names an attribute or a code that does not exist. */
    RULE_UNKNOWN(3001, "规则中的“{}”无法识别。"),
    /** A programme or a rule is there twice. */
    RULE_TWICE(3002, "“{}”重复。"),
    /** A fraction is not written like 1/2. */
    RULE_FRACTION(3003, "“{}”应写作 1/2 形式的分数。"),
    /** A case expects another amount than the rules give. */
    CASE_DIFFERS(3011, "用例“{}”：{} 的 {} 应为 {}，实得 {}。"),
    /** One by one and set-wise do not agree. */
    CASE_TWO_ANSWERS(3012, "用例“{}”：逐人与成批的结果不同。"),
    /** Nobody can meet a rule. */
    RULE_NEVER(3013, "规则“{}”在 {} 没有人能满足。"),
    /** An earlier rule of the same programme takes everybody whom this one would. */
    RULE_SHADOWED(3014, "规则“{}”被同一项目中更靠前的规则完全覆盖。"),
    /** A programme's day has come, and it is not published. */
    PROGRAMME_PENDING(3015, "项目“{}”仍为{}，不参与审定。"),
    /** The student is not in school on the first day of the term. */
    NOT_IN_SCHOOL(3101, "学期第一天不在籍在校。"),
    /** A condition is not met. */
    CONDITION_NOT_MET(3102, "{}须为：{}。"),
    /** A condition that must not hold does. */
    CONDITION_EXCLUDED(3103, "不符合排除条件：{}。"),
    /** None of several alternatives is met. */
    NO_ALTERNATIVE_MET(3104, "以下条件均不满足：{}"),
    /** The rule has no amount on this date. */
    NO_AMOUNT_IN_FORCE(3105, "本学期没有生效的标准“{}”。"),
    /** The school's place is in no sharing tier. */
    NO_TIER(3106, "学校所在地没有中央与地方分担档次。"),
    /** The fee that would be waived is not known. */
    FEE_UNKNOWN(3107, "学校未填报收费标准。"),
    /** Eligible, and what is due is nothing. */
    ELIGIBLE_FOR_NOTHING(3108, "符合条件，应减免或发放的金额为 0。"),
    /** No account is reported, or none that a bank message can carry. */
    ACCOUNT_MISSING(3201, "没有可用的收款账户。"),
    /** The account is in another name than it must be. */
    ACCOUNT_NAME(3202, "户名不符：账户须为{}名下。"),
    /** A verifier says that money would come back. */
    ACCOUNT_WRONG(3203, "账户核验未通过：{}。"),
    /** A verifier has not answered. */
    ACCOUNT_UNANSWERED(3204, "账户核验尚无结果，稍后再核。"),
    /** A line that may still be paid is not issued again. */
    REISSUE_STATE(3205, "明细“{}”状态为 {}，不能重新发放。"),
    /** The bank must be asked before the line is issued again. */
    REISSUE_QUERY(3206, "明细“{}”因“{}”未付，须先向银行查询。"),
    /** The reason asks for another account. */
    REISSUE_ACCOUNT(3207, "明细“{}”因“{}”未付，须更换或更正账户后才能重新发放。"),
    /** A wallet's money is not released. */
    WALLET_LOCKED(3208, "明细“{}”的释放条件未满足或已过期。"),
    /** An XML file is none of the bank messages that are read. */
    ANSWER_KIND(3211, "“{}”不是可识别的银行回执（pain.002、camt.053、camt.054）。"),
    /** A bank's file is broken, so that nothing of it is taken. */
    ANSWER_BROKEN(3212, "银行回执“{}”在第 {} 行损坏，整份未采用。"),
    /** A row of an answer table cannot be read. */
    ANSWER_ROW(3213, "银行回执“{}”第 {} 行无法读取。"),
    /** The file is not the one that was signed before. */
    BATCH_ALTERED(3221, "批次“{}”的文件与已签内容不一致。"),
    /** The same person may not sign a batch twice. */
    SAME_PERSON(3222, "批次“{}”的制单、复核、放款须由不同人员办理。"),
    /** The signature is not due now. */
    OUT_OF_TURN(3223, "批次“{}”现在不能由 {} 签署。"),
    /** A county's amount is outside the national range. */
    TIER_OUTSIDE(3231, "{}档标准 {} 超出国家幅度 {}。"),
    /** A county gives less for more need. */
    TIER_ORDER(3232, "{}档标准低于较轻档次。"),
    /** A county's tiers cost more than it has. */
    TIERS_COST(3233, "各档合计需 {} 元，超过可用资金 {} 元。"),
    /** Applications for relief are not taken on the day. */
    RELIEF_CLOSED(3241, "事件“{}”当日不受理申请。"),
    /** The notice of a relief case is not over. */
    RELIEF_NOTICE(3242, "公示未满，最早可于 {} 发放。"),
    /** The reviewer decided the case. */
    RELIEF_REVIEWER(3243, "事件“{}”的复核人不得是原审批人。"),
    /** The green channel is for freshmen who owe something. */
    CHANNEL_CLOSED(3244, "绿色通道只为尚有欠费的新生办理。"),
    /** More is settled than is owed. */
    CHANNEL_TOO_MUCH(3245, "结清金额 {} 元不在尚欠 {} 元之内。"),
    /** A county's programme has less of a budget's money than a batch needs. */
    BUDGET_SHORT(3251, "{} {}：{}可用指标 {} 元，本批需 {} 元，不足 {} 元。"),
    /** A batch was committed before with other sums. */
    BUDGET_CONFLICT(3252, "批次“{}”已按另外的金额占用指标。"),
    /** Money does not go from one office to another that way. */
    TRANSFER_PATH(3253, "指标文“{}”：不能由“{}”下达到“{}”。"),
    /** An office passes more than it holds. */
    TRANSFER_SHORT(3254, "指标文“{}”：{}指标只有 {} 元，不能下达 {} 元。"),
    /** A document passed another sum before. */
    TRANSFER_CONFLICT(3255, "指标文“{}”已按另外的金额下达到“{}”。"),
    /** An entry's day lies in a closed term. */
    TERM_CLOSED(3256, "分录“{}”的日期 {} 已结账（结至 {}），请记入当期。"),
    /** Only conscription and direct recruitment are aided. */
    SERVICE_KIND(3261, "非应征入伍或直招军士，不享受服兵役国家教育资助。"),
    /** The fees are waived already. */
    SERVICE_WAIVED(3262, "学费已全免，不再享受服兵役国家教育资助。"),
    /** Commissioned students are not aided. */
    SERVICE_TRAINING(3263, "定向、委培或国防生不享受服兵役国家教育资助。"),
    /** The graduation was too long ago. */
    SERVICE_GRADUATED(3264, "{} 年以前毕业的不在资助范围。"),
    /** Another loan is held in the school year. */
    LOAN_HELD(3265, "本学年已申请{}，同一学年只能申请一种、一次。"),
    /** A loan is over the cap. */
    LOAN_CAP(3266, "申请金额 {} 元超过年度最高额度 {} 元。"),
    /** A receipt's code is not that of its proof. */
    LOAN_CODE(3267, "受理证明“{}”不存在或校验码不符。"),
    /** A receipt came after the last day. */
    LOAN_RECEIPT_LATE(3268, "受理证明“{}”的回执已过截止日 {}。"),
    /** Another receipt was taken. */
    LOAN_RECEIPT_TWICE(3269, "受理证明“{}”已有另一份回执。"),
    /** No tiers fit the money. */
    TIERS_NONE(3234, "可用资金 {} 元不足以按国家最低标准 {} 元资助。"),
    /** An entry's postings do not balance. */
    ENTRY_UNBALANCED(3301, "分录借贷不平：借 {}，贷 {}。"),
    /** The key of an entry was used before for other postings. */
    ENTRY_CONFLICT(3302, "分录号“{}”已用于另一笔分录。"),
    /** A journal is not what was written. */
    JOURNAL_BROKEN(3303, "账簿第 {} 行与哈希链不符或借贷不平。");

    private final int number;
    private final String template;

    DisbursementMessage(int number, String template) {
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
