/** {@code zhuxue office}: an aid office's own work – study, duties, the six norms, its people, the hotline, the public. */
@NullMarked
package io.zhuxue.batch.office;

import org.jspecify.annotations.NullMarked;
