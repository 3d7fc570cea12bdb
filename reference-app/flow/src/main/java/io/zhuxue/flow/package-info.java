/** Compositions of the rooms: the only place where one room's words become another's. */
@NullMarked
package io.zhuxue.flow;

import org.jspecify.annotations.NullMarked;
