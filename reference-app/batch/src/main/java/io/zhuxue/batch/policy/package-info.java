/** {@code zhuxue policy}: the policy book and its rules, tested, reviewed and shown. */
@NullMarked
package io.zhuxue.batch.policy;

import org.jspecify.annotations.NullMarked;
