/**
 * The stores of this module in a relational database. The host migrates the tables with Flyway from {@code
 * classpath:db/migration/identification} into the schema {@code identification} under a history of its own; H2 and
 * PostgreSQL are tested. What tells of a family is sealed by the host's {@link io.zhuxue.core.privacy.FieldCipher}.
 */
@NullMarked
package io.zhuxue.identification.jakarta;

import org.jspecify.annotations.NullMarked;
