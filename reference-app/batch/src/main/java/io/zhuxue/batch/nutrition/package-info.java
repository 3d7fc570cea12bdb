/** The nutrition commands: a training county, the check of any county's tables, and the trace. */
@NullMarked
package io.zhuxue.batch.nutrition;

import org.jspecify.annotations.NullMarked;
