package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {

    private static final String COUNTY = """
        override: {level: COUNTY, place: "431228"}
        values:
          - id: shs.grant
            from: 2025-SPRING
            value: {SPECIAL: 3400, HARD: 2300, GENERAL: 1300}
            document: 县助〔2025〕1号
            checked: 2026-11-24
            steps: [{state: DRAFT, by: 资助中心, on: 2025-01-01}STEPS]
        """;
    private static final String PUBLISHED =
            ", {state: APPROVED, by: 教育局, on: 2025-01-10}, {state: SCHEDULED, by: 教育局, on: 2025-02-01}";

    @TempDir
    Path folder;

    private Path county(String steps) throws IOException {
        return Files.writeString(folder.resolve("county.yaml"), COUNTY.replace("STEPS", steps));
    }

    @Test
    void the_national_rules_give_what_their_cases_say_and_every_rule_has_a_case() {
        Command test = Command.zhuxue("policy", "test");
        assertThat(test.code()).isZero();
        assertThat(test.out()).contains("不相符 0 处，没有用例的规则 0 条");
    }

    @Test
    void a_county_runs_its_own_cases_and_is_told_what_differs() throws IOException {
        county(PUBLISHED);
        Files.writeString(folder.resolve("cases.yaml"), """
            cases:
              - case: 本县特别困难学生
                student: {stage: SHS, level: SPECIAL}
                due: {2024-AUTUMN: {SHS_GRANT: 1500}, 2025-SPRING: {SHS_GRANT: 1700}}
            """);
        assertThat(Command.zhuxue("policy", "test", "--policy", folder, "--own-only")
                        .code())
                .isZero();
        county("");
        Command draft = Command.zhuxue("policy", "test", "--policy", folder, "--own-only");
        assertThat(draft.code()).isEqualTo(4);
        assertThat(draft.out()).contains("SHS_GRANT 应为 1700.00 元，实得 1750.00 元");
    }

    @Test
    void a_draft_whose_day_has_come_is_remarked() throws IOException {
        Path draft = county("");
        Command lint =
                Command.zhuxue("policy", "lint", "--date", "2026-11-24", "--policy", draft, "--skip", "UNVERIFIED");
        assertThat(lint.code()).isEqualTo(3);
        assertThat(lint.out()).contains("NOT_PUBLISHED shs.grant 区县431228 自 2025-03-01：县助〔2025〕1号");
    }

    @Test
    void the_national_data_have_no_remark_but_what_is_marked_as_remembered() {
        Command lint = Command.zhuxue("policy", "lint", "--date", "2026-11-24", "--skip", "UNVERIFIED");
        assertThat(lint.out()).contains("意见 0 条");
        assertThat(lint.code()).isZero();
    }

    @Test
    void a_value_is_shown_with_its_history_its_steps_and_how_it_was_chosen() throws IOException {
        Path published = county(PUBLISHED);
        Command history = Command.zhuxue("policy", "show", "shs.grant", "--policy", published);
        assertThat(history.out())
                .contains("国家 自 2010-09-01：SPECIAL=3000 HARD=2000 GENERAL=1000 幅度 1000–3000，依据 财教〔2021〕310号")
                .contains("［草案 资助中心 2025-01-01；已审定 教育局 2025-01-10；已发布 教育局 2025-02-01］");
        Command chosen = Command.zhuxue(
                "policy", "show", "shs.grant", "--policy", published, "--date", "2025-09-01", "--region", "431228");
        assertThat(chosen.out()).contains("OVERRULED\t国家 自 2025-03-01").contains("CHOSEN\t区县431228 自 2025-03-01");
    }

    @Test
    void everything_is_listed_and_what_does_not_exist_is_refused() {
        assertThat(Command.zhuxue("policy", "show").out())
                .contains("shs.grant\t")
                .contains("SHS_GRANT@1\t");
        assertThat(Command.zhuxue("policy", "show", "no.such").code()).isEqualTo(2);
        assertThat(Command.zhuxue("policy", "show", "shs.grant", "--date", "2025-09-01", "--region", "x")
                        .code())
                .isEqualTo(2);
    }
}
