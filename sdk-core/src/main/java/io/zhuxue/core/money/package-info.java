/** Money in whole fen, and its exact division. */
@NullMarked
package io.zhuxue.core.money;

import org.jspecify.annotations.NullMarked;
