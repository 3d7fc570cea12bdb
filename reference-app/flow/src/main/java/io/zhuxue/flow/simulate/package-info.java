/** What a reform would do to a province (政策仿真): the same cycle under the baseline and under the reform. */
@NullMarked
package io.zhuxue.flow.simulate;

import org.jspecify.annotations.NullMarked;
