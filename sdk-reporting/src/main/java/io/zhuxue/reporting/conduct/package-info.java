/** Conduct of the aid offices (工作规范): study, duties, the six norms, typical cases and research topics. */
@NullMarked
package io.zhuxue.reporting.conduct;

import org.jspecify.annotations.NullMarked;
