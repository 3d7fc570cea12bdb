/**
 * The Jakarta adapter of sdk-core: constraints of Jakarta Validation for the identity values, and the transaction in which
 * every store of the SDK works.
 *
 * <p>Each constraint delegates to the value's own {@code parse}, so a web form and a batch run refuse the same texts for
 * the same reasons. A null is valid; {@code @NotNull} is another question. The message is the reason of the refusal
 * unless the host sets one.
 */
@NullMarked
package io.zhuxue.core.jakarta;

import org.jspecify.annotations.NullMarked;
