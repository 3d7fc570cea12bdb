/** The reference server: console, REST interface and jobs over the SDK on Open Liberty. */
@NullMarked
package io.zhuxue.server;

import org.jspecify.annotations.NullMarked;
