package io.zhuxue.identification.scholarship;

import java.util.List;

/**
 * Who reads which file (分派结果).
 *
 * @param readings by file in the order of the input, then by expert
 * @param proof that the rules were kept
 */
public record ReviewPlan(List<Reading> readings, ReviewProof proof) {

    public ReviewPlan {
        readings = List.copyOf(readings);
    }

    /**
     * One expert reads one file.
     *
     * @param fileId 材料编号
     * @param expertId 专家编号
     */
    public record Reading(String fileId, String expertId) {}
}
