package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the results of a run whatever the data: repeatable, tamper-evident, whole or not there at all. */
class ResultsSpec {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    static Path folder;

    private static Path out;

    @TempDir
    private Path work;

    @BeforeAll
    static void run_the_sample_province_once() {
        out = folder.resolve("out");
        Command.run(Folders.SAMPLE, "2022-AUTUMN", out);
    }

    @Test
    void a_second_run_writes_the_same_bytes() {
        Path again = work.resolve("again");
        Command.run(Folders.SAMPLE, "2022-AUTUMN", again);

        assertThat(Folders.hashes(again)).isNotEmpty().isEqualTo(Folders.hashes(out));
    }

    @Test
    void a_run_into_a_folder_of_an_earlier_run_replaces_it() {
        Path again = Folders.copy(out, work.resolve("again"));
        Command.run(Folders.SAMPLE, "2023-SPRING", again);
        Command.run(Folders.SAMPLE, "2022-AUTUMN", again);

        assertThat(Folders.hashes(again)).isEqualTo(Folders.hashes(out));
    }

    @Test
    void untouched_results_verify() {
        assertThat(Command.verify(out).code()).isZero();
    }

    @Test
    void one_changed_bit_in_any_file_is_found() throws IOException {
        Path spoiled = Folders.copy(out, work.resolve("spoiled"));
        for (Path file : Folders.files(spoiled)) {
            byte[] before = Files.readAllBytes(file);
            if (before.length > 0) {
                Folders.flipOneBit(file);
                assertThat(Command.verify(spoiled).code())
                        .as("one bit of %s", spoiled.relativize(file))
                        .isNotZero();
                Files.write(file, before);
            }
        }
        assertThat(Command.verify(spoiled).code()).isZero();
    }

    @Test
    void a_file_that_is_missing_or_was_added_is_found() throws IOException {
        Path spoiled = Folders.copy(out, work.resolve("spoiled"));
        Path links = spoiled.resolve("links.csv");
        byte[] before = Files.readAllBytes(links);
        Files.delete(links);
        assertThat(Command.verify(spoiled).code()).isNotZero();
        Files.write(links, before);
        Files.writeString(spoiled.resolve("payments").resolve("extra.csv"), "line_id\n");
        assertThat(Command.verify(spoiled).code()).isNotZero();
    }

    @Test
    void students_in_gb_18030_give_the_same_results_as_in_utf_8() {
        Path input = Folders.copy(Folders.SAMPLE, work.resolve("gb"));
        Folders.rewrite(input.resolve("students.csv"), GB18030, UnaryOperator.identity());

        Command.run(input, "2022-AUTUMN", work.resolve("gb-out"));

        Map<String, String> gb = Folders.hashes(work.resolve("gb-out"));
        Map<String, String> utf = Folders.hashes(out);
        // The trail names the bytes that were read, which are others; the seal covers the trail.
        for (String trail : List.of("audit.csv", "manifest.csv", "seal.txt")) {
            assertThat(gb.remove(trail)).isNotNull().isNotEqualTo(utf.remove(trail));
        }
        assertThat(gb).isEqualTo(utf);
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"students.csv", "schools.csv", "survey.csv"})
    void a_package_without_a_table_is_refused_and_nothing_is_written(String table) throws IOException {
        Path input = Folders.copy(Folders.SAMPLE, work.resolve("without"));
        Files.delete(input.resolve(table));

        refused(input);
    }

    @ParameterizedTest(name = "{0} without its first column")
    @ValueSource(strings = {"students.csv", "schools.csv", "survey.csv", "registers/TP.csv"})
    void a_table_with_a_wrong_header_is_refused_and_nothing_is_written(String table) {
        Path input = Folders.copy(Folders.SAMPLE, work.resolve("header"));
        Folders.rewrite(
                input.resolve(table),
                StandardCharsets.UTF_8,
                text -> text.replaceFirst("^(school_code|id_no),", "whatever,"));

        refused(input);
    }

    @Test
    void a_table_that_is_no_text_at_all_is_refused_and_nothing_is_written() throws IOException {
        Path input = Folders.copy(Folders.SAMPLE, work.resolve("noise"));
        byte[] noise = new byte[4096];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 37 ^ i >> 3);
        }
        Files.write(input.resolve("students.csv"), noise);

        refused(input);
    }

    @Test
    void a_term_that_does_not_exist_is_wrong_usage() {
        Command run = Command.run(Folders.SAMPLE, "2022-WINTER", work.resolve("refused"));

        assertThat(run.code()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(Folders.empty(work.resolve("refused"))).isTrue();
    }

    @Test
    void a_failed_run_leaves_the_results_of_an_earlier_one_as_they_were() throws IOException {
        Path input = Folders.copy(Folders.SAMPLE, work.resolve("without"));
        Files.delete(input.resolve("schools.csv"));
        Path earlier = Folders.copy(out, work.resolve("earlier"));

        assertThat(Command.run(input, "2022-AUTUMN", earlier).code()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(Folders.hashes(earlier)).isEqualTo(Folders.hashes(out));
    }

    @Test
    void an_unknown_stage_costs_its_own_row_and_no_other() {
        Path input = Folders.copy(Folders.SAMPLE, work.resolve("stage"));
        Folders.rewrite(
                input.resolve("students.csv"), StandardCharsets.UTF_8, text -> text.replaceFirst(",PRE,", ",NURSERY,"));

        Command run = Command.run(input, "2022-AUTUMN", work.resolve("stage-out"));

        assertThat(run.code()).isEqualTo(Zhuxue.REJECTED_ROWS);
        assertThat(work.resolve("stage-out").resolve("rejects.csv")).content().contains(",stage,BAD_VALUE,");
    }

    private void refused(Path input) {
        Path target = work.resolve("refused");
        Command run = Command.run(input, "2022-AUTUMN", target);

        assertThat(run.code()).as(run.err()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(run.err()).isNotBlank().doesNotContain("Exception");
        assertThat(Folders.empty(target)).isTrue();
    }
}
