/**
 * One term of a province from its files to results that anyone can re-check: load, link, recognise, entitle, share,
 * allocate, pay, report.
 *
 * <p>{@link io.zhuxue.flow.run.AidRun} carries it out; what it knows of one student in the end is a
 * {@link io.zhuxue.flow.run.StudentCase}, and each results file takes its part of it.
 */
@NullMarked
package io.zhuxue.flow.run;

import org.jspecify.annotations.NullMarked;
