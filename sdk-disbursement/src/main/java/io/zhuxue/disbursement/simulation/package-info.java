/** What a reform would do (政策仿真): the same students under today's rules and under the reform, and the difference. */
@NullMarked
package io.zhuxue.disbursement.simulation;

import org.jspecify.annotations.NullMarked;
