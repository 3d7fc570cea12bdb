/** Assessment (困难程度评估): from registers and a quantitative survey to a recommended level, by dated rules. */
@NullMarked
package io.zhuxue.identification.assessment;

import org.jspecify.annotations.NullMarked;
