package io.zhuxue.identification.assessment;

import java.util.List;

/**
 * What a family's answers give under a scoring model (量化得分), with each line that adds to it.
 *
 * @param lines one line a question, in the model's order
 */
public record Score(List<Line> lines) {

    public Score {
        lines = List.copyOf(lines);
    }

    /**
     * One question's share.
     *
     * @param factor the question
     * @param options the numbers of the answers given, from 1; none when left blank
     * @param points what they give, the cap applied
     */
    public record Line(Factor factor, List<Integer> options, int points) {

        public Line {
            options = List.copyOf(options);
        }
    }

    /** The sum of all lines. */
    public int total() {
        int total = 0;
        for (Line line : lines) {
            total += line.points();
        }
        return total;
    }

    /** The lines that give points, most first, in plain Chinese. */
    public String explanation() {
        StringBuilder out = new StringBuilder();
        lines.stream()
                .filter(line -> line.points() > 0)
                .sorted((a, b) -> Integer.compare(b.points(), a.points()))
                .forEach(line -> {
                    out.append(out.isEmpty() ? "" : "；").append(line.factor().name());
                    String before = "（";
                    for (int option : line.options()) {
                        out.append(before)
                                .append(line.factor().options().get(option - 1).label());
                        before = "，";
                    }
                    out.append("）").append(line.points()).append("分");
                });
        return out.toString();
    }
}
