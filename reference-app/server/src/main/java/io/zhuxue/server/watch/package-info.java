/** The watch over everybody who should be aided (应助尽助): made when a run is loaded, read inside each area. */
@NullMarked
package io.zhuxue.server.watch;

import org.jspecify.annotations.NullMarked;
