package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.policy.Answer;
import io.zhuxue.core.policy.Place;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.policy.PolicyDesk;
import io.zhuxue.server.policy.StandardRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the policy page says, and what it does not. */
class PolicyDeskTest {

    private static final LocalDate AUTUMN_2022 = LocalDate.of(2022, 9, 1);
    private static final LocalDate SPRING_2025 = LocalDate.of(2025, 3, 1);
    private static final Place COUNTY = Place.of(RegionCode.parse("431228").orThrow());

    @TempDir
    Path data;

    private TestDatabase server;
    private PolicyDesk desk;

    @BeforeEach
    void open() {
        server = TestDatabase.embedded(data);
        desk = new PolicyDesk(server.runs, server.settings);
    }

    @Test
    void an_answer_cites_its_document_and_the_day_from_which_it_holds() {
        Answer answer = desk.ask("普通高中国家助学金特别困难一年多少钱", AUTUMN_2022, COUNTY).orElseThrow();
        assertThat(answer.text()).contains("3000");
        assertThat(answer.citation().document()).contains("财教");
        assertThat(answer.validFrom()).isBeforeOrEqualTo(AUTUMN_2022);
    }

    @Test
    void the_same_question_has_another_answer_on_another_day() {
        assertThat(desk.ask("普通高中国家助学金特别困难一年多少钱", SPRING_2025, COUNTY).map(Answer::text))
                .hasValueSatisfying(text -> assertThat(text).contains("3500"));
    }

    @Test
    void what_the_book_does_not_say_is_not_answered() {
        assertThat(desk.ask("火星上的学费是多少", AUTUMN_2022, COUNTY)).isEmpty();
        assertThat(desk.ask("  ", AUTUMN_2022, COUNTY)).isEmpty();
        assertThat(desk.ask("高中".repeat(PolicyDesk.LONGEST), AUTUMN_2022, COUNTY))
                .isEmpty();
    }

    @Test
    void every_programme_has_its_amount_a_year_and_a_term_with_its_document() {
        assertThat(desk.standards(AUTUMN_2022, COUNTY))
                .extracting(StandardRow::programme)
                .contains("CMP_BOARD", "CMP_DAY", "SHS_GRANT", "SHS_FREE", "VOC_FREE", "VOC_GRANT", "UG_GRANT");
        assertThat(standard("SHS_GRANT", "特别困难", AUTUMN_2022)).hasValueSatisfying(row -> {
            assertThat(row.yearFen()).isEqualTo(300_000);
            assertThat(row.termFen()).isEqualTo(150_000);
            assertThat(row.citation()).contains("财教");
        });
        assertThat(desk.standards(AUTUMN_2022, COUNTY))
                .allSatisfy(row -> assertThat(row.citation()).isNotBlank());
    }

    @Test
    void day_pupils_get_half_of_what_boarders_get_and_fees_are_words() {
        assertThat(desk.standards(AUTUMN_2022, COUNTY).stream()
                        .filter(row -> row.programme().equals("CMP_DAY"))
                        .map(StandardRow::termFen))
                .containsExactly(25_000L, 31_250L);
        assertThat(desk.standards(AUTUMN_2022, COUNTY).stream()
                        .filter(row -> row.programme().equals("SHS_FREE"))
                        .map(StandardRow::fee))
                .singleElement()
                .asString()
                .contains("不超过其实收");
    }

    @Test
    void a_countys_own_value_in_the_package_is_shown_there_and_not_elsewhere() throws IOException {
        Run run = server.runs.start(
                Run.PACKAGE, "带地方政策", "2025-SPRING", data.resolve("package").toString(), "test");
        Path policy = Files.createDirectories(data.resolve("package").resolve("policy"));
        Files.writeString(policy.resolve("county.yaml"), """
                override: {level: COUNTY, place: "431228"}
                values:
                  - {id: shs.grant, from: 2025-SPRING, value: {SPECIAL: 2900, HARD: 2300, GENERAL: 1300},
                     document: 县助〔2025〕1号, checked: 2026-11-24}
                """);
        assertThat(standard("SHS_GRANT", "特别困难", SPRING_2025).map(StandardRow::yearFen))
                .contains(350_000L);
        server.runs.show(run.runId());
        assertThat(standard("SHS_GRANT", "特别困难", SPRING_2025).map(StandardRow::yearFen))
                .contains(290_000L);
        assertThat(desk.standards(SPRING_2025, Place.NATION).stream()
                        .filter(row -> row.programme().equals("SHS_GRANT"))
                        .map(StandardRow::yearFen))
                .contains(350_000L);
    }

    private Optional<StandardRow> standard(String programme, String who, LocalDate day) {
        return desk.standards(day, COUNTY).stream()
                .filter(row -> row.programme().equals(programme) && row.who().equals(who))
                .findFirst();
    }
}
