package io.zhuxue.reporting.form;

import io.zhuxue.reporting.fact.FactStore;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The standard report (标准统计表): the workbook {@code report.xlsx} with one sheet a form, every figure computed by SQL
 * over the facts.
 */
public interface StandardReport {

    /** A report that prints regions by their codes. */
    static StandardReport create() {
        return create(code -> code);
    }

    /** A report that prints regions by the names that the host gives for their codes. */
    static StandardReport create(UnaryOperator<String> regionName) {
        return new DefaultStandardReport(Forms.standardTables(), FormBook.create(regionName));
    }

    /** The forms of the report, in order of its sheets. */
    List<Form> forms();

    /** Writes the workbook; a file that is there is replaced. */
    void write(FactStore facts, Path xlsx);
}
