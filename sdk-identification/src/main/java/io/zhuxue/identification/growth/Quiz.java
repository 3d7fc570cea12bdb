package io.zhuxue.identification.growth;

import java.time.LocalDate;
import java.util.List;

/**
 * A quiz of honesty education (诚信知识测验), such as one about the loan contract before it is signed.
 *
 * @param name its name and version
 * @param questions in order
 */
public record Quiz(String name, List<Question> questions) {

    public Quiz {
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("a quiz asks something");
        }
    }

    /**
     * One question.
     *
     * @param text the question
     * @param options the answers to choose from, at least two
     * @param right the number of the right one, from 1
     * @param source the document and clause that makes it right
     */
    public record Question(String text, List<String> options, int right, String source) {

        public Question {
            options = List.copyOf(options);
            if (options.size() < 2 || right < 1 || right > options.size()) {
                throw new IllegalArgumentException("one of several answers is right");
            }
        }
    }

    /**
     * Grades the answers, which a growth file then keeps.
     *
     * @param answers the number chosen for each question, 0 for none
     * @throws IllegalArgumentException when there are more or fewer answers than questions
     */
    public GrowthEntry.QuizTaken grade(List<Integer> answers, LocalDate day) {
        if (answers.size() != questions.size()) {
            throw new IllegalArgumentException("one answer a question");
        }
        int right = 0;
        for (int i = 0; i < answers.size(); i++) {
            right += answers.get(i) == questions.get(i).right() ? 1 : 0;
        }
        return new GrowthEntry.QuizTaken(day, name, right, questions.size());
    }
}
