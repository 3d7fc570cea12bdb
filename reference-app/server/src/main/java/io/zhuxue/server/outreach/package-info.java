/** Service and publicity at the desk (服务与宣传): tickets with their deadlines, and content that two people let out. */
@NullMarked
package io.zhuxue.server.outreach;

import org.jspecify.annotations.NullMarked;
