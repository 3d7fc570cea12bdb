package io.zhuxue.reporting.form;

import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.template.WorkbookTemplate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes forms over facts as files (报表输出): a workbook in Chinese for people, or CSV in codes for programs.
 *
 * <p>Rows stream, so a form may be a detail list of hundreds of thousands of rows. The same facts give the same bytes.
 * Money is in yuan, exact to the fen.
 */
public interface FormBook {

    /** A book that prints regions by their codes. */
    static FormBook create() {
        return create(code -> code);
    }

    /** A book that prints regions by the names that the host gives for their codes. */
    static FormBook create(UnaryOperator<String> regionName) {
        return new DefaultFormBook(new FormWords(regionName));
    }

    /**
     * Writes a workbook with one sheet a form; a file that is there is replaced.
     *
     * @param parameters values for the parameters of the forms' SQL
     */
    void workbook(List<Form> forms, FactStore facts, Map<String, String> parameters, Path xlsx);

    /**
     * Fills an office's template (按模板出报表): the one sheet with a repeating row for one form, the sheet of its name for each
     * of several. Its words are {@code title}, the form's, and what the host gives.
     *
     * @throws ReportingException when the template has a sheet for no form, or a place that nobody fills
     */
    void fill(
            WorkbookTemplate template,
            List<Form> forms,
            FactStore facts,
            Map<String, String> parameters,
            Map<String, String> words,
            Path xlsx);

    /** Writes a template to begin from, with a sheet a form. */
    void sample(List<Form> forms, Path xlsx);

    /** Writes one form as CSV: a header of the columns' names, codes as they stand, yuan with two decimals. */
    void csv(Form form, FactStore facts, Map<String, String> parameters, Path csv);
}
