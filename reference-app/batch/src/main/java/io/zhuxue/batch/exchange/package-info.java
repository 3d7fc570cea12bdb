/** {@code zhuxue exchange}: signed packages between levels and departments. */
@NullMarked
package io.zhuxue.batch.exchange;

import org.jspecify.annotations.NullMarked;
