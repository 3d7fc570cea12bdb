/** The commands about people: who should be aided and how each stands, and how much hangs on a few points. */
@NullMarked
package io.zhuxue.batch.watch;

import org.jspecify.annotations.NullMarked;
