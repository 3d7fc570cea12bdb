/** The {@code zhuxue} command. */
@NullMarked
package io.zhuxue.batch;

import org.jspecify.annotations.NullMarked;
