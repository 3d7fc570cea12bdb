/** Reporting (统计与大数据): figures that prove themselves. */
@NullMarked
package io.zhuxue.reporting;

import org.jspecify.annotations.NullMarked;
