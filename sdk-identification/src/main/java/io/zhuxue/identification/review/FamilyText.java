package io.zhuxue.identification.review;

import io.zhuxue.identification.register.RegisterOwner;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The explanation of a review for a family. */
final class FamilyText {

    private FamilyText() {}

    static String of(ReviewItem item, List<ReviewDecision> decisions, ReviewOutcome outcome) {
        StringBuilder out = new StringBuilder();
        out.append(item.asked())
                .append("，我们把该学生的学籍信息与")
                .append(RegisterOwner.of(item.group()).chineseName())
                .append("的“")
                .append(item.group().chineseName())
                .append("”名册中的一条记录作了比对。");
        append(out, item.guardian() ? "支持为同一户的依据：" : "支持为同一人的依据：", item, 1);
        append(out, "不支持的依据：", item, -1);
        out.append(String.format(Locale.ROOT, "综合把握度%.2f，按规定不能由系统自行认定，须人工复核。", item.score()));
        for (ReviewDecision each : decisions) {
            out.append("第")
                    .append(each.number())
                    .append("次意见（")
                    .append(each.day())
                    .append("）：")
                    .append(verdict(each.verdict(), item.guardian()))
                    .append("，理由：")
                    .append(each.reason())
                    .append("。");
        }
        out.append(conclusion(outcome, item.guardian()));
        return out.append("如有异议，可携带")
                .append(RegisterOwner.keyProof(item.group()))
                .append("或户口簿到学校申请重新复核。")
                .toString();
    }

    private static void append(StringBuilder out, String title, ReviewItem item, int sign) {
        List<ReviewItem.Evidence> lines = item.evidence().stream()
                .filter(each -> each.bits() * sign > 0)
                .sorted(Comparator.comparingDouble(each -> -each.bits() * sign))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        out.append(title);
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? "" : "；").append(lines.get(i).finding());
        }
        out.append("。");
    }

    /** What was decided; of a guardian's row the question is the household. */
    private static String verdict(ReviewDecision.Verdict verdict, boolean guardian) {
        return guardian ? verdict.chineseName().replace("同一人", "同一户") : verdict.chineseName();
    }

    private static String conclusion(ReviewOutcome outcome, boolean guardian) {
        if (outcome instanceof ReviewOutcome.Settled settled) {
            String what = guardian ? "同一户" : "同一人";
            return settled.same() ? "结论：认定为" + what + "，该名册记录计入资助认定。" : "结论：认定不是" + what + "，该名册记录不计入；这不影响按家庭经济状况另行申请。";
        }
        ReviewOutcome.Waiting waiting = (ReviewOutcome.Waiting) outcome;
        return waiting.disputed() ? "目前意见不一，将由第三人复核。" : "目前尚未作出结论，结论作出前该名册记录不计入。";
    }
}
