package io.zhuxue.server.province;

import static io.zhuxue.core.table.SheetColumn.money;
import static io.zhuxue.core.table.SheetColumn.text;
import static io.zhuxue.core.table.SheetColumn.whole;

import io.zhuxue.core.access.Action;
import io.zhuxue.core.table.SheetColumn;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A list that can be taken out as a file (可导出清单), with its columns and the right to see it. */
public enum Export {
    /** 县区汇总. */
    COUNTIES(
            "县区汇总",
            Action.VIEW_TOTALS,
            text("县区代码", 10),
            whole("学校", 8),
            whole("在册学生", 10),
            whole("名册匹配", 10),
            whole("特别困难", 10),
            whole("困难", 8),
            whole("一般困难", 10),
            whole("应享资助", 10),
            whole("应助未助", 10),
            money("资助金额（元）", 16),
            money("生成发放（元）", 16)),
    /** 学校汇总. */
    SCHOOLS(
            "学校汇总",
            Action.VIEW_TOTALS,
            text("学校标识码", 14),
            text("学校名称", 24),
            text("所在地", 10),
            whole("在册学生", 10),
            whole("名册匹配", 10),
            whole("特别困难", 10),
            whole("困难", 8),
            whole("一般困难", 10),
            whole("应享资助", 10),
            whole("应助未助", 10),
            money("资助金额（元）", 16),
            money("生成发放（元）", 16)),
    /** 学生清单. */
    STUDENTS(
            "学生清单",
            Action.VIEW_STUDENTS,
            text("姓名", 10),
            text("证件号码", 22),
            text("学校标识码", 14),
            text("学段", 12),
            whole("年级", 6),
            text("班级", 10),
            text("困难等级", 10),
            money("本学期资助（元）", 16)),
    /** 发放明细. */
    PAYMENTS(
            "发放明细",
            Action.VIEW_STUDENTS,
            text("明细号", 36),
            text("姓名", 10),
            text("学校标识码", 14),
            text("项目", 14),
            text("学期", 14),
            whole("期次", 6),
            money("金额（元）", 14),
            text("状态", 12),
            text("原因", 18),
            text("批次", 24)),
    /** 应助未助. */
    UNAIDED(
            "应助未助",
            Action.VIEW_STUDENTS,
            text("姓名", 10),
            text("学校标识码", 14),
            text("学段", 12),
            whole("年级", 6),
            text("困难等级", 10),
            text("原因", 22),
            text("说明", 60)),
    /** 异常数据. */
    REJECTS(
            "异常数据",
            Action.VIEW_STUDENTS,
            text("文件", 20),
            whole("行", 10),
            text("列", 16),
            text("代码", 18),
            text("原因", 60),
            text("学校标识码", 14),
            text("学籍号", 24)),
    /** 对账清单. */
    FINDINGS(
            "对账清单",
            Action.VIEW_STUDENTS,
            text("结果", 12),
            text("明细号", 36),
            text("姓名", 10),
            text("学校标识码", 14),
            text("项目", 14),
            whole("期次", 6),
            money("金额（元）", 14),
            text("现状态", 12),
            text("银行说法", 12),
            text("银行原因", 18),
            text("回执文件", 40)),
    /** 应助尽助. */
    WATCH(
            "应助尽助",
            Action.VIEW_STUDENTS,
            text("姓名", 10),
            text("县区代码", 10),
            text("学校标识码", 14),
            text("状态", 18),
            text("原因或下一步", 60)),
    /** 监测名册变动. */
    RURAL(
            "监测名册变动",
            Action.VIEW_STUDENTS,
            text("对象编号", 40),
            text("变动", 12),
            text("变更内容", 24),
            text("县区代码", 10),
            text("现状态", 18),
            text("原因或下一步", 60)),
    /** 认定个案. */
    CASES(
            "认定个案",
            Action.VIEW_STUDENTS,
            text("姓名", 10),
            text("县区代码", 10),
            text("学校标识码", 14),
            text("班级", 14),
            whole("学年", 8),
            text("环节", 10),
            text("等级", 10),
            text("公示至", 12),
            text("应答复日", 12)),
    /** 比对复核. */
    REVIEWS(
            "比对复核",
            Action.VIEW_STUDENTS,
            text("事项", 34),
            text("县区代码", 10),
            text("学校标识码", 14),
            text("把握度", 10),
            money("一年至多（元）", 16),
            whole("须几人", 8),
            whole("意见", 8),
            text("状态", 20)),
    /** 应急救助. */
    RELIEF(
            "应急救助",
            Action.VIEW_STUDENTS,
            text("姓名", 10),
            text("县区代码", 10),
            text("学校标识码", 14),
            text("班级", 14),
            text("困难等级", 10),
            text("受灾地", 12),
            text("环节", 12),
            money("金额（元）", 14),
            money("应追回（元）", 14),
            text("办理日期", 12)),
    /** 评审结果. */
    SCHOLARSHIP(
            "评审结果",
            Action.VIEW_TOTALS,
            text("材料编号", 20),
            text("学校标识码", 14),
            text("省份", 10),
            text("材料审查", 24),
            whole("专家", 8),
            whole("已评", 8),
            text("平均分", 10),
            text("提示", 10)),
    /** 学习覆盖. */
    STUDY(
            "学习覆盖",
            Action.VIEW_TOTALS,
            text("机构", 20),
            whole("年度", 8),
            text("主题", 30),
            whole("计划次数", 10),
            whole("已学次数", 10),
            whole("应到人次", 10),
            whole("实到人次", 10)),
    /** 责任清单. */
    DUTIES(
            "责任清单",
            Action.VIEW_TOTALS,
            text("机构", 20),
            text("岗位", 16),
            text("责任", 40),
            text("期限", 12),
            text("状态", 10),
            text("检查", 60)),
    /** 培训记录. */
    TRAINING(
            "培训记录",
            Action.VIEW_TOTALS,
            text("机构", 20),
            text("账号", 16),
            text("课程", 30),
            whole("学时", 8),
            text("成绩", 8),
            text("结果", 10)),
    /** 典型经验. */
    PIECES(
            "典型经验",
            Action.VIEW_TOTALS,
            text("机构", 20),
            text("征集", 30),
            text("题目", 30),
            text("提交", 12),
            whole("评审", 8),
            text("平均分", 10),
            text("状态", 10)),
    /** 舆情. */
    OPINIONS(
            "舆情",
            Action.VIEW_TOTALS,
            text("机构", 20),
            text("发现", 12),
            text("来源", 16),
            text("内容", 40),
            text("轻重", 8),
            text("答复期限", 12),
            text("状态", 10),
            text("答复", 60)),
    /** 工单. */
    TICKETS(
            "工单",
            Action.VIEW_TOTALS,
            text("号", 8),
            text("类别", 14),
            text("机构", 20),
            text("受理", 12),
            text("限期", 12),
            text("状态", 12),
            text("经过", 60)),
    /** 发展型资助汇总. */
    GROWTH(
            "发展型资助汇总",
            Action.VIEW_TOTALS,
            text("学校标识码", 14),
            text("学校名称", 24),
            whole("困难学生", 10),
            whole("参加", 8),
            whole("结对", 8),
            whole("承诺", 8),
            whole("目标", 8),
            whole("达成", 8),
            whole("爱国学时", 10),
            whole("励志学时", 10),
            whole("感恩学时", 10),
            whole("诚信学时", 10),
            whole("社会责任感学时", 14)),
    /** 数据目录. */
    CATALOGUE(
            "数据目录",
            Action.VIEW_TOTALS,
            text("数据", 12),
            text("约定", 18),
            text("字段", 18),
            text("类型", 10),
            text("含义", 30),
            text("分级", 24),
            text("负责", 10),
            text("用途", 24),
            text("依据", 36),
            whole("保存（年）", 10),
            text("期满", 18),
            text("核对", 8)),
    /** 交换日志. */
    EXCHANGES(
            "交换日志",
            Action.VIEW_TOTALS,
            text("日期", 12),
            text("文件", 30),
            text("发送方", 12),
            text("种类", 12),
            text("时期", 14),
            whole("流水号", 8),
            text("经办", 12),
            text("结果", 8),
            text("原因", 60)),
    /** 资金分配. */
    ALLOCATION(
            "资金分配",
            Action.VIEW_TOTALS,
            text("县区代码", 10),
            text("项目", 14),
            whole("名额", 10),
            money("分配资金（元）", 16),
            money("中央（元）", 16),
            money("省级（元）", 16),
            money("市级（元）", 16),
            money("县级（元）", 16));

    private static final Set<Export> OF_PROVINCE =
            EnumSet.of(COUNTIES, SCHOOLS, STUDENTS, PAYMENTS, UNAIDED, REJECTS, FINDINGS, WATCH, ALLOCATION);

    private final String title;
    private final Action right;
    private final List<SheetColumn> columns;

    Export(String title, Action right, SheetColumn... columns) {
        this.title = title;
        this.right = right;
        this.columns = List.of(columns);
    }

    /** The list of a name in an address, such as {@code counties}. */
    public static Optional<Export> of(String name) {
        for (Export export : values()) {
            if (export.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(export);
            }
        }
        return Optional.empty();
    }

    /** True for lists of the run now shown; the others a desk gives. */
    public boolean ofProvince() {
        return OF_PROVINCE.contains(this);
    }

    /** The list's Chinese name. */
    public String title() {
        return title;
    }

    /** What a user must be allowed besides exporting. */
    public Action right() {
        return right;
    }

    List<SheetColumn> columns() {
        return columns;
    }
}
