/** School years, terms and working days. */
@NullMarked
package io.zhuxue.core.calendar;

import org.jspecify.annotations.NullMarked;
