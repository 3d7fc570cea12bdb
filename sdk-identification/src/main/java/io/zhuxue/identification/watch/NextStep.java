package io.zhuxue.identification.watch;

/** What has to be done next for a person whose state is open (下一步), and by whom. */
public enum NextStep {
    /** A link waits for a person's decision. */
    REVIEW_LINK("比对结果待人工复核。"),
    /** The register's ID is wrong or missing: its owner is asked for the right one. */
    ASK_OWNER("名册中的证件号码缺失或有误，请主管部门核对后再比对。"),
    /** A child of school age whom no roster holds: the county finds out where it goes to school. */
    FIND_SCHOOL("学龄儿童未在学籍中找到，请县级核查就学去向。"),
    /** In school and on a register: the school invites the family to apply, or decides on its own knowledge. */
    DECIDE("已在校，学校应主动告知并作出认定与资助决定。"),
    /** In school and struck by an event: the school looks into it. */
    LOOK_INTO("家庭遭遇突发状况，学校应了解情况并提出资助意见。");

    private final String text;

    NextStep(String text) {
        this.text = text;
    }

    /** What to do, in plain Chinese. */
    public String text() {
        return text;
    }
}
