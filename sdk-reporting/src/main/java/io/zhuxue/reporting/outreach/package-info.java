/** Outreach (宣传引导): letters to leavers, content on its way to the public, the press fact sheet, public opinion. */
@NullMarked
package io.zhuxue.reporting.outreach;

import org.jspecify.annotations.NullMarked;
