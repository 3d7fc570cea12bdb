/** JMH benchmarks of the paths that ten million rows go through. */
@NullMarked
package io.zhuxue.benchmarks;

import org.jspecify.annotations.NullMarked;
