/** How schools feed their pupils (供餐方式), and their move to canteens of their own. */
@NullMarked
package io.zhuxue.server.mode;

import org.jspecify.annotations.NullMarked;
