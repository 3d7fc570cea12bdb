/** Bank answers: handed in by one officer, checked by another, then applied to the batches of the run (对账). */
@NullMarked
package io.zhuxue.server.answers;

import org.jspecify.annotations.NullMarked;
