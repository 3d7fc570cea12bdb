package io.zhuxue.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhuxue.core.policy.spi.PolicySource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policy files that somebody has broken, by accident or on purpose. */
class HostilePolicyTest {

    private static final String SOUND = """
        parameters:
          - id: meal
            title: 膳食补助
            unit: 元/天
            values:
              - {from: 2014-11-01, value: 4, document: 甲, checked: 2026-11-24}
        """;

    private record Bytes(byte[] content) implements PolicySource {
        @Override
        public String name() {
            return "hostile";
        }

        @Override
        public List<String> files() {
            return List.of("hostile.yaml");
        }

        @Override
        public InputStream open(String file) {
            return new ByteArrayInputStream(content);
        }
    }

    private static PolicyBook read(String text) {
        return PolicyBook.of(List.of(new Bytes(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> codes(String text) {
        PolicyException refused = catchThrowableOfType(PolicyException.class, () -> read(text));
        assertThat(refused).as("the file is taken").isNotNull();
        return refused.problems().stream().map(p -> p.reason().code()).toList();
    }

    @Test
    void aliases_that_grow_without_end_are_refused_in_no_time() {
        String layers = IntStream.range(1, 60)
                .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]")
                .collect(Collectors.joining("\n"));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(codes("a0: &a0 [x, x]\n" + layers + "\n")).contains("POLICY_SYNTAX"));
    }

    @Test
    void lists_within_lists_beyond_any_honest_depth_are_refused_and_end_no_thread() {
        assertThat(codes("parameters: " + "[".repeat(20_000) + "]".repeat(20_000)))
                .contains("POLICY_SYNTAX");
        assertThat(codes("parameters: " + "{a: ".repeat(20_000) + "x" + "}".repeat(20_000)))
                .contains("POLICY_SYNTAX");
    }

    @Test
    void a_list_that_holds_itself_is_refused() {
        assertThat(codes("parameters: &self [*self]\n")).isNotEmpty();
        assertThat(codes("&self a: *self\n")).isNotEmpty();
    }

    @Test
    void a_key_written_twice_is_refused_wherever_it_stands() {
        assertThat(codes(SOUND + "parameters: []\n")).contains("POLICY_TWICE");
        assertThat(codes(SOUND.replace("title: 膳食补助", "title: 膳食补助\n    title: 别的")))
                .contains("POLICY_TWICE");
        assertThat(codes(SOUND.replace("value: 4", "value: {A: 1, A: 2}"))).contains("POLICY_TWICE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parameters: 7",
                "parameters: {id: meal}",
                "parameters: [7]",
                "parameters: [[7]]",
                "parameters: [{id: [a], title: 甲, values: []}]",
                "parameters: [{id: a, title: 甲, values: {from: 2014-11-01}}]",
                "parameters: [{id: a, title: 甲, values: [{from: [2014], value: 4, document: 甲, checked: 2026-11-24}]}]",
                "parameters: [{id: a, title: 甲, values: [{from: 2014-11-01, value: {A: [1]}, document: 甲, checked:"
                        + " 2026-11-24}]}]",
                "parameters: [{id: a, title: 甲, values: [{from: 2014-11-01, value: [[x]], document: 甲, checked:"
                        + " 2026-11-24}]}]",
                "parameters: [{id: a, title: 甲, values: [{from: 2014-11-01, value: 4, min: x, document: 甲, checked:"
                        + " 2026-11-24}]}]",
                "parameters: [{id: a, title: 甲, values: [{from: 2014-11-01, value: 4, min: 9, max: 8, document: 甲,"
                        + " checked: 2026-11-24}]}]",
                "parameters: [{id: a, title: 甲, lowest: VILLAGE, values: [{from: 2014-11-01, value: 4, document: 甲,"
                        + " checked: 2026-11-24}]}]",
                "parameters: [{id: a, title: 甲, values: [{from: 2014-02-30, value: 4, document: 甲, checked:"
                        + " 2026-11-24}]}]",
                "parameters: [{id: a, title: 甲, values: [{from: 2014-WINTER, value: 4, document: 甲, checked:"
                        + " 2026-11-24}]}]",
                "? [parameters]\n: []",
                "- parameters",
                "just words",
                "parameters: \"\\uD800",
                "%TAG ! x\n---\n*nobody",
            })
    void a_value_of_another_shape_is_refused_with_a_code_and_no_other_exception(String text) {
        Throwable thrown = catchThrowable(() -> read(text));
        assertThat(thrown).isInstanceOf(PolicyException.class);
        assertThat(((PolicyException) thrown).problems()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from: 2014-11-01, from: +999999999-12-31",
        "from: 2014-11-01, from: -999999999-01-01",
        "checked: 2026-11-24, checked: +999999999-12-31",
        "value: 4, 'value: 4, steps: [{state: DRAFT, by: 甲, on: -999999999-01-01}, {state: APPROVED, by: 乙,"
                + " on: -999999999-01-01}, {state: SCHEDULED, by: 丙, on: -999999999-01-01}, {state: REPEALED, by: 丙,"
                + " on: -999999999-01-01}]'",
    })
    void a_day_outside_the_years_of_mankind_is_refused_before_anybody_reckons_with_it(String day, String otherDay) {
        Throwable thrown = catchThrowable(() -> {
            PolicyBook book = read(SOUND.replace(day, otherDay));
            book.find("meal", LocalDate.of(2024, 9, 1), Place.NATION);
            PolicyLint.review(book, LocalDate.of(2024, 9, 1), Period.ofYears(1));
        });
        assertThat(thrown).isInstanceOf(PolicyException.class);
    }

    @Property(tries = 300)
    void whatever_byte_of_a_file_is_hurt_it_is_read_or_refused_and_nothing_else(
            @ForAll @IntRange(min = 0, max = 1_000_000) int place, @ForAll byte other) {
        byte[] bytes = SOUND.getBytes(StandardCharsets.UTF_8);
        bytes[place % bytes.length] = other;
        Throwable thrown = catchThrowable(() -> PolicyBook.of(List.of(new Bytes(bytes))));
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(PolicyException.class);
        }
    }

    @Property(tries = 100)
    void a_file_cut_short_anywhere_is_read_or_refused_and_nothing_else(
            @ForAll @IntRange(min = 0, max = 1_000_000) int length) {
        byte[] bytes = SOUND.getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(bytes, length % bytes.length);
        Throwable thrown = catchThrowable(() -> PolicyBook.of(List.of(new Bytes(cut))));
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(PolicyException.class);
        }
    }
}
