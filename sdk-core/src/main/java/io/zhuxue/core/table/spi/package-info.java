/** What a host implements to let the SDK read tables of another file format, such as Parquet. */
@NullMarked
package io.zhuxue.core.table.spi;

import org.jspecify.annotations.NullMarked;
