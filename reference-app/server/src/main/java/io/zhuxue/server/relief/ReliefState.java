package io.zhuxue.server.relief;

/** The last step of a case (个案环节). */
public enum ReliefState {
    /** 已受理. */
    APPLIED("已受理"),
    /** 已决定. */
    DECIDED("已决定"),
    /** 撤回决定: a decision that was wrong; the case waits to be decided anew. */
    RECALLED("决定已撤回"),
    /** 已发放. */
    PAID("已发放"),
    /** 已复核. */
    REVIEWED("已复核");

    private final String chineseName;

    ReliefState(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The state as officers read it. */
    public String chineseName() {
        return chineseName;
    }
}
