/** Identification (认定): from the roster and the registers to a level of need for each student. */
@NullMarked
package io.zhuxue.identification;

import org.jspecify.annotations.NullMarked;
