/** The review of scholarships at the desk (国奖评审): material check, blind draw with avoidance, scores, result. */
@NullMarked
package io.zhuxue.server.scholarship;

import org.jspecify.annotations.NullMarked;
