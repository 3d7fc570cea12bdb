/** Safety of school meals (供餐安全): incidents, recalls, the schools' own checks, complaints, surveys, growth. */
@NullMarked
package io.zhuxue.server.safety;

import org.jspecify.annotations.NullMarked;
