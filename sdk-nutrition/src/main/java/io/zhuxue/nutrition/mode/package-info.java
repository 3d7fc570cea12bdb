/** How schools feed their pupils over time (供餐模式), and the county's plan of moving them to canteens of their own. */
@NullMarked
package io.zhuxue.nutrition.mode;

import org.jspecify.annotations.NullMarked;
