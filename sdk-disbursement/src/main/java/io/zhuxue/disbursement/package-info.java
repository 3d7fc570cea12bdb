/** Disbursement (资助发放): from a recognised student to money that arrived, with the rule that says why. */
@NullMarked
package io.zhuxue.disbursement;

import org.jspecify.annotations.NullMarked;
