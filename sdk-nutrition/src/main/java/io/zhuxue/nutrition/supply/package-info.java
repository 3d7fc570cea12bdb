/**
 * Supply (供应): from the order through two-person receiving and the store, first expired first out, to the meal; every
 * movement is added and none is edited, so that a lot can be traced to the pupils who ate of it and back.
 */
@NullMarked
package io.zhuxue.nutrition.supply;

import org.jspecify.annotations.NullMarked;
