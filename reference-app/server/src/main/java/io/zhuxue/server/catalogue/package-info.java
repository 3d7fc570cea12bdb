/** The management of data (数据管理): the catalogue, uses that were approved, and packages that were received. */
@NullMarked
package io.zhuxue.server.catalogue;

import org.jspecify.annotations.NullMarked;
