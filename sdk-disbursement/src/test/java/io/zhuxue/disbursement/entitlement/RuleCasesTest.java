package io.zhuxue.disbursement.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RuleCasesTest {

    private static final PolicyBook POLICY = ApplicantFixture.NATIONAL;
    private static final ProgrammeCatalogue NATIONAL = ProgrammeCatalogue.national();
    private static final Term TERM = new Term(2025, Term.Season.AUTUMN);

    private static final String SUBSIDY = """
        parameters:
          - id: city.meal
            title: 市级伙食补助
            unit: 元/年
            values:
              - {from: 2024-AUTUMN, value: 801, document: 市助〔2024〕1号, verified: true, checked: 2026-11-24}
        programmes:
          - code: CITY_MEAL
            title: 市级伙食补助
            instalments: pay.instalments.once
            central: {by: SCHOOL_PLACE, table: sharing.central}
            rest: sharing.rest.schools
            document: 市助〔2024〕1号
            from: 2024-AUTUMN
            STEPS
            rules:
              - {id: CITY_MEAL.HARD, when: {stage: SHS, level: [HARD, SPECIAL]}, amount: {parameter: city.meal, share: 1/2}}
        cases:
          - case: 困难的高中生另有伙食补助
            student: {stage: SHS, level: HARD}
            due: {2024-SPRING: {SHS_GRANT: 1000}, 2024-AUTUMN: {SHS_GRANT: 1000, CITY_MEAL: 400.50}}
        """;

    @TestFactory
    List<DynamicTest> every_national_case_holds() {
        return RuleCases.national().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(),
                        () -> assertThat(RuleCases.run(List.of(each), POLICY, NATIONAL)
                                        .faults())
                                .isEmpty()))
                .toList();
    }

    @Test
    void the_cases_meet_every_rule_of_every_programme() {
        RuleCases.Outcome outcome = RuleCases.run(RuleCases.national(), POLICY, NATIONAL);
        assertThat(outcome.rulesNeverMet()).isEmpty();
        assertThat(outcome.decisions()).isGreaterThan(40);
    }

    @Test
    void a_case_that_does_not_hold_is_told_with_file_line_amounts_and_reason(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("wrong.yaml"), """
            cases:
              - case: 两处写错
                student: {stage: SHS, level: HARD}
                school: {fee_shs: 1700}
                due: {2025-SPRING: {SHS_GRANT: 1000, SHS_FREE: 850}}
            """);
        List<RuleCase> cases = RuleCases.read(PolicyBook.files(folder));
        assertThat(RuleCases.run(cases, POLICY, NATIONAL).faults())
                .hasSize(2)
                .allSatisfy(fault -> {
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.file()).endsWith("wrong.yaml");
                })
                .extracting(fault -> fault.reason().text())
                .anySatisfy(text -> assertThat(text).contains("SHS_GRANT 应为 1000.00 元，实得 1150.00 元"))
                .anySatisfy(text -> assertThat(text).contains("SHS_FREE 应为 850.00 元，实得 不享受（特殊困难群体须为"));
    }

    @Test
    void a_case_file_that_cannot_be_read_is_refused_with_every_mistake(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("broken.yaml"), """
            cases:
              - case: 学段、学期、金额、键都不对
                student: {stage: MOON, height: 180, grade: 很高}
                due: {2025-SUMMER: {SHS_GRANT: 1}, 2025-SPRING: {SHS_GRANT: 很多}}
              - case: 没有学生
                due: {}
            """);
        PolicyException refused =
                catchThrowableOfType(PolicyException.class, () -> RuleCases.read(PolicyBook.files(folder)));
        assertThat(refused.problems())
                .extracting(problem -> problem.reason().code())
                .containsExactlyInAnyOrder(
                        "BAD_VALUE", "POLICY_KEY", "BAD_VALUE", "BAD_TERM", "BAD_MONEY", "POLICY_MISSING");
    }

    @Test
    void yes_and_no_are_1_and_0_and_nothing_else(@TempDir Path folder) throws Exception {
        for (String word : List.of("true", "yes", "是", "2", "[1]")) {
            Files.writeString(folder.resolve("yes.yaml"), """
                cases:
                  - case: 寄宿生
                    student: {stage: PRI, boarding: WORD, level: HARD}
                    due: {2025-SPRING: {CMP_BOARD: 625}}
                """.replace("WORD", word));
            assertThatThrownBy(() -> RuleCases.read(PolicyBook.files(folder)))
                    .as(word)
                    .isInstanceOf(PolicyException.class);
        }
    }

    @Test
    void one_file_brings_a_programme_its_amount_and_its_cases(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("city.yaml"), SUBSIDY.replace("    STEPS\n", ""));
        RuleCases.Outcome outcome =
                RuleCases.run(RuleCases.read(PolicyBook.files(folder)), POLICY.with(folder), NATIONAL.with(folder));
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.rulesNeverMet()).doesNotContain("CITY_MEAL.HARD");
    }

    @Test
    void a_draft_programme_waits_beside_the_others_and_never_pays(@TempDir Path folder) throws Exception {
        String draft = "steps: [{state: DRAFT, by: 市资助中心, on: 2024-06-01}]";
        Files.writeString(folder.resolve("city.yaml"), SUBSIDY.replace("STEPS", draft));
        ProgrammeCatalogue catalogue = NATIONAL.with(folder);
        assertThat(catalogue.programmes()).isEqualTo(NATIONAL.programmes());
        assertThat(catalogue.pending()).extracting(each -> each.code()).containsExactly("CITY_MEAL");
        assertThat(RuleCases.run(RuleCases.read(PolicyBook.files(folder)), POLICY.with(folder), catalogue)
                        .faults())
                .hasSize(1);
        assertThat(RuleReview.review(POLICY.with(folder), catalogue, TERM))
                .extracting(remark -> remark.code())
                .containsExactly("PROGRAMME_PENDING");
    }

    @Test
    void a_repealed_programme_pays_for_terms_that_began_before(@TempDir Path folder) throws Exception {
        String repealed =
                "steps: [{state: SCHEDULED, by: 市, on: 2024-08-01}, {state: REPEALED, by: 市, on: 2025-03-01}]";
        Files.writeString(folder.resolve("city.yaml"), SUBSIDY.replace("STEPS", repealed));
        ProgrammeCatalogue catalogue = NATIONAL.with(folder);
        assertThat(due(folder, catalogue, new Term(2024, Term.Season.AUTUMN))).contains("CITY_MEAL");
        assertThat(due(folder, catalogue, new Term(2025, Term.Season.SPRING))).doesNotContain("CITY_MEAL");
    }

    private static List<String> due(Path folder, ProgrammeCatalogue catalogue, Term term) {
        Applicant hard = ApplicantFixture.level(
                ApplicantFixture.student(io.zhuxue.core.Stage.SHS, ApplicantFixture.publicSchool("431228")),
                io.zhuxue.core.NeedLevel.HARD);
        return RuleBook.compile(POLICY.with(folder), catalogue, term).decide(hard).entitlements().stream()
                .map(Entitlement::programme)
                .toList();
    }

    @Test
    void a_draft_of_a_known_code_does_not_take_the_place_of_the_published_one(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("draft.yaml"), """
            programmes:
              - code: SHS_GRANT
                title: 普通高中国家助学金（修订草案）
                version: 2
                instalments: pay.instalments.once
                central: {by: SCHOOL_PLACE, table: sharing.central}
                rest: sharing.rest.schools
                document: 草案
                steps: [{state: DRAFT, by: 处室, on: 2026-01-01}, {state: APPROVED, by: 厅, on: 2026-02-01}]
                rules: [{id: SHS_GRANT.ALL, when: {stage: SHS}, amount: {parameter: shs.grant, share: 1/2}}]
            """);
        ProgrammeCatalogue catalogue = NATIONAL.with(folder);
        assertThat(catalogue.programme("SHS_GRANT").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void the_review_finds_rules_that_nobody_meets_and_rules_behind_another(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("odd.yaml"), """
            programmes:
              - code: ODD
                title: 怪项目
                instalments: pay.instalments.once
                central: {by: SCHOOL_PLACE, table: sharing.central}
                rest: sharing.rest.schools
                document: 某文
                rules:
                  - {id: ODD.WIDE, when: {stage: [SHS, VOC], level: [HARD, SPECIAL]}, amount: {parameter: voc.grant}}
                  - {id: ODD.NARROW, when: {stage: SHS, grade: ["1"], level: HARD}, amount: {parameter: voc.grant}}
                  - {id: ODD.NEVER, when: {stage: UG, groups: TP, not: {groups: TP}}, amount: {parameter: voc.grant}}
                  - {id: ODD.NOSTAGE, when: {stage: UG, not: {stage: UG}}, amount: {parameter: voc.grant}}
                  - {id: ODD.LATER, when: {stage: SHS, level: GENERAL}, amount: {parameter: grass.ug}}
            """);
        assertThat(RuleReview.review(POLICY, NATIONAL.with(folder), new Term(2021, Term.Season.AUTUMN)))
                .extracting(remark -> remark.code() + " " + remark.arguments().get(0))
                .containsExactly(
                        "RULE_SHADOWED ODD.NARROW",
                        "RULE_NEVER ODD.NEVER",
                        "RULE_NEVER ODD.NOSTAGE",
                        "NO_AMOUNT_IN_FORCE ODD.LATER");
    }

    @Test
    void the_national_rules_have_nothing_to_remark_in_any_term_since_2021() {
        for (Term term = new Term(2021, Term.Season.AUTUMN); term.compareTo(TERM) <= 0; term = term.next()) {
            assertThat(RuleReview.review(POLICY, NATIONAL, term)).isEmpty();
        }
    }
}
