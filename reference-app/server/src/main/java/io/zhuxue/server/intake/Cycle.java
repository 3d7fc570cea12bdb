package io.zhuxue.server.intake;

import io.zhuxue.core.calendar.Term;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** What the server needs of the flow: a synthetic package, and the results of a package. */
public interface Cycle {

    /** Makes a synthetic package of the province in an empty or absent folder. */
    void generate(int students, long seed, Term term, String province, Path packageFolder);

    /**
     * Runs the whole cycle over a package.
     *
     * @param progress hears rows done and rows in all (0 when unknown)
     */
    void run(Path packageFolder, Term term, Path resultsFolder, BiConsumer<Long, Long> progress);
}
