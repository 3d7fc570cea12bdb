/** What a module or a vendor implements to bring its own policy files. */
@NullMarked
package io.zhuxue.core.policy.spi;

import org.jspecify.annotations.NullMarked;
