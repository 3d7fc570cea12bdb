package io.zhuxue.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyAnswersTest {

    private static final String BOOK = """
        parameters:
          - id: meal
            title: 膳食补助
            unit: 元/天
            lowest: COUNTY
            values:
              - {from: 2014-11-01, value: 4, document: 甲, checked: 2026-11-24}
              - {from: 2021-AUTUMN, value: 5, document: 乙, clause: 第三条, checked: 2026-11-24}
          - id: board
            title: 寄宿生生活补助
            unit: 元/年
            values:
              - {from: 2010-AUTUMN, value: 1000, document: 丙, checked: 2026-11-24}
          - id: day
            title: 非寄宿生比例
            unit: "%"
            values:
              - {from: 2019-AUTUMN, value: 50, document: 丁, checked: 2026-11-24}
          - id: grant
            title: 助学金
            unit: 元/年
            values:
              - {from: 2010-AUTUMN, value: {HARD: 2000, GENERAL: 1000}, document: 戊, checked: 2026-11-24}
          - id: groups
            title: 免学费对象
            values:
              - {from: 2016-AUTUMN, value: [TP, CJ], document: 己, checked: 2026-11-24}
          - id: use
            title: 用途
            values:
              - {from: 2016-AUTUMN, value: "只用于食材", document: 庚, checked: 2026-11-24}
        """;

    private static final String QUESTIONS = """
        concepts:
          MEAL: [营养餐, 膳食补助]
          BOARDER: [寄宿生]
          DAY_PUPIL: [走读生]
          LIVING: [生活补助]
          GRANT: [助学金]
          HARD: [困难]
          GENERAL: [一般困难]
          WAIVE: [免学费]
          WHO: [哪些人]
          TP: [脱贫户]
          GE: [孤儿]
          USE: [用途]
          PER_TERM: [每学期]
        fillers: [是多少, 的, 吗, 有, 和, 能, 元]
        aspects: [WHO]
        topics:
          - {parameters: [meal], needs: [MEAL]}
          - {parameters: [use], needs: [MEAL, USE]}
          - {parameters: [board], needs: [BOARDER], may: [LIVING], parts: {PER_TERM: 2}}
          - {parameters: [board], title: 走读生生活补助, percent: day, needs: [DAY_PUPIL], may: [LIVING], parts: {PER_TERM: 2}}
          - {parameters: [grant], needs: [GRANT], may: [HARD, GENERAL], row: LEVEL}
          - {parameters: [groups], needs: [WAIVE], may: [WHO, TP, GE], row: GROUP}
        """;

    private static PolicyAnswers answers(String questions) {
        PolicyBook book = PolicyBook.of(List.of(new TextSource("nation", BOOK)));
        return PolicyAnswers.create(book, List.of(new TextSource("questions", questions)));
    }

    private static Optional<Answer> ask(String question) {
        return answers(QUESTIONS).ask(question, LocalDate.of(2022, 9, 1), Place.NATION);
    }

    private static String text(String question) {
        return ask(question).map(Answer::text).orElse("不知道");
    }

    @ParameterizedTest
    @CsvSource({
        "营养餐是多少？,膳食补助：5元/天。",
        "２０２０年３月的营养餐是多少,膳食补助：4元/天。",
        "2020-03-01营养餐,膳食补助：4元/天。",
        "寄宿生生活补助,寄宿生生活补助：1000元/年。",
        "寄宿生每学期的生活补助,寄宿生生活补助：500元/学期。",
        "走读生生活补助,走读生生活补助：500元/年（寄宿生生活补助 1000元/年 的 50%）。",
        "走读生每学期的生活补助,走读生生活补助：250元/学期（寄宿生生活补助 500元/学期 的 50%）。",
        "营养餐的用途,用途：只用于食材。",
    })
    void a_question_of_known_words_is_answered_with_what_the_book_says(String question, String answer) {
        assertThat(text(question)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "营养餐好吃吗",
                "2020年13月的营养餐",
                "2020年2月30日营养餐",
                "2020-2022学年营养餐",
                "寄宿生的用途",
                "营养餐每学期是多少",
                "孤儿的营养餐",
                "",
                "是多少"
            })
    void what_is_not_wholly_understood_or_fits_no_topic_is_not_answered(String question) {
        assertThat(ask(question)).isEmpty();
    }

    @Test
    void a_level_in_the_question_picks_its_row_and_none_gives_all() {
        assertThat(text("困难的助学金")).contains("2000").doesNotContain("1000元");
        assertThat(text("助学金是多少")).contains("2000").contains("1000");
        assertThat(ask("助学金").orElseThrow().amounts().values())
                .containsExactly(new BigDecimal("2000"), new BigDecimal("1000"));
    }

    @Test
    void a_group_in_the_question_is_said_to_be_in_the_list_or_not() {
        assertThat(text("脱贫户能免学费吗")).contains("在其中").doesNotContain("不在其中");
        assertThat(text("孤儿能免学费吗")).contains("孤儿不在其中").contains("对象为");
        assertThat(text("哪些人能免学费")).isEqualTo("免学费对象：脱贫家庭、残疾学生。");
    }

    @Test
    void several_things_at_once_are_answered_together_and_the_first_is_cited() {
        Answer answer = ask("营养餐和寄宿生").orElseThrow();
        assertThat(answer.text()).contains("膳食补助：5元/天").contains("寄宿生生活补助：1000元/年");
        assertThat(answer.amounts()).containsKeys("膳食补助", "寄宿生生活补助");
        assertThat(answer.citation()).hasToString("乙 第三条");
        assertThat(answer.unit()).isEqualTo("元/天");
    }

    @Test
    void of_a_year_in_which_the_value_changes_both_are_told_with_their_days() {
        Answer answer = ask("2021年营养餐是多少").orElseThrow();
        assertThat(answer.text()).isEqualTo("自 2014-11-01 起，膳食补助：4元/天。自 2021-09-01 起，膳食补助：5元/天。");
        assertThat(answer.validFrom()).isEqualTo(LocalDate.of(2021, 9, 1));
        assertThat(answer.amounts()).hasSize(2);
        assertThat(text("2022年营养餐是多少")).isEqualTo("膳食补助：5元/天。");
        assertThat(text("2021年秋季学期营养餐")).isEqualTo("膳食补助：5元/天。");
        assertThat(text("2013年营养餐")).isEqualTo("不知道");
        assertThat(text("2014年营养餐")).contains("自 2014-11-01 起");
    }

    @Test
    void a_place_in_the_question_goes_before_the_place_of_the_asker_and_is_warned_of_its_own_rules() {
        assertThat(text("湖南的营养餐")).isEqualTo("膳食补助：5元/天（国家标准，当地可另行规定）。");
        assertThat(text("湖南省怀化市的营养餐")).contains("5元/天");
        assertThat(text("湖南和广东的营养餐")).isEqualTo("不知道");
        PolicyBook local =
                PolicyBook.of(List.of(new TextSource("nation", BOOK))).with(new TextSource("local", """
                    override: {level: PROVINCE, place: "43"}
                    values:
                      - {id: meal, from: 2022-03-01, value: 6, document: 湘, checked: 2026-11-24}
                    """));
        PolicyAnswers answers = PolicyAnswers.create(local, List.of(new TextSource("questions", QUESTIONS)));
        LocalDate day = LocalDate.of(2022, 9, 1);
        assertThat(answers.ask("营养餐", day, Place.of(new RegionCode("431228"))))
                .map(Answer::text)
                .contains("膳食补助：6元/天。");
        assertThat(answers.ask("广东的营养餐", day, Place.of(new RegionCode("431228"))))
                .map(Answer::text)
                .contains("膳食补助：5元/天（国家标准，当地可另行规定）。");
    }

    @Test
    void topics_that_name_what_is_not_there_are_refused_all_at_once() {
        String wrong = QUESTIONS
                .replace("parameters: [meal]", "parameters: [meall]")
                .replace("may: [HARD, GENERAL]", "may: [HARD, GENERALL]")
                .replace(
                        "parts: {PER_TERM: 2}}\n  - {parameters: [board], title",
                        "parts: {PER_TERM: none}}\n  - {parameters: [board], title");
        assertThatThrownBy(() -> answers(wrong))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("meall")
                .hasMessageContaining("GENERALL")
                .hasMessageContaining("正整数");
        assertThatThrownBy(() -> answers("concepts:\n  A: [甲]\ntopics:\n  - {parameters: [meal]}\n"))
                .hasMessageContaining("needs");
    }
}
