/**
 * Surveillance (互联网+明厨亮灶): cameras bound to the points of the process, blind time found while it lasts, clips tied to
 * events, and the messages of GB/T 28181 by which cameras report.
 */
@NullMarked
package io.zhuxue.nutrition.surveillance;

import org.jspecify.annotations.NullMarked;
