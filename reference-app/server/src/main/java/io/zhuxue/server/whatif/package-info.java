/** What a reform would cost and whom it would reach, worked out over the province that is shown (政策仿真). */
@NullMarked
package io.zhuxue.server.whatif;

import org.jspecify.annotations.NullMarked;
