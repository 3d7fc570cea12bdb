package io.zhuxue.flow.run;

import io.zhuxue.core.Message;
import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.disbursement.entitlement.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** {@code unaided.csv} (应助未助清单): every student found in a register or recognised who gets nothing, and why. */
final class UnaidedFile implements CaseFile {

    private final CsvWriter file;

    UnaidedFile(Path folder) {
        file = CsvWriter.create(
                folder.resolve("unaided.csv"),
                List.of("school_code", "student_no", "stage", "level", "groups", "reason", "explanation"));
    }

    /** Why a student who was found gets nothing. */
    private enum Reason {
        /** Not in school on the first day of the term. */
        NOT_ENROLLED("学期第一天不在籍在读。"),
        /** Only links that a person still has to decide. */
        REVIEW_PENDING("比对结果待人工核实；核实前不计入。"),
        /** No programme pays at this stage. */
        NO_PROGRAMME("本学段暂无全国统一的资助项目。"),
        /** Programmes exist, but their conditions are not met. */
        CONDITIONS_NOT_MET("不符合各项目的条件："),
        /** Eligible, but the amount is zero. */
        AMOUNT_ZERO("符合条件，但应享金额为零。");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    @Override
    public void add(StudentCase each) {
        boolean found = !each.links().isEmpty() || each.recommendation().level() != NeedLevel.NONE;
        if (!found || !each.due().isEmpty()) {
            return;
        }
        Reason reason = reason(each);
        file.row(
                each.student().schoolCode(),
                each.student().studentNo(),
                each.student().stage().name(),
                each.recommendation().level().name(),
                each.groups().stream().sorted().map(Enum::name).collect(Collectors.joining(";")),
                reason.name(),
                reason == Reason.CONDITIONS_NOT_MET ? reason.text + conditions(each) : reason.text);
    }

    private static Reason reason(StudentCase each) {
        if (!each.inSchool()) {
            return Reason.NOT_ENROLLED;
        }
        if (!each.decision().entitlements().isEmpty()) {
            return Reason.AMOUNT_ZERO;
        }
        if (each.groups().isEmpty() && each.recommendation().level() == NeedLevel.NONE) {
            return Reason.REVIEW_PENDING;
        }
        return each.decision().refusals().isEmpty() ? Reason.NO_PROGRAMME : Reason.CONDITIONS_NOT_MET;
    }

    private static String conditions(StudentCase each) {
        return each.decision().refusals().stream().map(UnaidedFile::condition).collect(Collectors.joining(" "));
    }

    private static String condition(Refusal refusal) {
        return refusal.programme() + " "
                + refusal.reasons().stream().map(Message::text).collect(Collectors.joining());
    }

    @Override
    public void finish() {
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
