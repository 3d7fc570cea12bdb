/** Who bears the money (经费分担) and how it is allocated; everything conserves in fen. */
@NullMarked
package io.zhuxue.disbursement.funding;

import org.jspecify.annotations.NullMarked;
