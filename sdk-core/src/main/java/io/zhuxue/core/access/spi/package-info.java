/** What a host implements so that every opening of a sensitive field leaves a record. */
@NullMarked
package io.zhuxue.core.access.spi;

import org.jspecify.annotations.NullMarked;
