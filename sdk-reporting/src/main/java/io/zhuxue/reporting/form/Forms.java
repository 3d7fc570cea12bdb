package io.zhuxue.reporting.form;

import io.zhuxue.reporting.data.Definition;
import java.nio.file.Path;
import java.util.List;

/** The forms that are defined as data (报表库). */
public final class Forms {

    private Forms() {}

    /** The standard tables of a run (标准统计表). */
    public static List<Form> standardTables() {
        return FormData.resource("standard-tables.yaml");
    }

    /** The tables of the development report (学生资助发展报告). */
    public static List<Form> developmentTables() {
        return FormData.resource("development-tables.yaml");
    }

    /**
     * The monthly tables of the nutrition plan (营养改善计划月报). Parameters: {@code month}, such as 2022-10, and
     * {@code year_start}, such as 2022-01-01.
     */
    public static List<Form> nutritionTables() {
        return FormData.resource("nutrition-tables.yaml");
    }

    /**
     * The forms of a host's YAML file.
     *
     * @throws io.zhuxue.reporting.ReportingException when the file is unreadable or a definition incomplete
     */
    public static List<Form> read(Path yaml) {
        return FormData.forms(Definition.file(yaml));
    }
}
