/** Sources (数据源): dated tables from folders, databases and services, behind the interfaces of the SPI. */
@NullMarked
package io.zhuxue.identification.source;

import org.jspecify.annotations.NullMarked;
