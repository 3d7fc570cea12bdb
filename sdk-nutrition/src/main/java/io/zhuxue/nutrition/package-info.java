/** Nutrition (营养改善计划): from the tender to the child's plate to the county's books. */
@NullMarked
package io.zhuxue.nutrition;

import org.jspecify.annotations.NullMarked;
