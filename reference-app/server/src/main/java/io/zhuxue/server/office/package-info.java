/** An office's own records (机构工作记录): what is opened, each step added to it, and who may add it. */
@NullMarked
package io.zhuxue.server.office;

import org.jspecify.annotations.NullMarked;
