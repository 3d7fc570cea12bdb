/** What a training server shows before anybody has worked on it (训练场景). */
@NullMarked
package io.zhuxue.server.scenes;

import org.jspecify.annotations.NullMarked;
