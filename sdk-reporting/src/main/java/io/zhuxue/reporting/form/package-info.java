/** Forms (统计报表): the tables that offices hand up and publish, as data, computed over the facts. */
@NullMarked
package io.zhuxue.reporting.form;

import org.jspecify.annotations.NullMarked;
