/** Indicators over the facts of the run now shown (指标): the four precisions, figures by place, the rows behind them. */
@NullMarked
package io.zhuxue.server.figures;

import org.jspecify.annotations.NullMarked;
