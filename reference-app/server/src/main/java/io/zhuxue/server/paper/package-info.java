/** Papers for families (给家庭的材料): statements, receipts and the yearly letters, printed on demand. */
@NullMarked
package io.zhuxue.server.paper;

import org.jspecify.annotations.NullMarked;
