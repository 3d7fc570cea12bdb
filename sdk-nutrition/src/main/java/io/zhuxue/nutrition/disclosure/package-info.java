/**
 * Disclosure (公示): what a school's pupils ate in a week, with grams, brands, proofs, prices, income and cost, as a page for
 * everybody, as JSON and as PDF. No type in this package can hold a pupil.
 */
@NullMarked
package io.zhuxue.nutrition.disclosure;

import org.jspecify.annotations.NullMarked;
