package io.zhuxue.flow.statement;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.programme.Programme;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.register.RegisterOwner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The explanation of a run's decision to a student's family (结果说明), from what the results folder keeps alone: no register
 * and no roster is read again, so that it says the same years later.
 */
public final class StudentExplanation {

    private final Path results;
    private final String schoolCode;
    private final String studentNo;
    private final StringBuilder out = new StringBuilder();

    private StudentExplanation(Path results, String schoolCode, String studentNo) {
        this.results = results;
        this.schoolCode = schoolCode;
        this.studentNo = studentNo;
    }

    /**
     * The explanation of one student's result, in plain Chinese, one finding a line.
     *
     * @param results the results folder of a run
     * @throws Refusal when the folder holds no results, or does not know the student
     */
    public static String of(Path results, String schoolCode, String studentNo) {
        return new StudentExplanation(results, schoolCode, studentNo).text();
    }

    private String text() {
        List<String> recognition = rows("recognition.csv", "level", "explanation").stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(FlowMessage.NO_AID_FOUND.with()));
        out.append("以下说明只依据当时留存的比对和审定记录。\n\n一、与各部门名册比对\n");
        List<List<String>> links = rows("links.csv", "group", "status", "evidence");
        links.forEach(link -> link(SpecialGroup.valueOf(link.get(0)), Link.Status.valueOf(link.get(1)), link.get(2)));
        if (links.isEmpty()) {
            out.append("在本学期有效的各部门名册中，没有找到该学生的记录。家庭如在名册中，请携带相应证件（如最低生活保障证、残疾人证）" + "或户口簿到学校申请核对。\n");
        }
        out.append("\n二、困难认定\n")
                .append(NeedLevel.valueOf(recognition.get(0)).chineseName())
                .append("。")
                .append(recognition.get(1))
                .append('\n');
        aid();
        return out.append("\n对以上结果有异议的，可以向学校提出，由学校和县级资助部门复核。\n").toString();
    }

    private void link(SpecialGroup group, Link.Status status, String evidence) {
        out.append(RegisterOwner.of(group).chineseName())
                .append("“")
                .append(group.chineseName())
                .append("”名册：")
                .append(evidence);
        out.append(
                status == Link.Status.LINKED
                        ? "该名册记录已计入。如果这不是该学生本人，请告知学校更正。"
                        : "在人工复核之前，该名册记录不计入。如果确属该学生，请携带" + RegisterOwner.keyProof(group) + "或户口簿到学校复核。");
        out.append('\n');
    }

    private void aid() {
        out.append("\n三、资助\n");
        List<List<String>> dues = rows("entitlements.csv", "programme", "amount", "citation");
        ProgrammeCatalogue programmes = ProgrammeCatalogue.installed();
        dues.forEach(due -> out.append(
                        programmes.programme(due.get(0)).map(Programme::title).orElse(due.get(0)))
                .append("：")
                .append(due.get(1))
                .append(" 元，依据")
                .append(due.get(2))
                .append("。\n"));
        Optional<List<String>> unaided =
                rows("unaided.csv", "reason", "explanation").stream().findFirst();
        unaided.ifPresent(row -> out.append("本学期没有资助：").append(row.get(1)).append('\n'));
        if (dues.isEmpty() && unaided.isEmpty()) {
            out.append("没有找到可以享受的资助项目。\n");
        }
    }

    /** Some cells of each row of the student. */
    private List<List<String>> rows(String name, String... cells) {
        Path file = results.resolve(name);
        if (Files.notExists(file)) {
            throw new Refusal(FlowMessage.NO_RESULTS.with(results));
        }
        List<String> names = new ArrayList<>(List.of("school_code", "student_no"));
        names.addAll(List.of(cells));
        List<List<String>> rows = new ArrayList<>();
        Tables.open(file).read(Column.named(names.toArray(String[]::new)), row -> {
            if (row.value(0).equals(schoolCode) && row.value(1).equals(studentNo)) {
                List<String> wanted = new ArrayList<>();
                for (int i = 0; i < cells.length; i++) {
                    wanted.add(row.value(i + 2));
                }
                rows.add(wanted);
            }
        });
        return rows;
    }
}
