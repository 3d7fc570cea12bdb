/**
 * Settlement (报账): the month's claim of a school, meals truly eaten times the standard by fund source, with its proof down
 * to the gram; the county's check, and direct payment to suppliers.
 */
@NullMarked
package io.zhuxue.nutrition.settlement;

import org.jspecify.annotations.NullMarked;
