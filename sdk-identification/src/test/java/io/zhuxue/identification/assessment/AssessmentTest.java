package io.zhuxue.identification.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableException;
import io.zhuxue.identification.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTest {

    private static final AssessmentRules RULES = AssessmentRules.baseline(LocalDate.of(2022, 9, 1));
    private final Assessment assessment = Assessment.create(RULES);

    @ParameterizedTest
    @CsvSource({"81,SPECIAL", "80,HARD", "61,HARD", "60,GENERAL", "41,GENERAL", "40,NONE", "0,NONE"})
    void a_score_counts_when_it_is_strictly_above_the_cut(int score, NeedLevel level) {
        assertThat(assessment.assess(Set.of(), OptionalInt.of(score)).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @EnumSource(SpecialGroup.class)
    void every_group_gives_at_least_hard(SpecialGroup group) {
        boolean special = EnumSet.of(
                        SpecialGroup.TP,
                        SpecialGroup.FF1,
                        SpecialGroup.FF2,
                        SpecialGroup.FF3,
                        SpecialGroup.DBR,
                        SpecialGroup.DBU,
                        SpecialGroup.TKR,
                        SpecialGroup.TKU,
                        SpecialGroup.GE,
                        SpecialGroup.SS,
                        SpecialGroup.LS)
                .contains(group);

        Recommendation answer = assessment.assess(Set.of(group), OptionalInt.empty());

        assertThat(answer.level()).isEqualTo(special ? NeedLevel.SPECIAL : NeedLevel.HARD);
        assertThat(answer.basis()).isEqualTo("REGISTER " + group);
        assertThat(answer.explanation())
                .contains(group.chineseName(), answer.level().chineseName());
    }

    @Test
    void the_higher_of_register_and_score_wins() {
        Recommendation answer = assessment.assess(Set.of(SpecialGroup.CJ), OptionalInt.of(85));

        assertThat(answer.level()).isEqualTo(NeedLevel.SPECIAL);
        assertThat(answer.basis()).isEqualTo("SURVEY 85");
        assertThat(answer.explanation()).isEqualTo("家庭情况量化得分85分，高于80分，认定为“特别困难”。");
    }

    @Test
    void nobody_knows_anything_of_a_student_without_register_and_survey() {
        assertThat(assessment.assess(Set.of(), OptionalInt.empty()))
                .isEqualTo(new Recommendation(NeedLevel.NONE, "NONE", "未列入任何名册，也没有量化测评，未认定为困难。"));
    }

    @Property
    void more_groups_or_a_higher_score_never_lower_the_level(
            @ForAll Set<SpecialGroup> groups, @ForAll SpecialGroup more, @ForAll @IntRange(max = 100) int score) {
        NeedLevel before = assessment.assess(groups, OptionalInt.of(score)).level();
        Set<SpecialGroup> all = EnumSet.of(more);
        all.addAll(groups);

        assertThat(assessment.assess(all, OptionalInt.of(score + 1)).level()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void the_baseline_has_fourteen_questions_worth_a_hundred_points() {
        int most = RULES.model().factors().stream()
                .mapToInt(f -> f.several()
                        ? Math.min(
                                f.cap(),
                                f.options().stream()
                                        .mapToInt(Factor.Option::points)
                                        .sum())
                        : f.options().stream()
                                .mapToInt(Factor.Option::points)
                                .max()
                                .orElse(0))
                .sum();

        assertThat(RULES.model().factors()).hasSize(14);
        assertThat(most).isEqualTo(100);
        assertThat(RULES.registers()).hasSize(SpecialGroup.values().length);
        assertThat(RULES.registerSource().verified()).isFalse();
    }

    private static final String SURVEY =
            "school_code student_no f01 f02 f03 f04 f05 f06 f07 f08 f09 f10 f11 f12 f13 f14";

    private final List<Rejection> refused = new ArrayList<>();

    @Test
    void a_survey_is_scored_line_by_line_and_blanks_give_nothing() {
        List<SurveyAnswer> taken = new ArrayList<>();
        SurveyReader.create(RULES.model())
                .read(
                        Sheet.of("survey.csv", SURVEY)
                                .row(
                                        "1", "G1", "5", "2", "5", "4", "3", "4", "4", "3", "1", "2", "", "3", "3",
                                        "1;2;2；3"),
                        taken::add,
                        refused::add);

        assertThat(refused).isEmpty();
        Score score = taken.get(0).score();
        assertThat(score.total()).isEqualTo(6 + 1 + 10 + 6 + 4 + 8 + 10 + 5 + 0 + 2 + 0 + 2 + 6 + 9);
        assertThat(score.explanation()).startsWith("父亲劳动能力（无劳动能力、失踪或去世）10分；").contains("政策性优抚（");
    }

    @Test
    void answers_outside_the_model_and_second_surveys_are_refused() {
        SurveyScores scores = SurveyReader.create(RULES.model())
                .scores(
                        Sheet.of("survey.csv", SURVEY)
                                .row("1", "G1", "6")
                                .row("1", "G1", "1", "1;2")
                                .row("1", "G1", "1", "", "", "", "", "", "", "", "", "", "", "", "", "1;5")
                                .row("1", "G1", "5")
                                .row("1", "G1", "4")
                                .row("1", "", "4"),
                        refused::add);

        assertThat(refused)
                .extracting(r -> r.row() + " " + r.column() + " " + r.reason().code())
                .containsExactly(
                        "2 f01 BAD_VALUE",
                        "3 f02 BAD_VALUE",
                        "4 f14 BAD_VALUE",
                        "6 student_no DUPLICATE_KEY",
                        "7 student_no MISSING");
        assertThat(scores.of("1", "G1")).hasValue(6);
        assertThat(scores.of("1", "G2")).isEmpty();
        assertThat(scores.size()).isEqualTo(1);
    }

    @Test
    void several_answers_together_never_pass_the_cap() {
        Factor factor =
                new Factor("f14", "优抚", List.of(new Factor.Option("甲", 7), new Factor.Option("乙", 6)), true, 10);

        assertThat(new ScoringModel(List.of(factor))
                        .score(List.of(List.of(1, 2)))
                        .total())
                .isEqualTo(10);
    }

    @Test
    void rules_of_a_county_replace_the_baseline_by_data_alone() {
        String yaml = """
                - from: 2020-01-01
                  name: 旧
                  source: {document: 甲, clause: 一, mark: P, checked: 2026-11-24, verified: false}
                  cuts: {SPECIAL: 90}
                  registers:
                    source: {document: 乙, clause: 二, mark: P, checked: 2026-11-24, verified: true}
                    HARD: [TP]
                  factors: []
                - from: 2023-09-01
                  name: 新
                  source: {document: 甲, clause: 一, mark: P, checked: 2026-11-24, verified: false}
                  cuts: {GENERAL: 10}
                  registers:
                    source: {document: 乙, clause: 二, mark: P, checked: 2026-11-24, verified: true}
                  factors: []
                """;
        List<AssessmentRules> rules = AssessmentRules.read("county.yaml", yaml);

        assertThat(AssessmentRules.inForce(rules, LocalDate.of(2023, 8, 31)).name())
                .isEqualTo("旧");
        assertThat(AssessmentRules.inForce(rules, LocalDate.of(2023, 9, 1)).name())
                .isEqualTo("新");
        assertThat(Assessment.create(rules.get(0))
                        .assess(Set.of(SpecialGroup.TP), OptionalInt.of(89))
                        .level())
                .isEqualTo(NeedLevel.HARD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{a: 1}|文件应为列表", "[]|没有任何规则", "- {from: 2020-01-01}|缺少|registers应为键值对", "'['|YAML"})
    void a_rule_file_with_a_fault_is_refused_with_the_reason(String yaml, String reason) {
        assertThatThrownBy(() -> AssessmentRules.read("county.yaml", yaml))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("BAD_MODEL");
    }
}
