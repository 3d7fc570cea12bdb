/** What a student can hold in hand (资助明细与回单): the statement of all aid over all terms, and the receipt of one payment. */
@NullMarked
package io.zhuxue.disbursement.statement;

import org.jspecify.annotations.NullMarked;
