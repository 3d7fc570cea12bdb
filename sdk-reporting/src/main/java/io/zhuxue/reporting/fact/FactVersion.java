package io.zhuxue.reporting.fact;

import java.time.LocalDate;

/**
 * One version of a fact with the place where it is written (事实版本): lineage from a figure down to file and row.
 *
 * @param file the Parquet file's name
 * @param row the row in that file, from 1
 * @param knownOn since when this version is known
 * @param retracted whether it takes the fact back
 */
public record FactVersion(String file, long row, LocalDate knownOn, boolean retracted) {}
