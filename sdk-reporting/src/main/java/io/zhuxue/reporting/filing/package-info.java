/** Filing (报表报送): figures handed up from level to level, cross-checked, approved, returned and locked. */
@NullMarked
package io.zhuxue.reporting.filing;

import org.jspecify.annotations.NullMarked;
