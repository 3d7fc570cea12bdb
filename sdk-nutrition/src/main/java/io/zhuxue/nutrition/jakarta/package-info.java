/**
 * The stores of this module in a relational database; H2 and PostgreSQL are tested. The host migrates the dining events with
 * Flyway from {@code classpath:io/zhuxue/nutrition/db}, and the journals from {@code classpath:db/migration/nutrition} into
 * the schema {@code nutrition}, each under a history of its own. What journals hold is sealed by the host's {@link
 * io.zhuxue.core.privacy.FieldCipher}.
 */
@NullMarked
package io.zhuxue.nutrition.jakarta;

import org.jspecify.annotations.NullMarked;
