/** Notices of school meals (学生餐公示): prepared for a week, approved by a second person, published, taken down. */
@NullMarked
package io.zhuxue.server.disclosure;

import org.jspecify.annotations.NullMarked;
