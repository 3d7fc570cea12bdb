/**
 * The ledger and the payments of this module in a relational database. The host migrates the tables with Flyway from
 * {@code classpath:io/zhuxue/disbursement/db} under a history of its own; H2 and PostgreSQL are tested.
 */
@NullMarked
package io.zhuxue.disbursement.jakarta;

import org.jspecify.annotations.NullMarked;
