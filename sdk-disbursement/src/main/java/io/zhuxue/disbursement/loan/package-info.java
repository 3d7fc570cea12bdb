/** Student loans as far as aid touches them (国家助学贷款): proof, receipt, one kind a year, use of the money, and interest in study. */
@NullMarked
package io.zhuxue.disbursement.loan;

import org.jspecify.annotations.NullMarked;
