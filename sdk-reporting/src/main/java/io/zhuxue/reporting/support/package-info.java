/** Support (技术支持与培训): hotline and system tickets by tier with deadlines, courses, staffing. */
@NullMarked
package io.zhuxue.reporting.support;

import org.jspecify.annotations.NullMarked;
