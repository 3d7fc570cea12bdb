/** Indicators (统计指标): figures with a name, a definition in words, a source in law and a way down to the detail. */
@NullMarked
package io.zhuxue.reporting.indicator;

import org.jspecify.annotations.NullMarked;
