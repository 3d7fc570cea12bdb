/** What a vendor implements to bring programmes written in Java. */
@NullMarked
package io.zhuxue.disbursement.programme.spi;

import org.jspecify.annotations.NullMarked;
