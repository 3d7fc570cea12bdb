/** Reading cells of a table with every fault of a row collected; inside this module only. */
@NullMarked
package io.zhuxue.identification.intake;

import org.jspecify.annotations.NullMarked;
