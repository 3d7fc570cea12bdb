/**
 * What a county's tables say of its meals (供餐监管): its books and their audit, prices, plan and tender, safety work, ways of
 * feeding, recalls, and what it makes public. {@code docs/nutrition.md} has the tables' contract.
 */
@NullMarked
package io.zhuxue.flow.meals;

import org.jspecify.annotations.NullMarked;
