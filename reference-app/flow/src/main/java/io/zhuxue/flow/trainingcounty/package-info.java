/**
 * The training county (练习县): schools that feed their pupils for a term through the whole chain of the nutrition module,
 * faults put in on request, and the score of what was found. {@code docs/nutrition.md} has the tables' contract.
 */
@NullMarked
package io.zhuxue.flow.trainingcounty;

import org.jspecify.annotations.NullMarked;
