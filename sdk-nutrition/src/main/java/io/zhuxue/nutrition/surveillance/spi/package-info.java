/** What a host implements for surveillance: recorders, cameras' passwords, and who hears of cameras. */
@NullMarked
package io.zhuxue.nutrition.surveillance.spi;

import org.jspecify.annotations.NullMarked;
