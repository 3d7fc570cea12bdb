package io.zhuxue.identification.assessment;

import java.util.ArrayList;
import java.util.List;

/**
 * A quantitative model (量化评估模型): questions whose points add up to a score.
 *
 * @param factors the questions, in the order of the survey's columns
 */
public record ScoringModel(List<Factor> factors) {

    public ScoringModel {
        factors = List.copyOf(factors);
    }

    /**
     * The score of a family's answers, line by line; a question left blank gives nothing.
     *
     * @param answers for each question the numbers of the answers given, in the model's order
     */
    public Score score(List<List<Integer>> answers) {
        if (answers.size() != factors.size()) {
            throw new IllegalArgumentException("one answer for each question");
        }
        List<Score.Line> lines = new ArrayList<>(factors.size());
        for (int i = 0; i < factors.size(); i++) {
            Factor factor = factors.get(i);
            int points = 0;
            for (int option : answers.get(i)) {
                points += factor.options().get(option - 1).points();
            }
            lines.add(new Score.Line(factor, answers.get(i), Math.min(points, factor.cap())));
        }
        return new Score(lines);
    }
}
