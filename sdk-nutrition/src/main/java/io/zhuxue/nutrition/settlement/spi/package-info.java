/** What a host implements for settlement: paying suppliers. */
@NullMarked
package io.zhuxue.nutrition.settlement.spi;

import org.jspecify.annotations.NullMarked;
