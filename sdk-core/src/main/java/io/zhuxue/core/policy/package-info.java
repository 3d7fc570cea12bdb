/**
 * Legal numbers as data: dated and cited parameters, the nation's values and what a province, a county or a school may
 * put in their place, with a trace of every choice.
 */
@NullMarked
package io.zhuxue.core.policy;

import org.jspecify.annotations.NullMarked;
