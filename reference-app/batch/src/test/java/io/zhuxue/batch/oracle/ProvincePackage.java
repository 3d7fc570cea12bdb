package io.zhuxue.batch.oracle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a package, as they are, and the term that is asked for. */
final class ProvincePackage {
    static final List<String> GROUPS = List.of(
            "TP", "FF1", "FF2", "FF3", "DBR", "DBU", "TKR", "TKU", "DBB", "ZC", "GE", "SS", "CJ", "LS", "YF", "ZG");

    final String term;
    final LocalDate firstDay;
    final List<Line> students;
    final Map<String, Line> schools = new HashMap<>();
    final Map<String, List<Line>> registers = new LinkedHashMap<>();
    final Map<String, Line> surveys = new HashMap<>();

    ProvincePackage(Path folder, String term) {
        this.term = term;
        int year = Integer.parseInt(term.substring(0, 4));
        this.firstDay = LocalDate.of(year, term.endsWith("SPRING") ? 3 : 9, 1);
        this.students = Line.read(folder.resolve("students.csv"));
        Line.read(folder.resolve("schools.csv")).forEach(school -> schools.put(school.get("school_code"), school));
        for (String group : GROUPS) {
            registers.put(group, Line.read(folder.resolve("registers").resolve(group + ".csv")));
        }
        Line.read(folder.resolve("survey.csv")).forEach(survey -> surveys.put(survey.student(), survey));
    }

    /** True from a term on: terms are compared by their first day. */
    boolean from(String otherTerm) {
        int year = Integer.parseInt(otherTerm.substring(0, 4));
        return !firstDay.isBefore(LocalDate.of(year, otherTerm.endsWith("SPRING") ? 3 : 9, 1));
    }

    Line school(Line student) {
        Line school = schools.get(student.get("school_code"));
        if (school == null) {
            throw new IllegalArgumentException("no school " + student.get("school_code"));
        }
        return school;
    }
}
