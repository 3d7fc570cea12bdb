package io.zhuxue.flow.trainingcounty;

import io.zhuxue.flow.Progress;
import java.nio.file.Path;

/**
 * Makes a training county (练习县): schools, pupils, suppliers, and a term of meals from the order to the claim, as the
 * tables of {@code docs/nutrition.md}; beside them, under {@code truth/}, the faults that were put in.
 */
public interface TrainingCounty {

    /** A county by a plan; the same plan gives the same bytes. */
    static TrainingCounty of(CountyPlan plan) {
        return new DefaultTrainingCounty(plan);
    }

    /**
     * What was made.
     *
     * @param schools schools
     * @param pupils pupils
     * @param days days of school
     * @param lots lots that schools received
     * @param events dining events, repeated ones included
     * @param claims claims
     * @param faults faults put in
     */
    record Made(int schools, int pupils, int days, long lots, long events, long claims, int faults) {}

    /** Writes the county's tables into a folder, one school after the other. */
    Made write(Path folder, Progress progress);
}
