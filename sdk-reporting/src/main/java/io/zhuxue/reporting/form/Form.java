package io.zhuxue.reporting.form;

import java.util.List;

/**
 * A form (报表): one table that an office hands up or publishes, defined as data.
 *
 * @param id the form's name for programs, such as COUNTY_STAGE_PROGRAMME
 * @param sheet the short Chinese name
 * @param title the Chinese title
 * @param columns the columns, in order; the SQL gives exactly these
 * @param sql the question to the facts
 */
public record Form(String id, String sheet, String title, List<FormColumn> columns, String sql) {

    public Form {
        columns = List.copyOf(columns);
    }
}
