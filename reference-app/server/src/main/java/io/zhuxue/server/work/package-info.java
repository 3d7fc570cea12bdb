/** Work that officers order and that goes on in the background: bank answers, what-if, menus. */
@NullMarked
package io.zhuxue.server.work;

import org.jspecify.annotations.NullMarked;
