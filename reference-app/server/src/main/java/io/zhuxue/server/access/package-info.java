/** Who may enter and how far: accounts, roles by area, the sign-in mechanism. */
@NullMarked
package io.zhuxue.server.access;

import org.jspecify.annotations.NullMarked;
