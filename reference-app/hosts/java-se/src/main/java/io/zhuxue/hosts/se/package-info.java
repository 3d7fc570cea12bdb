/** A vendor in plain Java. */
@NullMarked
package io.zhuxue.hosts.se;

import org.jspecify.annotations.NullMarked;
