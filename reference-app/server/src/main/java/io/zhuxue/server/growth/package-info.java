/** Growth at the desk (发展与育人): each aided student's file, activities of many, and what it all adds up to. */
@NullMarked
package io.zhuxue.server.growth;

import org.jspecify.annotations.NullMarked;
