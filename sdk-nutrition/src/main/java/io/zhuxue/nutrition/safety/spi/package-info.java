/** What a host implements for safety: the way to the other offices. */
@NullMarked
package io.zhuxue.nutrition.safety.spi;

import org.jspecify.annotations.NullMarked;
