/** What protects a person's data: masks, opaque references, sealed fields, signatures, and the limits of a public notice. */
@NullMarked
package io.zhuxue.core.privacy;

import org.jspecify.annotations.NullMarked;
