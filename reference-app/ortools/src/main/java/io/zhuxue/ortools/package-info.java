/** Google OR-Tools as another engine of the menu planner (配餐求解引擎). */
@NullMarked
package io.zhuxue.ortools;

import org.jspecify.annotations.NullMarked;
