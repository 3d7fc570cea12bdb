package io.zhuxue.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Stage;
import io.zhuxue.identification.recognition.CaseStep;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes and sums as officers read them. */
class WordsTest {

    private final Words words = new Words();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0.00",
                "5 | 0.05",
                "99999 | 999.99",
                "100000 | 1,000.00",
                "123456789 | 1,234,567.89",
                "-100000 | -1,000.00",
                "-99999 | -999.99",
            })
    void yuan_has_two_decimals_and_thousands_apart(long fen, String text) {
        assertThat(words.yuan(fen)).isEqualTo(text);
    }

    @Property
    void yuan_read_back_is_the_same_sum(@ForAll int fen) {
        String plain = words.yuan(fen).replace(",", "").replace(".", "");
        assertThat(Long.parseLong(plain)).isEqualTo(fen);
    }

    @Property
    void a_count_read_back_is_the_same_count(@ForAll int number) {
        assertThat(Long.parseLong(words.count(number).replace(",", ""))).isEqualTo(number);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void every_stage_has_its_name(Stage stage) {
        assertThat(words.stage(stage.name())).isEqualTo(stage.chineseName());
    }

    @ParameterizedTest
    @EnumSource(NeedLevel.class)
    void every_level_has_its_name(NeedLevel level) {
        assertThat(words.level(level.name())).isEqualTo(level.chineseName());
    }

    @Test
    void an_unknown_code_is_shown_as_it_is_and_never_breaks_a_page() {
        assertThat(words.state("SOMETHING_NEW")).isEqualTo("SOMETHING_NEW");
        assertThat(words.action("SOMETHING_NEW")).isEqualTo("SOMETHING_NEW");
        assertThat(words.stage("??")).isEqualTo("??");
    }

    @Test
    void every_step_of_a_case_is_a_line_of_the_audit_page_in_words() {
        for (String each : new String[] {
            "NOTIFIED", "APPLIED", "WITHDRAWN", "RINGDECIDED", "NOTICEBEGUN", "FILED", "APPEALED", "APPEALANSWERED"
        }) {
            assertThat(words.action("CASE_" + each)).doesNotContain("CASE_");
        }
        assertThat(CaseStep.values()).hasSize(8);
    }

    @Test
    void evidence_speaks_with_a_sign() {
        assertThat(words.bits(12.345)).isEqualTo("+12.3");
        assertThat(words.bits(-0.5)).isEqualTo("-0.5");
    }

    @Test
    void a_name_shows_its_first_character() {
        assertThat(words.name("毛小远")).startsWith("毛").contains("*").doesNotContain("小");
    }

    @Test
    void a_time_that_is_not_yet_is_blank() {
        assertThat(words.time(null)).isEmpty();
        assertThat(words.time(LocalDateTime.of(2022, 11, 24, 8, 5))).contains("2022-11-24");
    }
}
