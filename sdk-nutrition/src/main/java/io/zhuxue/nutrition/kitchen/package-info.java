/**
 * Kitchen (加工): the morning check of its people, what was cooked and how hot, the samples kept, who ate with the pupils,
 * and how the food came to the table.
 */
@NullMarked
package io.zhuxue.nutrition.kitchen;

import org.jspecify.annotations.NullMarked;
