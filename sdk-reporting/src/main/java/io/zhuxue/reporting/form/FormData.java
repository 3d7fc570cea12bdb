package io.zhuxue.reporting.form;

import io.zhuxue.reporting.data.Definition;
import java.util.List;
import java.util.Map;

/** The forms and titles that this module brings as data. */
final class FormData {

    private FormData() {}

    static List<Form> resource(String name) {
        return forms(Definition.resource(FormData.class, name));
    }

    static List<Form> forms(List<Definition> definitions) {
        return definitions.stream().map(FormData::form).toList();
    }

    static Map<String, String> programmeTitles() {
        return Definition.resource(FormData.class, "programmes.yaml").get(0).texts();
    }

    private static Form form(Definition form) {
        return new Form(
                form.text("id"), form.text("sheet"), form.text("title"), FormColumn.listOf(form), form.text("sql"));
    }
}
