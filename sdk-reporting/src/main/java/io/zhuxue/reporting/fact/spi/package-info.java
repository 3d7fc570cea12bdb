/** The engine door (计算引擎): what a host implements to ask the same questions on other machinery than DuckDB. */
@NullMarked
package io.zhuxue.reporting.fact.spi;

import org.jspecify.annotations.NullMarked;
