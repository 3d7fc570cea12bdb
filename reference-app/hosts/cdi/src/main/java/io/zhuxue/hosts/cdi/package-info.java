/** A vendor with beans. */
@NullMarked
package io.zhuxue.hosts.cdi;

import org.jspecify.annotations.NullMarked;
