/** What the dated policy data say: programmes with their amounts, and answers that cite their document. */
@NullMarked
package io.zhuxue.server.policy;

import org.jspecify.annotations.NullMarked;
