/** Scholarship review (奖学金评审): who reads which file, blind, with avoidance, provably fair. */
@NullMarked
package io.zhuxue.identification.scholarship;

import org.jspecify.annotations.NullMarked;
