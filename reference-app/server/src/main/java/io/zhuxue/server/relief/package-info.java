/** Emergency relief at the desk (应急救助): events, the students they reach, and each case in its fast lane. */
@NullMarked
package io.zhuxue.server.relief;

import org.jspecify.annotations.NullMarked;
