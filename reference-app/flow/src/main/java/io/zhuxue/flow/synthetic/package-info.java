/**
 * The training province (演练省份): packages of made-up students, schools and registers, as a provincial centre could
 * export them, with realistic errors and the truth beside them.
 *
 * <p>Nobody in them exists. What is spoiled, how and how often is published in docs/generator-error-model.md.
 */
@NullMarked
package io.zhuxue.flow.synthetic;

import org.jspecify.annotations.NullMarked;
