/**
 * Facts (事实表): what happened, one row a business event, append-only and bitemporal, in Parquet.
 *
 * <p>Every fact is valid for a term and known since a day. A late correction is a new fact with the same key and a
 * later day; nothing is ever edited, so any figure can be asked again as it was known on any day.
 */
@NullMarked
package io.zhuxue.reporting.fact;

import org.jspecify.annotations.NullMarked;
