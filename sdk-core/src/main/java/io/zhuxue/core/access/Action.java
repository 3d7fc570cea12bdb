package io.zhuxue.core.access;

/** Something that an actor may want to do in the system (操作). */
public enum Action {
    /** 查看汇总: sums without persons. */
    VIEW_TOTALS("查看汇总数据"),
    /** 查看名单: students with their data masked. */
    VIEW_STUDENTS("查看学生名单"),
    /** 查看敏感信息: a clear ID, account, phone, address, group or health; needs a purpose and is recorded. */
    OPEN_SENSITIVE("查看敏感信息"),
    /** 导入数据: rosters, registers, surveys. */
    IMPORT("导入数据"),
    /** 提交申请: apply for oneself or one's child. */
    APPLY("提交申请"),
    /** 班级初评: the class teacher's first check. */
    ASSESS_FIRST("班级初评"),
    /** 校级认定: the school's decision. */
    RECOGNISE("认定"),
    /** 登记台账: what an office keeps of its own work: plans, checks, complaints, cameras, notices, letters. */
    KEEP_RECORDS("登记台账"),
    /** 审核上报: approval of what a lower level submits. */
    APPROVE("审核"),
    /** 资金分配: quotas and allocation. */
    ALLOCATE("分配资金"),
    /** 发放资金: batches and answers of the bank. */
    PAY("发放资金"),
    /** 专家评审: reading and scoring of scholarship files. */
    REVIEW("专家评审"),
    /** 导出报表: forms and lists out of the system. */
    EXPORT("导出报表"),
    /** 查看审计: the audit chain. */
    READ_AUDIT("查看审计记录"),
    /** 管理用户: accounts, roles and areas of one's own area. */
    MANAGE_USERS("管理用户");

    private final String chineseName;

    Action(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name, as a message gives it. */
    public String chineseName() {
        return chineseName;
    }
}
