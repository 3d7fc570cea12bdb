package io.zhuxue.reporting.form;

import io.zhuxue.reporting.fact.FactStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The forms that this module brings, in one workbook. */
record DefaultStandardReport(List<Form> forms, FormBook book) implements StandardReport {

    @Override
    public void write(FactStore facts, Path xlsx) {
        book.workbook(forms, facts, Map.of(), xlsx);
    }
}
