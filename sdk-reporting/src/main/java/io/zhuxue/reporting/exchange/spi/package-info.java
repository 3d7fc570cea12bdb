/** What a host implements to sign packages with its own keys, such as those of a crypto machine. */
@NullMarked
package io.zhuxue.reporting.exchange.spi;

import org.jspecify.annotations.NullMarked;
