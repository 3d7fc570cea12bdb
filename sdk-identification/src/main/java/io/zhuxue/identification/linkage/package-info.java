/** Linkage (比对): which register row is which student, by exact ID first and then by weighed evidence. */
@NullMarked
package io.zhuxue.identification.linkage;

import org.jspecify.annotations.NullMarked;
