/** Registers that departments send in signed packages (名册交换), offered inward as dated snapshots. */
@NullMarked
package io.zhuxue.flow.registers;

import org.jspecify.annotations.NullMarked;
