/** A run of the cycle comes in: the training province, uploaded packages, their results into the tables. */
@NullMarked
package io.zhuxue.server.intake;

import org.jspecify.annotations.NullMarked;
