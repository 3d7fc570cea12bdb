package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** How the command answers who uses it wrongly: exit code 2, a sentence and no stack trace, and nothing written. */
class UsageSpec {

    @TempDir
    private Path folder;

    /** Every command and every command of a command, as its words. */
    static Stream<List<String>> commands() {
        return below(Zhuxue.line(), List.of());
    }

    private static Stream<List<String>> below(CommandLine command, List<String> words) {
        return Stream.concat(
                Stream.of(words), command.getSubcommands().entrySet().stream().flatMap(entry -> {
                    List<String> more = new ArrayList<>(words);
                    more.add(entry.getKey());
                    return below(entry.getValue(), more);
                }));
    }

    @ParameterizedTest(name = "zhuxue {0} --help")
    @MethodSource("commands")
    void every_command_explains_itself(List<String> words) {
        List<String> asked = new ArrayList<>(words);
        asked.add("--help");
        Command help = Command.zhuxue(asked.toArray());

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: zhuxue");
        assertThat(help.out().lines().filter(line -> line.codePoints().anyMatch(c -> c > 0x4E00)))
                .as("what it does, in Chinese")
                .isNotEmpty();
    }

    @ParameterizedTest(name = "zhuxue {0} --no-such-option")
    @MethodSource("commands")
    void an_option_that_is_not_there_is_wrong_usage(List<String> words) {
        List<String> asked = new ArrayList<>(words);
        asked.add("--no-such-option");
        Command wrong = Command.zhuxue(asked.toArray());

        assertThat(wrong.code()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).isNotBlank().doesNotContain("\tat ");
    }

    @ParameterizedTest(name = "generate {0}")
    @ValueSource(
            strings = {
                "--students 0 --seed 1",
                "--students -5 --seed 1",
                "--students many --seed 1",
                "--students 9 --seed 99999999999999999999",
                "--students 9 --seed 1 --province 99",
                "--students 9 --seed 1 --province 4",
                "--students 9 --seed 1 --province 430000",
                "--students 9 --seed 1 --province 71",
                "--students 9 --seed 1 --term 2022-SUMMER",
                "--students 9 --seed 1 --errors wild"
            })
    void a_province_that_cannot_be_is_not_generated(String options) {
        Path out = folder.resolve("out");
        Command wrong = Command.zhuxue(("generate " + options + " --out " + out).split(" "));

        assertThat(wrong.code()).as(wrong.err()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(wrong.err()).isNotBlank().doesNotContain("\tat ");
        assertThat(Folders.empty(out)).isTrue();
    }

    @Test
    void the_smallest_province_is_one_student_and_runs() {
        Path input = folder.resolve("package");
        Command.zhuxue("generate", "--students", 1, "--seed", -7, "--out", input);

        Command run = Command.run(input, "2022-AUTUMN", folder.resolve("out"));

        assertThat(run.code()).as(run.err()).isIn(Zhuxue.DONE, Zhuxue.REJECTED_ROWS);
        assertThat(Command.verify(folder.resolve("out")).code()).isZero();
    }

    @Test
    void results_written_over_their_own_package_are_refused() {
        Path input = new SmallProvince().student().writeTo(folder.resolve("package"));

        assertThat(Command.run(input, "2022-AUTUMN", input).code()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(Command.run(input, "2022-AUTUMN", folder).code()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(input.resolve("students.csv")).exists();
    }
}
