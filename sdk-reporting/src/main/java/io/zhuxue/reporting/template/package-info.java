/** Workbooks in an office's own look (报表模板): its file is filled, everything else of it stays. */
@NullMarked
package io.zhuxue.reporting.template;

import org.jspecify.annotations.NullMarked;
