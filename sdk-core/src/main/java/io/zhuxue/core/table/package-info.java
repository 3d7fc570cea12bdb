/** Tables in and out: CSV and XLSX, streamed, every error with its row and column. */
@NullMarked
package io.zhuxue.core.table;

import org.jspecify.annotations.NullMarked;
