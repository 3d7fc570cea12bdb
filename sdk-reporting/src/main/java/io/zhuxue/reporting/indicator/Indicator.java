package io.zhuxue.reporting.indicator;

import io.zhuxue.reporting.form.Form;
import io.zhuxue.reporting.form.FormColumn;
import java.util.List;

/**
 * An indicator (统计指标) as data.
 *
 * @param id the name for programs, such as SHOULD_AID_RATE
 * @param name the Chinese name
 * @param definition what is counted, in words that an auditor can check
 * @param unit the Chinese unit, such as 人, 元 or %
 * @param owner who answers for the definition
 * @param source the rule or document on which it rests
 * @param verified whether the source was checked against the published document
 * @param columns the columns of the answer: by what it is broken down, then the figures
 * @param sql the question; {@code :as_of} is the day asked
 * @param detailSql the rows behind the figure, one a person, line or place, with the breakdown's columns first
 */
public record Indicator(
        String id,
        String name,
        String definition,
        String unit,
        String owner,
        String source,
        boolean verified,
        List<FormColumn> columns,
        String sql,
        String detailSql) {

    public Indicator {
        columns = List.copyOf(columns);
    }

    /** The names of the columns by which the indicator is broken down. */
    public List<String> dimensions() {
        return columns.stream()
                .filter(c -> !c.kind().number())
                .map(FormColumn::name)
                .toList();
    }

    /** The same indicator over the rows of a place alone; it has to be broken down by region. */
    Indicator within(String region) {
        if (!region.matches("[0-9A-Z]{0,6}")) {
            throw new IllegalArgumentException("a place is a region code, whole or shortened: " + region);
        }
        String place = ") AS place WHERE region LIKE '" + region + "%'";
        return new Indicator(
                id,
                name,
                definition,
                unit,
                owner,
                source,
                verified,
                columns,
                "SELECT * FROM (" + sql + place + " ORDER BY " + String.join(", ", dimensions()),
                "SELECT * FROM (" + detailSql + place);
    }

    /** The indicator as a form, to be printed like any other. */
    public Form form() {
        return new Form(id, name, name + "（" + unit + "）", columns, sql);
    }
}
