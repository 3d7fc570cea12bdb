package io.zhuxue.server.intake;

/** Where a run stands (任务步骤). */
public enum Step {
    /** A synthetic province is being made. */
    GENERATE("生成模拟数据"),
    /** The cycle is working: linking, recognition, entitlement, sharing, payment. */
    CYCLE("执行资助全流程"),
    /** Package and results are going into the tables. */
    LOAD("装载结果"),
    /** The sums of the first page are being made. */
    SUMMARISE("汇总"),
    /** Nothing is left to do. */
    DONE("完成");

    private final String chineseName;

    Step(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The name shown in the console. */
    public String chineseName() {
        return chineseName;
    }
}
