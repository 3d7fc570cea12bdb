/** Registers (部门名册) of special groups: read, dated, and indexed by citizen ID. */
@NullMarked
package io.zhuxue.identification.register;

import org.jspecify.annotations.NullMarked;
