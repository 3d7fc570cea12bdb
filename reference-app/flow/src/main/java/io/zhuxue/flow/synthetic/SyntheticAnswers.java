package io.zhuxue.flow.synthetic;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The answers of a training bank (演练回执) to the batches of a run: status reports and statements, in ISO 20022 for every
 * other batch and as answer tables for the rest, with all that goes wrong on the way.
 *
 * <p>Answers come in no order and some twice; a whole file is sent again; one file is cut off in the middle; statements
 * name lines that nobody sent. What happens to single lines: see the documentation of the error model. The same results
 * and seed give the same bytes.
 */
public interface SyntheticAnswers {

    /** The answers of one of many banks, chosen by a seed. */
    static SyntheticAnswers create(long seed) {
        return new DefaultSyntheticAnswers(seed);
    }

    /**
     * Answers the batches of a results folder.
     *
     * @param results what a run has written; only payments/lines.csv is read
     * @param answers the folder of answers, which is made if need be; {@code truth/lines.csv} in it says where each line
     *     must stand in the end
     */
    void writeTo(Path results, Path answers) throws IOException;
}
