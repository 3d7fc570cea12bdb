/** {@code zhuxue office}: an aid office's own work – study, duties, the six norms, the hotline, the press. */
@NullMarked
package io.zhuxue.batch.office;

import org.jspecify.annotations.NullMarked;
