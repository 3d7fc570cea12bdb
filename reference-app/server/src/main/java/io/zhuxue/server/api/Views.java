package io.zhuxue.server.api;

import io.zhuxue.core.privacy.Masking;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.province.StudentFile;
import io.zhuxue.server.province.StudentRow;
import io.zhuxue.server.work.Task;
import java.util.List;

/** What the interface shows of persons and runs: masked names and numbers, sums in fen. */
final class Views {

    private Views() {}

    /** One student of a list. */
    public record StudentView(
            String ref,
            String schoolCode,
            String region,
            String name,
            String idNumber,
            String stage,
            int grade,
            String className,
            String level,
            String status,
            long amountFen) {
        static StudentView of(StudentRow row) {
            return new StudentView(
                    row.personRef(),
                    row.schoolCode(),
                    row.region(),
                    Masking.name(row.name()),
                    row.idMasked(),
                    row.stage(),
                    row.grade(),
                    row.className(),
                    row.needLevel(),
                    row.status(),
                    row.amountFen());
        }
    }

    /** A page of students. */
    public record StudentList(List<StudentView> rows, long total, int page, int pages) {}

    /** A payment of the file. */
    public record PaymentView(String lineId, String programme, int instalment, long amountFen, String state) {}

    /** A link of the file; the kind of group stays sealed. */
    public record LinkView(long registerRow, String method, String score, String status) {}

    /** Everything decided about one student, without sealed fields. */
    public record DecisionView(
            String ref,
            String schoolCode,
            String name,
            String stage,
            int grade,
            String level,
            List<LinkView> links,
            List<StudentFile.Entitlement> entitlements,
            List<PaymentView> payments,
            List<String> unaided) {
        static DecisionView of(StudentFile file) {
            StudentFile.Person person = file.person();
            return new DecisionView(
                    person.personRef(),
                    person.schoolCode(),
                    Masking.name(person.name()),
                    person.stage(),
                    person.grade(),
                    person.needLevel(),
                    file.links().stream()
                            .map(link -> new LinkView(link.registerRow(), link.method(), link.score(), link.status()))
                            .toList(),
                    file.entitlements(),
                    file.payments().stream()
                            .map(line -> new PaymentView(
                                    line.lineId(), line.programme(), line.instalment(), line.amountFen(), line.state()))
                            .toList(),
                    file.unaidedReasons());
        }
    }

    /** A run and how far it is. */
    public record RunView(
            long id,
            String kind,
            String label,
            String term,
            String state,
            String step,
            int percent,
            String message,
            boolean shown) {
        static RunView of(Run run) {
            return new RunView(
                    run.runId(),
                    run.kind(),
                    run.label(),
                    run.term(),
                    run.state(),
                    run.step().name(),
                    run.percent(),
                    run.message(),
                    run.shown());
        }
    }

    /** An ordered piece of work and how far it is. */
    public record TaskView(
            long id,
            String kind,
            String label,
            String state,
            String step,
            int percent,
            String message,
            String madeBy,
            String checkedBy) {
        static TaskView of(Task task) {
            return new TaskView(
                    task.taskId(),
                    task.kind().name(),
                    task.label(),
                    task.state().name(),
                    task.step(),
                    task.percent(),
                    task.message(),
                    task.madeBy(),
                    task.checkedBy());
        }
    }

    /** The user who asks. */
    public record MeView(String account, String name, String role, String area) {}

    /** What a synthetic run is to be. */
    public record TrainingOrder(int students, long seed) {}
}
