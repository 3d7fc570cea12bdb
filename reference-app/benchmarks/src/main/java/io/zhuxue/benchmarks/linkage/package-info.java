/** Linkage measured: made-up records with known truth, and other engines beside ours. */
@NullMarked
package io.zhuxue.benchmarks.linkage;

import org.jspecify.annotations.NullMarked;
