/** Weighed menus (带量食谱): a week planned in the background or brought in, held against the standard, taken away. */
@NullMarked
package io.zhuxue.server.menu;

import org.jspecify.annotations.NullMarked;
