/**
 * Growth (发展型资助): after the money, the person – plan, mentor, talks, activities, honesty, outcomes – with the family's
 * consent and out of every public notice (domain 12.2, 12.5).
 */
@NullMarked
package io.zhuxue.identification.growth;

import org.jspecify.annotations.NullMarked;
