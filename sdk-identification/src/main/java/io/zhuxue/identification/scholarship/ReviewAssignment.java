package io.zhuxue.identification.scholarship;

import io.zhuxue.core.Parsed;
import java.util.List;

/**
 * The assignment of files to experts (评审分派) for a blind review.
 *
 * <p>Each file is read by the same number of different experts; nobody reads a file of the own school or province, or one
 * that a relation was declared to (回避); nobody reads more than agreed. Among all plans that keep these rules the work is
 * spread as evenly as it can be: the most loaded expert has as little as possible, then the next.
 */
public interface ReviewAssignment {

    /**
     * An assignment with a number of readers for each file.
     *
     * @throws IllegalArgumentException when a file would have no reader
     */
    static ReviewAssignment create(int readers) {
        return new FlowAssignment(readers);
    }

    /**
     * Draws a plan. The same input and seed give the same plan; another seed another draw.
     *
     * @return the plan with its proof; refused when no plan keeps the rules (REVIEW_IMPOSSIBLE, with the files that have
     *     too few readers between them) or an identifier stands twice (REVIEW_TWICE)
     */
    Parsed<ReviewPlan> assign(List<ReviewFile> files, List<ReviewExpert> experts, long seed);
}
