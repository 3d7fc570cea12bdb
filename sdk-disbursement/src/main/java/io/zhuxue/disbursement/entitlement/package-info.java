/** What is due to one student in one term, and why not more. */
@NullMarked
package io.zhuxue.disbursement.entitlement;

import org.jspecify.annotations.NullMarked;
