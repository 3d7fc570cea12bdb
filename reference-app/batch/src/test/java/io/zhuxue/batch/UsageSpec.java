package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** How the command answers who uses it wrongly: exit code 2, a sentence and no stack trace, and nothing written. */
class UsageSpec {

    /** In a block at the start of a line, or in a line between backticks. */
    private static final Pattern CALL = Pattern.compile(
            "(?:(?m:^)|`|&& )(?:java [^`\\n]*?zhuxue\\.jar|zhuxue) ([a-z][^`\\n]*(?:\\n[^`\\n]+(?=`))?)");

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

    /** Every call of the command that README and docs show, with where it stands. */
    static Stream<Arguments> shown() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("..", "..", "README.md")));
        try (Stream<Path> docs = Files.list(Path.of("..", "..", "docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        List<Arguments> calls = new ArrayList<>();
        for (Path page : pages) {
            String text = Files.readString(page);
            Matcher call = CALL.matcher(text);
            while (call.find()) {
                calls.add(Arguments.of(
                        page.getFileName().toString(), call.group(1).replaceAll("\\s+", " ")));
            }
        }
        return calls.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("shown")
    void every_call_that_the_pages_show_names_commands_and_options_that_are_there(String page, String call) {
        CommandLine command = Zhuxue.line();
        for (String word : call.split("[ \\[\\]|]+")) {
            CommandLine below = command.getSubcommands().get(word);
            if (below != null) {
                command = below;
            } else if (word.startsWith("--")) {
                assertThat(command.getCommandSpec().optionsMap())
                        .as("options of %s", command.getCommandName())
                        .containsKey(word.replaceAll("=.*", ""));
            }
        }
        assertThat(command.getCommandName()).as("a command").isNotEqualTo("zhuxue");
    }

    @Test
    void the_pages_show_calls_enough_to_be_worth_looking_at() throws IOException {
        assertThat(shown()).hasSizeGreaterThan(30);
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
