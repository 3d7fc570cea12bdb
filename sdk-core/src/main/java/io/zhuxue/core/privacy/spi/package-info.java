/** What a host implements so that the SDK never holds a key of its own. */
@NullMarked
package io.zhuxue.core.privacy.spi;

import org.jspecify.annotations.NullMarked;
