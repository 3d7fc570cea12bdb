package io.zhuxue.reporting.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The forms and titles that this module brings as data. */
final class FormData {

    private FormData() {}

    static List<Form> standardTables() {
        return ((List<?>) load("standard-tables.yaml"))
                .stream().map(FormData::form).toList();
    }

    static Map<?, ?> programmeTitles() {
        return (Map<?, ?>) load("programmes.yaml");
    }

    private static Form form(Object data) {
        Map<?, ?> form = (Map<?, ?>) data;
        List<FormColumn> columns = ((List<?>) Objects.requireNonNull(form.get("columns")))
                .stream().map(FormData::column).toList();
        return new Form(text(form, "id"), text(form, "sheet"), text(form, "title"), columns, text(form, "sql"));
    }

    private static FormColumn column(Object data) {
        Map<?, ?> column = (Map<?, ?>) data;
        return new FormColumn(
                text(column, "name"),
                text(column, "title"),
                FormColumn.Kind.valueOf(text(column, "kind").toUpperCase(Locale.ROOT)));
    }

    private static String text(Map<?, ?> data, String name) {
        return Objects.requireNonNull(data.get(name), name).toString().strip();
    }

    private static Object load(String resource) {
        try (InputStream in = Objects.requireNonNull(FormData.class.getResourceAsStream(resource), resource)) {
            return new Load(LoadSettings.builder().setLabel(resource).build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
