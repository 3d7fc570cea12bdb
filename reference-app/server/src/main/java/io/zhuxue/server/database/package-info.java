/** The database door: connection, migrations of every module, nothing of the business. */
@NullMarked
package io.zhuxue.server.database;

import org.jspecify.annotations.NullMarked;
