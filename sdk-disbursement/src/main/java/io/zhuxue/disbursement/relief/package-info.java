/** Emergency relief (应急救助): from a disaster to money in a fast lane, reviewed afterwards. */
@NullMarked
package io.zhuxue.disbursement.relief;

import org.jspecify.annotations.NullMarked;
