package io.zhuxue.identification.assessment;

import java.util.List;

/**
 * A question of the scoring model (量化指标) with the points of each answer.
 *
 * @param code the column of the survey, such as f01
 * @param name 指标名称
 * @param options the answers in order; an answer is stated by its number, from 1
 * @param several whether more than one answer may be given
 * @param cap the most points that the question can give
 */
public record Factor(String code, String name, List<Option> options, boolean several, int cap) {

    public Factor {
        options = List.copyOf(options);
    }

    /**
     * One answer.
     *
     * @param label 选项
     * @param points 分值
     */
    public record Option(String label, int points) {}
}
