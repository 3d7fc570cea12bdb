/** The aid programmes (资助项目) as data: who is eligible, for how much, who bears it and how it is paid. */
@NullMarked
package io.zhuxue.disbursement.programme;

import org.jspecify.annotations.NullMarked;
