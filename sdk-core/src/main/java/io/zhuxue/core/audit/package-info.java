/** Who did what to whom and when: a chain of entries in which nothing can be changed unseen. */
@NullMarked
package io.zhuxue.core.audit;

import org.jspecify.annotations.NullMarked;
