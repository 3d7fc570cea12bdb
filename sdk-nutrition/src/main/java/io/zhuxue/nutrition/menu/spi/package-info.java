/** What a host may bring of its own: another solver for the menu problem. */
@NullMarked
package io.zhuxue.nutrition.menu.spi;

import org.jspecify.annotations.NullMarked;
