/**
 * Dining (就餐): who really ate, by class roll or card device, whatever order the records come in and however often.
 */
@NullMarked
package io.zhuxue.nutrition.dining;

import org.jspecify.annotations.NullMarked;
