package io.zhuxue.flow.synthetic;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Tables;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

final class DefaultSyntheticAnswers implements SyntheticAnswers {
    private static final List<Column> LINES = Column.named("line_id", "term", "amount", "batch");
    private static final List<String> TABLE = List.of("line_id", "status", "amount", "reason", "date", "reference");

    private final long seed;

    DefaultSyntheticAnswers(long seed) {
        this.seed = seed;
    }

    @Override
    public void writeTo(Path results, Path answers) throws IOException {
        Files.createDirectories(answers);
        Map<String, AnswerSheet> sheets = new TreeMap<>();
        List<LocalDate> days = new ArrayList<>();
        Path truth = answers.resolve("truth").resolve("lines.csv");
        try (CsvWriter expected = CsvWriter.create(truth, List.of("line_id", "state", "mood"))) {
            Tables.open(results.resolve("payments").resolve("lines.csv")).read(LINES, row -> {
                if (row.blank(3)) {
                    return;
                }
                String line = row.value(0);
                Chance chance = Chance.of(seed, line, 0);
                BankMood mood = BankMood.drawn(chance);
                sheets.computeIfAbsent(row.value(3), AnswerSheet::new)
                        .say(line, Money.parse(row.value(2)).orThrow(), mood, chance);
                expected.row(line, mood.end().name(), mood.name());
                days.add(Term.parse(row.value(1)).orThrow().firstDay().plusDays(14));
            });
            expected.commit();
        }
        boolean iso = true;
        Path lastReport = answers;
        for (AnswerSheet sheet : sheets.values()) {
            sheet.confuse(Chance.of(seed, sheet.batch(), 1));
            lastReport = iso ? iso(sheet, days.get(0), answers) : table(sheet, days.get(0), answers);
            iso = !iso;
        }
        if (!sheets.isEmpty()) {
            sendAgain(lastReport, answers);
            cutOff(lastReport, answers);
        }
    }

    /** The statement comes before the report, as happens when a bank reports late; names decide the order of reading. */
    private static Path iso(AnswerSheet sheet, LocalDate day, Path answers) throws IOException {
        Path report = answers.resolve("b-" + sheet.batch() + ".pain002.xml");
        Path statement = answers.resolve("a-" + sheet.batch() + ".camt053.xml");
        try (OutputStream reports = new BufferedOutputStream(Files.newOutputStream(report));
                OutputStream statements = new BufferedOutputStream(Files.newOutputStream(statement))) {
            AnswerXml.report(sheet, day, reports);
            AnswerXml.statement(sheet, day, statements);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return report;
    }

    private static Path table(AnswerSheet sheet, LocalDate day, Path answers) {
        Path report = answers.resolve("a-" + sheet.batch() + ".report.csv");
        try (CsvWriter file = CsvWriter.create(report, TABLE)) {
            sheet.statuses()
                    .forEach(status -> file.row(
                            status.line(),
                            status.code(),
                            status.amount().toString(),
                            status.reason(),
                            day.toString(),
                            ""));
            file.commit();
        }
        try (CsvWriter file = CsvWriter.create(answers.resolve("b-" + sheet.batch() + ".statement.csv"), TABLE)) {
            sheet.bookings()
                    .forEach(booking -> file.row(
                            booking.line(),
                            booking.out() ? "PAID" : "RETURNED",
                            booking.amount().toString(),
                            "",
                            day.toString(),
                            booking.reference()));
            file.commit();
        }
        return report;
    }

    /** A file of an answered batch under another name, with one byte more, so that it is not the same file. */
    private static void sendAgain(Path report, Path answers) throws IOException {
        byte[] bytes = Files.readAllBytes(report);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = '\n';
        Files.write(answers.resolve("z-again-" + report.getFileName()), longer);
    }

    /** A report that refuses every line and breaks off in the middle: nothing of it may be believed. */
    private static void cutOff(Path report, Path answers) throws IOException {
        String text = Files.readString(report).replace("ACSC", "RJCT");
        boolean isXml = report.toString().endsWith(".xml");
        String rest = isXml ? text.substring(0, text.length() / 2) : text + "broken,RJCT,12.3.4,,,\n";
        Files.writeString(answers.resolve("z-cut-" + report.getFileName()), rest);
    }
}
