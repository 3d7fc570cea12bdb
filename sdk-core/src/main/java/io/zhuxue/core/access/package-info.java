/** Who may do what, where: roles times areas, and the guarded opening of sensitive fields. */
@NullMarked
package io.zhuxue.core.access;

import org.jspecify.annotations.NullMarked;
