package io.zhuxue.server.paper;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Regions;
import io.zhuxue.core.privacy.Masking;
import io.zhuxue.disbursement.statement.AidStatement;
import io.zhuxue.disbursement.statement.StatementPdf;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.statement.StudentStatement;
import io.zhuxue.reporting.outreach.Leavers;
import io.zhuxue.reporting.outreach.Letter;
import io.zhuxue.reporting.outreach.LetterOffice;
import io.zhuxue.reporting.outreach.LetterPrinter;
import io.zhuxue.reporting.outreach.Letters;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Sealed;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.policy.PolicyDesk;
import io.zhuxue.server.province.StudentFile;
import io.zhuxue.server.province.Students;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Prints what a family takes home (打印室): the statement of all aid of a student, the receipt of one payment, and the two
 * yearly letters. A number of a person is masked on every paper.
 */
public final class PrintRoom {

    private final Students students;
    private final Runs runs;
    private final Vault vault;
    private final PolicyDesk policy;
    private final AuditBook audit;
    private final Settings settings;

    /** Over what it works with. */
    public PrintRoom(Students students, Runs runs, Vault vault, PolicyDesk policy, AuditBook audit, Settings settings) {
        this.students = students;
        this.runs = runs;
        this.vault = vault;
        this.policy = policy;
        this.audit = audit;
        this.settings = settings;
    }

    /** A paper that writes itself. */
    public interface Paper {
        /** Writes the PDF. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * The statement of a student inside the area.
     *
     * @param day the day as of which it is made
     * @return refused when the student is outside, has no aid, or the results are not on this server
     */
    public Parsed<AidStatement> statement(Officer officer, String personRef, LocalDate day) {
        Optional<StudentFile> file = students.file(officer.scope(), personRef);
        Optional<Run> run = runs.find(runs.shown());
        if (file.isEmpty() || run.isEmpty() || !officer.widerThanClass()) {
            return Parsed.refused(ServerMessage.OUT_OF_AREA.with());
        }
        StudentFile.Person person = file.get().person();
        String number = vault.open(Sealed.STUDENT_NO, personRef, person.studentNoSealed())
                .orThrow();
        String name = officer.own().isEmpty() ? Masking.name(person.name()) : person.name();
        try {
            return Parsed.accepted(StudentStatement.gather(
                    List.of(run.get().results(settings.data())),
                    person.schoolCode(),
                    number,
                    name + "　学籍号 " + person.studentNoMasked(),
                    day));
        } catch (Refusal nothing) {
            return Parsed.refused(nothing.reason());
        }
    }

    /** The statement as a paper; that it was printed is in the audit chain. */
    public Parsed<Paper> statementPaper(Officer officer, String personRef, LocalDate day) {
        Parsed<AidStatement> made = statement(officer, personRef, day);
        return made.value()
                .map(statement -> printed(officer, "STATEMENT", personRef, (Paper)
                        out -> StatementPdf.create(settings.font()).write(statement, out)))
                .orElseGet(() -> Parsed.refused(made.refusal().orElseThrow()));
    }

    /** The receipt of one payment that has arrived. */
    public Parsed<Paper> receiptPaper(Officer officer, String personRef, String line, LocalDate day) {
        Parsed<AidStatement> made = statement(officer, personRef, day);
        return made.value()
                .flatMap(statement -> statement.receipt(line))
                .map(receipt -> printed(officer, "RECEIPT", personRef, (Paper)
                        out -> StatementPdf.create(settings.font()).write(receipt, out)))
                .orElseGet(() -> Parsed.refused(made.refusal().orElseGet(ServerMessage.NOT_ARRIVED::with)));
    }

    private Parsed<Paper> printed(Officer officer, String action, String subject, Paper paper) {
        if (Files.notExists(settings.font())) {
            return Parsed.refused(ServerMessage.NO_FONT.with());
        }
        audit.add(officer.account(), action, subject, "");
        return Parsed.accepted(paper);
    }

    /** The letter of a year to those who leave a school, as it holds in the officer's place. */
    public Parsed<Letter> letter(Officer officer, Leavers leavers, int year) {
        String digits = officer.scope().digits();
        String place = digits.isEmpty() ? settings.province() : digits;
        RegionCode region =
                RegionCode.parse(place + "0".repeat(6 - place.length())).orThrow();
        String office = Regions.national().fullName(region).orElse("") + "学生资助管理中心";
        return Letters.create(policy.book()).write(leavers, region, year, new LetterOffice(office, "请填写本地咨询电话", ""));
    }

    /** The letter as a paper. */
    public Parsed<Paper> letterPaper(Officer officer, Leavers leavers, int year) {
        Parsed<Letter> made = letter(officer, leavers, year);
        return made.value()
                .map(letter -> printed(officer, "LETTER", leavers + "-" + year, (Paper) out -> print(letter, out)))
                .orElseGet(() -> Parsed.refused(made.refusal().orElseThrow()));
    }

    private void print(Letter letter, OutputStream out) throws IOException {
        Path folder = Files.createDirectories(settings.data().resolve("exports"));
        Path file = Files.createTempDirectory(folder, "letter-").resolve("letter.pdf");
        LetterPrinter.create(settings.font()).print(letter, file);
        Files.copy(file, out);
        Files.delete(file);
        Files.delete(file.getParent());
    }
}
