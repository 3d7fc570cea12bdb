/** Publication (公开发布): tables from which nobody can read a small group, however the margins are combined. */
@NullMarked
package io.zhuxue.reporting.publication;

import org.jspecify.annotations.NullMarked;
