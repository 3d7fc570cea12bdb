package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.reporting.fact.FactBatch;
import io.zhuxue.reporting.fact.FactWriter;
import io.zhuxue.reporting.fact.Place;
import io.zhuxue.reporting.fact.RecognitionFact;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void four_students_of_whom_one_is_recognised_later() {
        write(LocalDate.of(2022, 9, 1), 1, 2, 3, 4);
        write(LocalDate.of(2022, 10, 1), 4);
    }

    @Test
    void an_indicator_is_written_as_it_is_known_now_and_as_it_was_known_then() throws IOException {
        Path now = folder.resolve("now.csv");
        Path then = folder.resolve("then.csv");

        assertThat(report("--indicator", "RECOGNITION_RATE", "--out", now.toString()))
                .isZero();
        assertThat(report("--indicator", "RECOGNITION_RATE", "--as-of", "2022-09-30", "--out", then.toString()))
                .isZero();
        assertThat(Files.readString(now))
                .isEqualTo("term,region,stage,needy,enrolled,rate\n2022-AUTUMN,430121,UG,1,4,25.00\n");
        assertThat(Files.readString(then))
                .isEqualTo("term,region,stage,needy,enrolled,rate\n2022-AUTUMN,430121,UG,0,4,0.00\n");
    }

    @Test
    void the_rows_behind_a_figure_can_be_asked_for() throws IOException {
        Path out = folder.resolve("detail.csv");

        assertThat(report(
                        "--indicator",
                        "RECOGNITION_RATE",
                        "--detail",
                        "--where",
                        "region=430121",
                        "--out",
                        out.toString()))
                .isZero();
        assertThat(Files.readAllLines(out)).hasSize(2);
    }

    @Test
    void an_indicator_is_told_of_one_place_by_its_code_at_full_or_shortened_length() throws IOException {
        for (String place : new String[] {"43", "430000", "4301", "430100", "430121"}) {
            Path out = folder.resolve("place.csv");
            assertThat(report("--indicator", "RECOGNITION_RATE", "--region", place, "--out", out.toString()))
                    .isZero();
            assertThat(Files.readString(out)).as(place).contains("430121,UG,1,4,25.00");
        }
        Path elsewhere = folder.resolve("elsewhere.csv");
        assertThat(report("--indicator", "RECOGNITION_RATE", "--region", "44", "--out", elsewhere.toString()))
                .isZero();
        assertThat(Files.readString(elsewhere)).isEqualTo("term,region,stage,needy,enrolled,rate\n");
        Path bad = folder.resolve("bad.csv");
        assertThat(report("--indicator", "RECOGNITION_RATE", "--region", "长沙", "--out", bad.toString()))
                .isEqualTo(2);
        assertThat(bad).doesNotExist();
    }

    @Test
    void the_forms_are_one_workbook() {
        Path out = folder.resolve("forms.xlsx");

        assertThat(report("--forms", "--out", out.toString())).isZero();
        assertThat(out).isNotEmptyFile();
    }

    @Test
    void an_office_fills_a_template_that_it_began_from_the_sample() throws IOException {
        Path template = folder.resolve("template.xlsx");
        Path out = folder.resolve("own.xlsx");

        assertThat(report("--indicator", "RECOGNITION_RATE", "--template-sample", "--out", template.toString()))
                .isZero();
        assertThat(report(
                        "--indicator",
                        "RECOGNITION_RATE",
                        "--region",
                        "4301",
                        "--template",
                        template.toString(),
                        "--out",
                        out.toString()))
                .isZero();
        try (InputStream in = Files.newInputStream(out);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("统计范围：4301");
            assertThat(rows.get(3).getCellText(1)).isEqualTo("430121");
            assertThat(rows.get(3).getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("0.25");
            assertThat(rows.get(4).getCellAsNumber(4).orElseThrow()).as("sum").isEqualByComparingTo("4");
        }
    }

    @Test
    void all_forms_are_filled_by_the_names_of_their_sheets() {
        Path template = folder.resolve("template.xlsx");
        Path out = folder.resolve("own.xlsx");
        Path wrong = folder.resolve("wrong.xlsx");

        assertThat(report("--forms", "--template-sample", "--out", template.toString()))
                .isZero();
        assertThat(report("--forms", "--template", template.toString(), "--out", out.toString()))
                .isZero();
        assertThat(out).isNotEmptyFile();
        assertThat(report(
                        "--indicator", "SHOULD_AID_RATE", "--template", template.toString(), "--out", wrong.toString()))
                .isEqualTo(Zhuxue.UNREADABLE);
        assertThat(err.toString()).contains("TEMPLATE_TWO_ROWS");
        assertThat(wrong).doesNotExist();
    }

    @Test
    void a_template_that_is_no_workbook_is_told() throws IOException {
        Path template = Files.writeString(folder.resolve("t.xlsx"), "no workbook");
        Path out = folder.resolve("own.xlsx");

        assertThat(report("--forms", "--template", template.toString(), "--out", out.toString()))
                .isEqualTo(Zhuxue.UNREADABLE);
        assertThat(err.toString()).contains("NOT_XLSX");
        assertThat(out).doesNotExist();
    }

    @Test
    void the_dictionary_explains_the_indicators() {
        Path out = folder.resolve("dictionary.md");

        assertThat(report("--indicator", "LIST", "--out", out.toString())).isZero();
        assertThat(out).content().contains("应助尽助率");
    }

    @Test
    void what_cannot_be_asked_is_told_and_nothing_is_written() {
        Path out = folder.resolve("x.csv");

        assertThat(report("--indicator", "NOTHING", "--out", out.toString())).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(err.toString()).contains("INDICATOR_UNKNOWN");
        assertThat(report("--indicator", "RECOGNITION_RATE", "--engine", "abacus", "--out", out.toString()))
                .isEqualTo(Zhuxue.UNREADABLE);
        assertThat(err.toString()).contains("ENGINE_UNKNOWN");
        assertThat(report("--indicator", "RECOGNITION_RATE", "--engine", "spark", "--out", out.toString()))
                .isEqualTo(Zhuxue.UNREADABLE);
        assertThat(err.toString()).contains("NO_CLUSTER", "mvn -P cluster");
        assertThat(report("--out", out.toString())).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(out).doesNotExist();
    }

    @Test
    void facts_with_a_byte_changed_in_their_footer_or_cut_short_are_refused_with_a_code() throws IOException {
        Path file = factFile();
        byte[] whole = Files.readAllBytes(file);
        Path out = folder.resolve("x.csv");

        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(report("--indicator", "RECOGNITION_RATE", "--out", out.toString()))
                .isEqualTo(Zhuxue.UNREADABLE);
        byte[] altered = whole.clone();
        altered[whole.length - 1] ^= 1;
        Files.write(file, altered);
        assertThat(report("--indicator", "RECOGNITION_RATE", "--out", out.toString()))
                .isEqualTo(Zhuxue.UNREADABLE);
        assertThat(err.toString()).containsSubsequence("FACTS_DAMAGED", "FACTS_DAMAGED");
        assertThat(out).doesNotExist();
    }

    @Test
    void facts_of_an_older_contract_are_refused_with_a_code_that_names_both() throws Exception {
        Path file = factFile();
        Path old = folder.resolve("old.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_parquet('" + file + "')) TO '" + old
                    + "' (FORMAT parquet, KV_METADATA {contract: 'recognition/0', term: '2022-AUTUMN', scope: '43',"
                    + " known_on: '2022-09-01'})");
        }
        Files.move(old, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(report("--forms", "--out", folder.resolve("x.xlsx").toString()))
                .isEqualTo(Zhuxue.UNREADABLE);
        assertThat(err.toString()).contains("FACTS_STALE", "recognition/0", "recognition/1");
    }

    private Path factFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("facts"))) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    private void write(LocalDate knownOn, int... persons) {
        FactBatch batch = new FactBatch(Term.parse("2022-AUTUMN").orThrow(), "43", knownOn);
        try (FactWriter writer = FactWriter.create(folder.resolve("facts"), batch)) {
            for (int person : persons) {
                writer.add(new RecognitionFact(
                        new Place(new RegionCode("430121"), "2143000001", Stage.UG),
                        new PersonRef("%064x".formatted(person)),
                        persons.length == 1 ? NeedLevel.HARD : NeedLevel.NONE,
                        "SURVEY",
                        List.of()));
            }
            writer.finish();
        }
    }

    private int report(String... options) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of("report", "--facts", folder.resolve("facts").toString()));
        arguments.addAll(List.of(options));
        return Zhuxue.execute(
                new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }
}
