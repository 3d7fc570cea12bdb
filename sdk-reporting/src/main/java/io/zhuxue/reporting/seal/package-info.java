/** The seal (封存): proof that not one byte of an output has changed since it was made. */
@NullMarked
package io.zhuxue.reporting.seal;

import org.jspecify.annotations.NullMarked;
