package io.zhuxue.flow.synthetic;

import io.zhuxue.core.NeedLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The answers of a student to the fourteen questions of the quantitative model, with the points they are worth.
 *
 * @param answers option numbers from 1; blank where the family did not answer
 * @param score 0 to 100
 */
record Survey(List<String> answers, int score) {
    private static final int[] JOB = {0, 1, 2, 3, 6};
    private static final int[] ABILITY = {0, 1, 3, 6, 10};
    private static final int[] COST = {0, 2, 5, 10};
    private static final int[] SUPPORT = {5, 3, 1, 1};
    private static final int MOST_SUPPORT = 10;
    private static final List<int[]> POINTS = List.of(
            JOB,
            JOB,
            ABILITY,
            ABILITY,
            new int[] {0, 2, 4},
            new int[] {0, 3, 6, 8},
            COST,
            COST,
            new int[] {0, 5, 10},
            new int[] {1, 2},
            new int[] {0, 4, 6},
            new int[] {0, 1, 2},
            new int[] {0, 3, 6});

    static final List<String> HEADER = Stream.concat(
                    Stream.of("school_code", "student_no"),
                    IntStream.rangeClosed(1, 14).mapToObj(i -> String.format("f%02d", i)))
            .toList();

    /** Answers of a family in some need; each band of scores comes up. */
    static Survey drawn(boolean poor, Chance chance) {
        int band = poor ? chance.weighted(0.2, 0.35, 0.3, 0.15) : chance.weighted(0.72, 0.2, 0.06, 0.02);
        double need = (band + chance.share()) / 4;
        double spread = band == 3 ? 0.08 : 0.25;
        List<String> answers = new ArrayList<>();
        int score = 0;
        for (int[] points : POINTS) {
            if (chance.happens(0.02)) {
                answers.add("");
                continue;
            }
            double wish = need + spread * (chance.share() - 0.5) * 2;
            int option = (int) Math.round(Math.max(0, Math.min(1, wish)) * (points.length - 1));
            answers.add(Integer.toString(option + 1));
            score += points[option];
        }
        List<String> chosen = new ArrayList<>();
        int support = 0;
        for (int option = 0; option < SUPPORT.length; option++) {
            if (chance.happens(band == 3 ? 0.9 : need * 0.8)) {
                chosen.add(Integer.toString(option + 1));
                support += SUPPORT[option];
            }
        }
        answers.add(String.join(";", chosen));
        return new Survey(answers, score + Math.min(MOST_SUPPORT, support));
    }

    /** The level that the score alone gives. */
    NeedLevel level() {
        return score > 80
                ? NeedLevel.SPECIAL
                : score > 60 ? NeedLevel.HARD : score > 40 ? NeedLevel.GENERAL : NeedLevel.NONE;
    }

    List<String> cells(String schoolCode, String studentNo) {
        List<String> cells = new ArrayList<>(List.of(schoolCode, studentNo));
        cells.addAll(answers);
        return cells;
    }
}
