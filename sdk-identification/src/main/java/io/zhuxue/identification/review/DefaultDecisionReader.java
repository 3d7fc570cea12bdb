package io.zhuxue.identification.review;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.privacy.PublicNotice;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.identification.intake.Codes;
import io.zhuxue.identification.intake.Intake;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.linkage.SettledPair;
import io.zhuxue.identification.linkage.SettledRecord;
import io.zhuxue.identification.review.ReviewDecision.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Reads verdicts row by row and keeps those that may follow each other. */
final class DefaultDecisionReader implements DecisionReader {

    private static final int NEEDED = 2;

    private static final List<Column> PAIR = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("student_no", "学籍号"),
            Column.required("group", "名册"),
            Column.required("person", "名册人员"),
            Column.optional("method", "比对方式"));
    private static final int GROUP = 2;
    private static final int PERSON = 3;
    private static final int METHOD = 4;
    private static final List<Column> RECORDS =
            List.of(Column.required("left_id", "左表标识"), Column.required("right_id", "右表标识"));
    private static final List<Column> VERDICT = List.of(
            Column.required("verdict", "复核意见"),
            Column.required("account", "复核人"),
            Column.required("decided", "复核日期"),
            Column.required("reason", "复核理由"));

    private static final Map<String, Verdict> VERDICTS = Codes.of(Verdict.values());
    private static final Map<String, SpecialGroup> GROUPS = Codes.of(SpecialGroup.values());

    /** A settled question: the cells that name it, and how it was settled. */
    private record Answer(List<String> question, boolean same, int deciders, LocalDate day) {}

    @Override
    public List<SettledPair> pairs(
            TableSource table, BiFunction<String, String, PersonRef> students, Consumer<? super Rejection> refused) {
        return answers(table, PAIR, refused).stream()
                .map(each -> new SettledPair(
                        new PersonRef(each.question().get(PERSON)),
                        students.apply(each.question().get(0), each.question().get(1)),
                        SpecialGroup.valueOf(each.question().get(GROUP)),
                        each.same(),
                        each.deciders(),
                        each.day(),
                        each.question().get(METHOD).equals(Link.Method.GUARDIAN_ID.name())))
                .toList();
    }

    @Override
    public List<SettledRecord> records(TableSource table, Consumer<? super Rejection> refused) {
        return answers(table, RECORDS, refused).stream()
                .map(each -> new SettledRecord(
                        each.question().get(0), each.question().get(1), each.same(), each.deciders(), each.day()))
                .toList();
    }

    private static List<Answer> answers(TableSource table, List<Column> question, Consumer<? super Rejection> refused) {
        List<Column> columns = new ArrayList<>(question);
        columns.addAll(VERDICT);
        Intake intake = new Intake(table.name(), columns);
        Map<List<String>, List<ReviewDecision>> given = new LinkedHashMap<>();
        table.read(columns, row -> {
            intake.turnTo(row);
            if (!answered(intake, question.size())) {
                return;
            }
            List<String> asked = new ArrayList<>(question.size());
            for (int i = 0; i < question.size(); i++) {
                asked.add(question == PAIR && i == METHOD ? intake.text(i) : intake.required(i));
            }
            if (question == PAIR) {
                intake.requiredCode(GROUP, GROUPS, SpecialGroup.TP);
            }
            take(intake, question.size(), given.computeIfAbsent(asked, key -> new ArrayList<>(NEEDED)));
            if (!intake.clean()) {
                intake.refuse(refused);
            }
        });
        List<Answer> answers = new ArrayList<>();
        given.forEach((asked, decisions) -> {
            if (ReviewOutcome.of(decisions, NEEDED) instanceof ReviewOutcome.Settled settled) {
                answers.add(new Answer(asked, settled.same(), NEEDED, settled.day()));
            }
        });
        return answers;
    }

    private static boolean answered(Intake intake, int first) {
        for (int i = 0; i < VERDICT.size(); i++) {
            if (!intake.text(first + i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Adds the verdict of a row to those before it, unless it has a fault. */
    private static void take(Intake intake, int first, List<ReviewDecision> before) {
        Verdict verdict = intake.requiredCode(first, VERDICTS, Verdict.SAME);
        String account = intake.required(first + 1);
        intake.required(first + 2);
        LocalDate day = intake.date(first + 2, LocalDate.EPOCH);
        String reason = intake.required(first + 3);
        if (intake.clean() && personal(reason, day)) {
            intake.report(first + 3, IdentificationMessage.REVIEW_REASON);
        }
        if (intake.clean()) {
            Verdicts.fault(account, verdict, before, NEEDED)
                    .ifPresentOrElse(
                            fault -> intake.report(first, fault),
                            () -> before.add(new ReviewDecision("", before.size() + 1, account, verdict, reason, day)));
        }
    }

    /** True when a reason holds personal data; the name of a group alone is none. */
    static boolean personal(String reason, LocalDate day) {
        return PublicNotice.scan(reason, day).stream()
                .anyMatch(finding -> finding.secret() != PublicNotice.Secret.SPECIAL_GROUP);
    }
}
