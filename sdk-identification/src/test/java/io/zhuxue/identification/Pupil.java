package io.zhuxue.identification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A roster row for tests: a primary pupil without any fault, changed cell by cell. */
public final class Pupil {

    /** A school that exists. */
    public static final String SCHOOL = "2143000002";

    private static final List<String> HEADER = List.of(
            "school_code",
            "student_no",
            "name",
            "id_type",
            "id_no",
            "sex",
            "ethnicity",
            "birth_date",
            "stage",
            "grade",
            "class_name",
            "boarding",
            "home_region",
            "home_kind",
            "major_kind",
            "full_time",
            "status",
            "status_since",
            "guardian1_name",
            "guardian1_id",
            "guardian1_relation",
            "guardian2_name",
            "guardian2_id",
            "guardian2_relation",
            "phone",
            "account_kind",
            "account_no",
            "account_name",
            "bank_no");

    private final Map<String, String> cells = new LinkedHashMap<>();

    private Pupil() {}

    /** 宋环伟, born 2011-07-28, female, in grade 5. */
    public static Pupil pupil() {
        Pupil pupil = new Pupil();
        HEADER.forEach(column -> pupil.with(column, ""));
        return pupil.with("school_code", SCHOOL)
                .with("student_no", "G43021120110728704X")
                .with("name", "宋环伟")
                .with("id_type", "1")
                .with("id_no", "43021120110728704X")
                .with("sex", "2")
                .with("ethnicity", "01")
                .with("birth_date", "2011-07-28")
                .with("stage", "PRI")
                .with("grade", "5")
                .with("boarding", "0")
                .with("home_region", "430211")
                .with("home_kind", "U")
                .with("full_time", "1")
                .with("status", "ENROLLED")
                .with("guardian1_name", "贺芳萱")
                .with("guardian1_id", "430211197204051021")
                .with("guardian1_relation", "母亲")
                .with("account_kind", "SSC")
                .with("account_no", "6221760313721590109")
                .with("account_name", "宋环伟");
    }

    /** Another student, who shares nothing with the first: born 2017-12-18. */
    public static Pupil another() {
        return pupil().with("student_no", "G430302201712180389")
                .with("name", "戴萍可")
                .with("id_no", "430302201712180389")
                .with("birth_date", "2017-12-18")
                .with("grade", "1");
    }

    /** The same row with one cell changed. */
    public Pupil with(String column, String value) {
        if (!HEADER.contains(column)) {
            throw new IllegalArgumentException(column);
        }
        cells.put(column, value);
        return this;
    }

    /** A roster of rows. */
    public static Sheet roster(Pupil... pupils) {
        Sheet sheet = Sheet.of("students.csv", String.join(" ", HEADER));
        for (Pupil pupil : pupils) {
            sheet.row(pupil.cells.values().toArray(String[]::new));
        }
        return sheet;
    }
}
