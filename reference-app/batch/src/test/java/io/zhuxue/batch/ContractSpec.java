package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.batch.oracle.Oracle;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.flow.synthetic.ErrorModel;
import io.zhuxue.flow.synthetic.SyntheticProvince;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The results of {@code zhuxue run} against a second, naive reading of the contract: to the fen, row by row. */
class ContractSpec {

    @TempDir
    static Path shared;

    private static Path ofSample;
    private static Command sample;

    @TempDir
    private Path folder;

    @BeforeAll
    static void run_the_sample_province_once() {
        ofSample = shared.resolve("out");
        sample = Command.run(Folders.SAMPLE, "2022-AUTUMN", ofSample);
    }

    @Test
    void the_sample_province_is_linked_recognised_and_paid_as_the_contract_says() {
        assertThat(sample.code()).as(sample.err()).isEqualTo(Zhuxue.REJECTED_ROWS);
        assertThat(Oracle.differences(Folders.SAMPLE, "2022-AUTUMN", ofSample, Folders.SAMPLE_TRUTH))
                .isEmpty();
    }

    /** An opinion that nothing can change is none: each spoiled cell must come up as a difference. */
    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource({
        "links.csv, ',ID,', ',ID15,'",
        "links.csv, ',LINKED', ',REVIEW'",
        "recognition.csv, ',SPECIAL,', ',HARD,'",
        "entitlements.csv, ',500.00,', ',500.01,'",
        "entitlements.csv, ',250.00,', ',250.10,'",
        "payments/lines.csv, ',500.00,', ',400.00,'",
        "rejects.csv, ACCOUNT_MISSING, ACCOUNT_NAME",
        "rejects.csv, DUPLICATE_KEY, DUPLICATE_ID",
        "allocation.csv, '.00,', '.01,'",
        "ledger.csv, '.00,', '.01,'",
        "unaided.csv, NOT_ENROLLED, ''",
    })
    void a_spoiled_result_does_not_agree(String file, String cell, String spoiled) {
        Path out = Folders.copy(ofSample, folder.resolve("out"));
        Folders.rewrite(
                out.resolve(file),
                StandardCharsets.UTF_8,
                text -> text.replaceFirst(Pattern.quote(cell), Matcher.quoteReplacement(spoiled)));

        assertThat(Oracle.differences(Folders.SAMPLE, "2022-AUTUMN", out, Folders.SAMPLE_TRUTH))
                .isNotEmpty();
    }

    /**
     * One province of each tier, two with a plan city, and each term at which an amount or a condition changes; with {@code
     * -Dzhuxue.contract=all} (the profile {@code contract}) each tier's province in each term from 2021-AUTUMN to
     * 2025-AUTUMN too.
     */
    static Stream<Arguments> packages() {
        Stream<Arguments> few = Stream.of(
                Arguments.of("51", "2021-AUTUMN", 1500),
                Arguments.of("43", "2022-AUTUMN", 1500),
                Arguments.of("37", "2023-SPRING", 1500),
                Arguments.of("44", "2024-SPRING", 1500),
                Arguments.of("11", "2024-AUTUMN", 1500),
                Arguments.of("65", "2025-SPRING", 1500),
                Arguments.of("43", "2025-SPRING", 1000),
                Arguments.of("37", "2025-AUTUMN", 1000),
                Arguments.of("46", "2022-SPRING", 500),
                Arguments.of("15", "2023-AUTUMN", 500));
        if (!System.getProperty("zhuxue.contract", "").equals("all")) {
            return few;
        }
        List<Term> terms =
                Stream.iterate(term("2021-AUTUMN"), Term::next).limit(9).toList();
        Stream<Arguments> all = Stream.of("51", "43", "37", "44", "11")
                .flatMap(province -> terms.stream().map(term -> Arguments.of(province, term.toString(), 1200)));
        return Stream.concat(few, all);
    }

    private static Term term(String text) {
        return Term.parse(text).value().orElseThrow();
    }

    @ParameterizedTest(name = "province {0} in {1}")
    @MethodSource("packages")
    void generated_provinces_agree_to_the_fen(String province, String term, int students) throws IOException {
        Path input = generated(province, term, students, ErrorModel.sample());
        Path out = folder.resolve("out");

        Command run = Command.run(input, term, out);

        assertThat(run.code()).as(run.err()).isIn(Zhuxue.DONE, Zhuxue.REJECTED_ROWS);
        assertThat(Oracle.differences(input, term, out, input.resolve("truth").resolve("links.csv")))
                .isEmpty();
    }

    @Test
    void a_province_with_the_harshest_errors_agrees_too() throws IOException {
        Path input = generated("43", "2024-AUTUMN", 2000, ErrorModel.harsh());
        Path out = folder.resolve("out");

        Command run = Command.run(input, "2024-AUTUMN", out);

        assertThat(run.code()).as(run.err()).isEqualTo(Zhuxue.REJECTED_ROWS);
        assertThat(Oracle.differences(
                        input, "2024-AUTUMN", out, input.resolve("truth").resolve("links.csv")))
                .isEmpty();
    }

    @Test
    void a_province_without_errors_leaves_no_row_behind_and_gets_what_is_truly_due() throws IOException {
        Path input = generated("43", "2022-AUTUMN", 800, ErrorModel.clean());
        Path out = folder.resolve("out");

        Command run = Command.run(input, "2022-AUTUMN", out);

        assertThat(run.code()).as(run.err()).isEqualTo(Zhuxue.DONE);
        assertThat(lines(out.resolve("entitlements.csv")))
                .containsExactlyInAnyOrderElementsOf(
                        lines(input.resolve("truth").resolve("entitlements.csv")));
    }

    /** Each line up to the county's share: the columns that results and truth have in common. */
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> String.join(",", Arrays.asList(line.split(",", -1)).subList(0, 9)))
                .toList();
    }

    private Path generated(String province, String term, int students, ErrorModel errors) throws IOException {
        Path input = folder.resolve("package");
        SyntheticProvince.create(SyntheticProvince.Options.of(students, 20_220_901)
                        .in(province)
                        .at(term(term))
                        .with(errors))
                .writeTo(input);
        return input;
    }
}
