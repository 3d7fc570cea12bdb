/** One student's statement out of the results of many terms. */
@NullMarked
package io.zhuxue.flow.statement;

import org.jspecify.annotations.NullMarked;
