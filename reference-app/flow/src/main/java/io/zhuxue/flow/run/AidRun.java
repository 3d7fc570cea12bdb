package io.zhuxue.flow.run;

import io.zhuxue.flow.Progress;
import java.nio.file.Path;

/**
 * The whole cycle of one term (学期资助全流程): load, link, recognise, entitle, share, allocate, pay, report.
 *
 * <p>The same package, term, policy and day give the same bytes. A run holds registers, survey scores and the evidence
 * of the roster in memory, never the roster itself.
 */
public interface AidRun {

    /** A run to be carried out under some options. */
    static AidRun create(RunOptions options) {
        return new DefaultAidRun(options);
    }

    /**
     * Carries the cycle out and puts the results folder in place.
     *
     * @param out the results folder; an earlier result there is replaced, anything else is refused
     * @throws io.zhuxue.flow.Refusal when the package or the place of the results cannot be used
     * @throws io.zhuxue.core.table.TableException when a table cannot be read; nothing has been written then
     */
    RunResult run(ProvincePackage input, Path out, Progress progress);
}
