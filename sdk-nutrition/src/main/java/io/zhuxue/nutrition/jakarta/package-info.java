/**
 * The dining events of this module in a relational database. The host migrates the tables with Flyway from
 * {@code classpath:io/zhuxue/nutrition/db} under a history of its own; H2 and PostgreSQL are tested.
 */
@NullMarked
package io.zhuxue.nutrition.jakarta;

import org.jspecify.annotations.NullMarked;
