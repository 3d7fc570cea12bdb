/** Liveness and readiness for the operator. */
@NullMarked
package io.zhuxue.server.health;

import org.jspecify.annotations.NullMarked;
