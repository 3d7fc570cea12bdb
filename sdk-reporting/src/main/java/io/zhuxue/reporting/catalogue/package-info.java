/** The data catalogue (数据目录): what is held, how sensitive it is, who answers for it, and for how long. */
@NullMarked
package io.zhuxue.reporting.catalogue;

import org.jspecify.annotations.NullMarked;
