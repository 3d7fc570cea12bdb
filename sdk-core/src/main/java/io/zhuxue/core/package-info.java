/** The shared vocabulary: words of student aid that mean the same in every room. */
@NullMarked
package io.zhuxue.core;

import org.jspecify.annotations.NullMarked;
