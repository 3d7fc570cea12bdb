package io.zhuxue.batch.oracle;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which rows of students.csv are taken, and why the others are not. */
final class Admission {
    private static final List<String> REQUIRED = List.of(
            "school_code",
            "student_no",
            "name",
            "sex",
            "birth_date",
            "stage",
            "grade",
            "home_region",
            "home_kind",
            "status");
    private static final Map<String, String> VALUES = Map.of(
            "sex", "0|1|2|9",
            "stage", "PRE|PRI|JUN|SHS|VOC|UG|PGM|PGD",
            "grade", "[1-9]|1[0-9]",
            "boarding", "|0|1",
            "home_region", "[0-9]{2}[0-9A-Z]{4}",
            "home_kind", "R|U",
            "major_kind", "|AGR|OPERA|ART|GEN",
            "full_time", "|0|1",
            "status", "ENROLLED|SUSPENDED|WITHDRAWN|TRANSFERRED|GRADUATED|DECEASED",
            "account_kind", "|SSC|BANK|GUARDIAN|ECNY");

    final List<Line> taken = new ArrayList<>();
    /** The deciding code of each row that is not taken. */
    final Map<Integer, String> rejected = new TreeMap<>();

    Admission(ProvincePackage input) {
        Set<String> keys = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Line student : input.students) {
            String code = code(student, input, keys, ids);
            if (code.isEmpty()) {
                taken.add(student);
                keys.add(student.student());
                if (!student.get("id_no").isEmpty()) {
                    ids.add(comparable(student));
                }
            } else {
                rejected.put(student.row(), code);
            }
        }
    }

    private static String code(Line student, ProvincePackage input, Set<String> keys, Set<String> ids) {
        if (REQUIRED.stream().anyMatch(column -> student.get(column).isEmpty())) {
            return "MISSING";
        }
        boolean badValue = VALUES.entrySet().stream()
                .anyMatch(rule -> !student.get(rule.getKey()).matches(rule.getValue()));
        if (badValue || !isDate(student.get("birth_date")) || !isDateOrBlank(student.get("status_since"))) {
            return "BAD_VALUE";
        }
        if (hasCitizenId(student)) {
            String number = Ids.valid(student.get("id_no"));
            if (number.isEmpty()) {
                return "ID_CHECK";
            }
            if (!Ids.birth(number).equals(student.get("birth_date"))) {
                return "ID_BIRTH";
            }
        }
        if (!input.schools.containsKey(student.get("school_code"))) {
            return "UNKNOWN_SCHOOL";
        }
        if (keys.contains(student.student())) {
            return "DUPLICATE_KEY";
        }
        return !student.get("id_no").isEmpty() && ids.contains(comparable(student)) ? "DUPLICATE_ID" : "";
    }

    static boolean hasCitizenId(Line student) {
        return student.get("id_type").equals("1") && !student.get("id_no").isEmpty();
    }

    private static String comparable(Line student) {
        return hasCitizenId(student)
                ? Ids.valid(student.get("id_no"))
                : student.get("id_type") + ":" + student.get("id_no");
    }

    private static boolean isDateOrBlank(String text) {
        return text.isEmpty() || isDate(text);
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
