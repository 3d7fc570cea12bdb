/** A vendor on Spring Boot. */
@NullMarked
package io.zhuxue.hosts.spring;

import org.jspecify.annotations.NullMarked;
