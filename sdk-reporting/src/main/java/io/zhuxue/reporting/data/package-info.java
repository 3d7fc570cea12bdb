/** Definitions as data (YAML): how this module reads what it, or a host, declares. Not exported. */
@NullMarked
package io.zhuxue.reporting.data;

import org.jspecify.annotations.NullMarked;
