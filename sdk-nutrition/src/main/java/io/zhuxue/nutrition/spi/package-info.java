/** What a host implements for every part of the nutrition chain: where each part keeps what happened. */
@NullMarked
package io.zhuxue.nutrition.spi;

import org.jspecify.annotations.NullMarked;
