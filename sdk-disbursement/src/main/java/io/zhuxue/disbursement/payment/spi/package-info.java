/** What a host implements to pay: the way to its bank. */
@NullMarked
package io.zhuxue.disbursement.payment.spi;

import org.jspecify.annotations.NullMarked;
