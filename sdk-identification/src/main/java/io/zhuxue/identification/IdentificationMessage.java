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

    /** No such review item. */
    REVIEW_UNKNOWN(2060, "没有编号为“{}”的复核事项。"),
    /** A decision needs a reason without personal data. */
    REVIEW_REASON(2061, "请填写复核理由，且不得写入证件号码、电话、住址等个人信息。"),
    /** The item is decided already. */
    REVIEW_SETTLED(2062, "该复核事项已有结论；有新材料时请先重新打开。"),
    /** The item is not decided yet, so it cannot be opened again. */
    REVIEW_NOT_SETTLED(2063, "该复核事项尚无结论，无须重新打开。"),
    /** The same account decides only once. */
    REVIEW_SAME_PERSON(2064, "同一账号对同一事项只能提出一次意见，须由另一人复核。"),
    /** Somebody else was faster. */
    REVIEW_RACE(2065, "他人刚刚提交了意见，请刷新后再提交。"),

    /** The case is at another step. */
    CASE_ORDER(2070, "个案当前环节为“{}”，不能进行此操作。"),
    /** An event before the last one. */
    CASE_BACKDATED(2071, "日期早于个案的上一环节。"),
    /** The wrong person signed. */
    CASE_SIGNER(2072, "按规定满{}周岁由本人签字，否则由监护人签字；本申请应由{}签字。"),
    /** Consent or promise is missing. */
    CASE_CONSENT(2073, "缺少授权核查同意或承诺，不能受理。"),
    /** It is another ring's turn. */
    CASE_RING(2074, "应由{}认定。"),
    /** Two rings were decided by one account. */
    CASE_SAME_PERSON(2075, "同一账号不能在两级认定中作决定。"),
    /** The level is below what a register gives. */
    CASE_FLOOR(2076, "部门名册规定等级不得低于“{}”。"),
    /** A reason is missing. */
    CASE_REASON(2077, "请说明理由。"),
    /** The public notice still runs. */
    CASE_NOTICE_RUNNING(2078, "公示至{}止，期满后方可备案。"),
    /** The public notice is over. */
    CASE_NOTICE_OVER(2079, "公示期已满，可在规定期限内申诉。"),
    /** An objection or appeal is open. */
    CASE_OPEN(2080, "尚有异议或申诉未答复。"),
    /** No objection or appeal is open. */
    CASE_NOT_OPEN(2081, "没有待答复的异议或申诉。"),
    /** The time to appeal is over. */
    CASE_APPEAL_LATE(2082, "申诉期限至{}止。"),
    /** The school year is not over. */
    CASE_YEAR_RUNNING(2083, "学年至{}止，期满后方可归档。"),
    /** A text that is no event of a case. */
    CASE_UNREADABLE(2084, "个案记录无法识别。"),

    /** An entry before the last one. */
    GROWTH_BACKDATED(2090, "日期早于成长档案的上一条记录。"),
    /** No consent to a growth file. */
    GROWTH_CONSENT(2091, "未取得知情同意（或已撤回），不能记入成长档案。"),
    /** The talk is not the mentor's. */
    GROWTH_MENTOR(2092, "只有现任导师可以登记谈话辅导。"),
    /** A goal that is unknown, or is set twice. */
    GROWTH_GOAL(2093, "成长目标不存在，或已经设定过。"),
    /** Hours that cannot be. */
    GROWTH_HOURS(2094, "时长须大于零，且一天合计不超过{}小时。"),
    /** A result that cannot be. */
    GROWTH_QUIZ(2095, "测验成绩有误。"),
    /** Only the counsellor opens a referral. */
    REFERRAL_DENIED(2096, "心理转介内容只对接收的心理教师开放，且须说明用途。"),
    /** Somebody else added to the file in between. */
    GROWTH_RACE(2097, "他人刚刚在该成长档案中作了登记，请刷新后再提交。"),
    /** A referral with this number is kept already. */
    REFERRAL_KNOWN(2098, "已有编号为“{}”的心理转介单。"),
    /** An entry that cannot be corrected so. */
    GROWTH_CORRECTION(2099, "更正须指明成长档案中的一条记录（知情同意、心理转介和更正本身除外）、写明理由；改为的内容须是同一类，日期不晚于更正之日。"),

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
