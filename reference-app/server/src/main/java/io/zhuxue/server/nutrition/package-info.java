/** A county's meals from the order to the claim (营养改善计划核查): checked as a whole, read down to the gram. */
@NullMarked
package io.zhuxue.server.nutrition;

import org.jspecify.annotations.NullMarked;
