/** Exchange (数据交换): packages between levels and departments that prove who sent what, whole and unaltered. */
@NullMarked
package io.zhuxue.reporting.exchange;

import org.jspecify.annotations.NullMarked;
