/** {@code zhuxue menu}: the quantified menu at least cost, and the check of one. */
@NullMarked
package io.zhuxue.batch.menu;

import org.jspecify.annotations.NullMarked;
