/** Cameras over the kitchens (视频监管): what they see, when nobody could see, and the clips of events. */
@NullMarked
package io.zhuxue.server.video;

import org.jspecify.annotations.NullMarked;
