package io.zhuxue.batch.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The level of a student by registers and survey. */
final class Levels {
    private static final List<String> ORDER = List.of("NONE", "GENERAL", "HARD", "SPECIAL");
    private static final Set<String> SPECIAL =
            Set.of("TP", "FF1", "FF2", "FF3", "DBR", "DBU", "TKR", "TKU", "GE", "SS", "LS");
    private static final Map<String, List<Integer>> POINTS = Map.ofEntries(
            Map.entry("f01", List.of(0, 1, 2, 3, 6)),
            Map.entry("f02", List.of(0, 1, 2, 3, 6)),
            Map.entry("f03", List.of(0, 1, 3, 6, 10)),
            Map.entry("f04", List.of(0, 1, 3, 6, 10)),
            Map.entry("f05", List.of(0, 2, 4)),
            Map.entry("f06", List.of(0, 3, 6, 8)),
            Map.entry("f07", List.of(0, 2, 5, 10)),
            Map.entry("f08", List.of(0, 2, 5, 10)),
            Map.entry("f09", List.of(0, 5, 10)),
            Map.entry("f10", List.of(1, 2)),
            Map.entry("f11", List.of(0, 4, 6)),
            Map.entry("f12", List.of(0, 1, 2)),
            Map.entry("f13", List.of(0, 3, 6)),
            Map.entry("f14", List.of(5, 3, 1, 1)));

    private Levels() {}

    static String level(Line student, ProvincePackage input, Set<String> groups) {
        String byRegister = "NONE";
        if (groups.stream().anyMatch(SPECIAL::contains)) {
            byRegister = "SPECIAL";
        } else if (!groups.isEmpty()) {
            byRegister = "HARD";
        }
        Line survey = input.surveys.get(student.student());
        String byScore = survey == null ? "NONE" : byScore(score(survey));
        return ORDER.indexOf(byRegister) >= ORDER.indexOf(byScore) ? byRegister : byScore;
    }

    private static String byScore(int score) {
        if (score > 80) {
            return "SPECIAL";
        }
        if (score > 60) {
            return "HARD";
        }
        return score > 40 ? "GENERAL" : "NONE";
    }

    static int score(Line survey) {
        int score = 0;
        for (Map.Entry<String, List<Integer>> factor : POINTS.entrySet()) {
            int points = 0;
            for (String option : survey.get(factor.getKey()).split(";")) {
                if (!option.isBlank()) {
                    points += factor.getValue().get(Integer.parseInt(option.strip()) - 1);
                }
            }
            score += Math.min(10, points);
        }
        return score;
    }
}
