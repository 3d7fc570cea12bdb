/** The pages of the console (控制台): one bean a page, thin, in the officer's words. */
@NullMarked
package io.zhuxue.server.console;

import org.jspecify.annotations.NullMarked;
