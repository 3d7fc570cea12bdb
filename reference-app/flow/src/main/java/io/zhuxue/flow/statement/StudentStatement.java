package io.zhuxue.flow.statement;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.programme.Payout;
import io.zhuxue.disbursement.programme.Programme;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import io.zhuxue.disbursement.statement.AidStatement;
import io.zhuxue.disbursement.statement.StatementLine;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what results folders, one a term, hold of one student. */
public final class StudentStatement {

    private static final List<Column> DUES = List.of(
            Column.required("school_code", "school_code"),
            Column.required("student_no", "student_no"),
            Column.required("programme", "programme"),
            Column.required("term", "term"),
            Column.required("amount", "amount"),
            Column.required("citation", "citation"),
            Column.required("payout", "payout"));
    private static final List<Column> LINES = List.of(
            Column.required("school_code", "school_code"),
            Column.required("student_no", "student_no"),
            Column.required("programme", "programme"),
            Column.required("term", "term"),
            Column.required("line_id", "line_id"),
            Column.required("instalment", "instalment"),
            Column.required("amount", "amount"),
            Column.required("state", "state"));

    private final String schoolCode;
    private final String studentNo;
    private final ProgrammeCatalogue programmes;
    private final List<StatementLine> lines = new ArrayList<>();

    private StudentStatement(String schoolCode, String studentNo, ProgrammeCatalogue programmes) {
        this.schoolCode = schoolCode;
        this.studentNo = studentNo;
        this.programmes = programmes;
    }

    /**
     * The statement of one student.
     *
     * @param results results folders of runs, after reconciliation or before
     * @param shownAs how the student is called on the statement
     * @param day the day as of which it is made
     * @throws Refusal when a folder holds no results, or none of them knows the student
     */
    public static AidStatement gather(
            List<Path> results, String schoolCode, String studentNo, String shownAs, LocalDate day) {
        StudentStatement statement = new StudentStatement(schoolCode, studentNo, ProgrammeCatalogue.installed());
        results.forEach(statement::read);
        if (statement.lines.isEmpty()) {
            throw new Refusal(FlowMessage.NO_AID_FOUND.with());
        }
        return new AidStatement(shownAs, schoolCode, day, statement.lines);
    }

    private void read(Path folder) {
        Path dues = folder.resolve("entitlements.csv");
        Path payments = folder.resolve("payments").resolve("lines.csv");
        if (Files.notExists(dues) || Files.notExists(payments)) {
            throw new Refusal(FlowMessage.NO_RESULTS.with(folder));
        }
        Map<String, List<StatementLine.Part>> parts = new HashMap<>();
        Tables.open(payments).read(LINES, row -> {
            if (row.value(0).equals(schoolCode) && row.value(1).equals(studentNo)) {
                parts.computeIfAbsent(row.value(3) + row.value(2), key -> new ArrayList<>())
                        .add(new StatementLine.Part(
                                row.value(4),
                                Integer.parseInt(row.value(5)),
                                Money.parse(row.value(6)).orThrow(),
                                LineState.valueOf(row.value(7))));
            }
        });
        Tables.open(dues).read(DUES, row -> {
            if (row.value(0).equals(schoolCode) && row.value(1).equals(studentNo)) {
                String programme = row.value(2);
                lines.add(new StatementLine(
                        Term.parse(row.value(3)).orThrow(),
                        programme,
                        programmes.programme(programme).map(Programme::title).orElse(programme),
                        Money.parse(row.value(4)).orThrow(),
                        Payout.valueOf(row.value(6)),
                        row.value(5),
                        parts.getOrDefault(row.value(3) + programme, List.of())));
            }
        });
    }
}
