/**
 * Procurement (采购): the plan of a year, suppliers and their licences, tenders and who may judge them, the award and its contract prices; and
 * afterwards the watch over what schools really pay.
 */
@NullMarked
package io.zhuxue.nutrition.procurement;

import org.jspecify.annotations.NullMarked;
