package io.zhuxue.identification.recognition;

/** Events as sentences. */
final class CaseStory {

    private CaseStory() {}

    static String sentence(CaseEvent event) {
        if (event instanceof CaseEvent.Opened opened) {
            return "建立" + opened.opening().year() + "学年认定个案，系统建议等级“"
                    + opened.opening().recommended().chineseName() + "”。";
        } else if (event instanceof CaseEvent.Notified notified) {
            return "已告知资助政策（" + notified.channel() + "）。";
        } else if (event instanceof CaseEvent.Applied applied) {
            return (applied.signer() == Signer.STUDENT ? "学生本人" : "监护人") + "签字申请，并作出承诺、授权核查。";
        } else if (event instanceof CaseEvent.RingDecided ring) {
            return ring.ring().chineseName() + "认定为“" + ring.level().chineseName() + "”"
                    + (ring.reason().isEmpty() ? "。" : "，理由：" + ring.reason() + "。");
        } else if (event instanceof CaseEvent.NoticeBegun notice) {
            return "开始公示，至" + notice.lastDay() + "止。";
        } else if (event instanceof CaseEvent.ObjectionRaised objection) {
            return "公示期间收到异议，应于" + objection.answerBy() + "前答复。";
        } else if (event instanceof CaseEvent.ObjectionAnswered answer) {
            return "异议" + (answer.upheld() ? "成立，重新认定：" : "不成立：") + answer.reason() + "。";
        } else if (event instanceof CaseEvent.Filed filed) {
            return "建档备案，认定等级“" + filed.level().chineseName() + "”。";
        } else if (event instanceof CaseEvent.Changed changed) {
            return "家庭情况变化，重新认定：" + changed.cause() + "。";
        } else if (event instanceof CaseEvent.Appealed appeal) {
            return "收到申诉，应于" + appeal.answerBy() + "前答复。";
        } else if (event instanceof CaseEvent.AppealAnswered answer) {
            return "申诉" + (answer.upheld() ? "成立，重新认定：" : "不成立：") + answer.reason() + "。";
        } else if (event instanceof CaseEvent.Archived archived) {
            return "归档，保存至" + archived.keepUntil() + "。";
        }
        return "已撤回申请。";
    }
}
