/** What a host implements for identification: where registers and students come from, and where reviews are kept. */
@NullMarked
package io.zhuxue.identification.spi;

import org.jspecify.annotations.NullMarked;
