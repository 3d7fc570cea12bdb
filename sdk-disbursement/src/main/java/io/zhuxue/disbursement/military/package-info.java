/** Aid for military service (服兵役高等学校学生国家教育资助): its caps hold by day, not by term. */
@NullMarked
package io.zhuxue.disbursement.military;

import org.jspecify.annotations.NullMarked;
