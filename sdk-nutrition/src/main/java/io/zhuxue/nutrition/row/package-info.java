/** Reading the rows of the chain's tables; not exported. */
@NullMarked
package io.zhuxue.nutrition.row;

import org.jspecify.annotations.NullMarked;
