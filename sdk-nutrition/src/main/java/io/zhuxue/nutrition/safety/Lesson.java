package io.zhuxue.nutrition.safety;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.NutritionMessage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A lesson on nutrition and health that a school gave (营养健康教育).
 *
 * @param school where
 * @param date when
 * @param topic about what
 * @param pupils how many pupils took part
 */
public record Lesson(SchoolCode school, LocalDate date, Topic topic, int pupils) {

    /** What lessons are about. */
    public enum Topic {
        /** 合理膳食. */
        BALANCED_DIET("合理膳食"),
        /** 食品安全与个人卫生. */
        FOOD_HYGIENE("食品安全与个人卫生"),
        /** 制止浪费. */
        NO_WASTE("制止浪费"),
        /** 饮水与含糖饮料. */
        DRINKING("饮水与含糖饮料"),
        /** 运动与健康体重. */
        MOVEMENT("运动与健康体重"),
        /** 读懂营养标签. */
        LABELS("读懂营养标签"),
        /** 劳动与食物从哪里来. */
        GROWING("劳动与食物来源"),
        /** 传统饮食文化. */
        CULTURE("传统饮食文化");

        private final String chineseName;

        Topic(String chineseName) {
            this.chineseName = chineseName;
        }

        /** The Chinese name. */
        public String chineseName() {
            return chineseName;
        }
    }

    /** Schools that gave fewer lessons from a first to a last day than the rules ask. */
    public static List<Finding> check(
            Collection<SchoolCode> schools,
            Collection<Lesson> lessons,
            LocalDate from,
            LocalDate to,
            SafetyRules rules) {
        return schools.stream()
                .flatMap(school -> {
                    long given = lessons.stream()
                            .filter(each ->
                                    each.school.equals(school) && !each.date.isBefore(from) && !each.date.isAfter(to))
                            .count();
                    return given >= rules.lessons()
                            ? Stream.empty()
                            : Stream.of(new Finding(
                                    Finding.Weight.NOTICE,
                                    school,
                                    to,
                                    "LESSONS",
                                    NutritionMessage.FEW_LESSONS.with(given, rules.lessons()),
                                    List.of()));
                })
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
