/** The REST interface under /api: the same questions as the console, in JSON. */
@NullMarked
package io.zhuxue.server.api;

import org.jspecify.annotations.NullMarked;
