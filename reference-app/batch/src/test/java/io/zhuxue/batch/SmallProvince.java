package io.zhuxue.batch;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A province of a handful of rows, written by hand for one question each: a school of each kind, sixteen empty registers,
 * and the students, register rows and answers that a test adds.
 */
final class SmallProvince {

    static final String PRIMARY = "2143000001";
    static final String JUNIOR = "3143000002";
    static final String SENIOR = "3143000003";
    static final String PRIVATE_SENIOR = "3143000004";
    static final String VOCATIONAL = "3143000005";
    static final String COLLEGE = "4143000006";
    static final String CENTRAL = "4143000007";

    private static final String STUDENT =
            "school_code,student_no,name,id_type,id_no,sex,ethnicity,birth_date,stage,grade,class_name,boarding,"
                    + "home_region,home_kind,major_kind,full_time,status,status_since,guardian1_name,guardian1_id,"
                    + "guardian1_relation,guardian2_name,guardian2_id,guardian2_relation,phone,account_kind,account_no,"
                    + "account_name,bank_no";
    private static final String REGISTER =
            "id_no,name,household_no,relation,region,since,until,risk_removed,birth_date";
    private static final String SURVEY =
            "school_code,student_no,f01,f02,f03,f04,f05,f06,f07,f08,f09,f10,f11,f12,f13,f14";
    private static final List<String> GROUPS = List.of(
            "TP", "FF1", "FF2", "FF3", "DBR", "DBU", "TKR", "TKU", "DBB", "ZC", "GE", "SS", "CJ", "LS", "YF", "ZG");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Map<String, StringBuilder> files = new LinkedHashMap<>();
    private int persons;

    SmallProvince() {
        files.put("schools.csv", new StringBuilder("""
            school_code,name,region,ownership,affiliation,nutrition,meal_mode,fee_shs,fee_voc,private_fee
            2143000001,甲小学,430481,PUBLIC,LOCAL,LOCAL,CANTEEN,,,
            3143000002,乙中学,430481,PUBLIC,LOCAL,NONE,,,,
            3143000003,丙高中,430481,PUBLIC,LOCAL,NONE,,1700.00,,
            3143000004,丁高中,430481,PRIVATE,LOCAL,NONE,,1700.00,,1500.00
            3143000005,戊职校,430481,PUBLIC,LOCAL,NONE,,,2000.00,
            4143000006,己学院,430100,PUBLIC,LOCAL,NONE,,,,
            4143000007,庚大学,430100,PUBLIC,CENTRAL,NONE,,,,
            """));
        files.put("students.csv", new StringBuilder(STUDENT + "\n"));
        files.put("survey.csv", new StringBuilder(SURVEY + "\n"));
        GROUPS.forEach(group -> files.put("registers/" + group + ".csv", new StringBuilder(REGISTER + "\n")));
    }

    /** A number that holds: place, birth date and a serial, with its check digit. */
    static String id(String birthDate, int serial) {
        String digits = "430481" + birthDate.replace("-", "") + String.format("%03d", serial);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** A pupil of the primary school without a fault, boarding, with a card; pairs of column and cell say otherwise. */
    SmallProvince student(String... otherwise) {
        persons++;
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : STUDENT.split(",")) {
            cells.put(column, "");
        }
        cells.putAll(Map.of(
                "school_code", PRIMARY,
                "student_no", "S" + persons,
                "name", "学生" + (char) ('一' + persons),
                "id_type", "1",
                "id_no", id("2012-05-06", persons),
                "sex", "1",
                "ethnicity", "01",
                "birth_date", "2012-05-06",
                "stage", "PRI",
                "grade", "3"));
        cells.putAll(Map.of(
                "class_name", "1班",
                "boarding", "1",
                "home_region", "430481",
                "home_kind", "R",
                "full_time", "1",
                "status", "ENROLLED",
                "account_kind", "SSC",
                "account_no", "62207600000000" + (1000 + persons),
                "account_name", "学生" + (char) ('一' + persons),
                "bank_no", "103979116626"));
        return add("students.csv", cells, otherwise);
    }

    /** A row of a register: a number and nothing else, still in, the risk not removed; pairs say otherwise. */
    SmallProvince listed(String group, String idNo, String... otherwise) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : REGISTER.split(",")) {
            cells.put(column, "");
        }
        cells.putAll(
                Map.of("id_no", idNo, "name", "某人", "region", "430481", "since", "2020-01-01", "risk_removed", "0"));
        return add("registers/" + group + ".csv", cells, otherwise);
    }

    /** The answers of a family, none but those given. */
    SmallProvince answers(String studentNo, String... given) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : SURVEY.split(",")) {
            cells.put(column, "");
        }
        cells.put("school_code", PRIMARY);
        cells.put("student_no", studentNo);
        return add("survey.csv", cells, given);
    }

    private SmallProvince add(String file, Map<String, String> cells, String... otherwise) {
        for (int i = 0; i < otherwise.length; i += 2) {
            if (!cells.containsKey(otherwise[i])) {
                throw new IllegalArgumentException("no such column: " + otherwise[i]);
            }
            cells.put(otherwise[i], otherwise[i + 1]);
        }
        return line(file, cells.values().stream().map(SmallProvince::quoted).collect(joining(",")));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** A line as it stands. */
    SmallProvince line(String file, String line) {
        files.get(file).append(line).append('\n');
        return this;
    }

    Path writeTo(Path folder) {
        try {
            Files.createDirectories(folder.resolve("registers"));
            for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a run of the autumn of 2022 over it gives. */
    Results run(Path folder) {
        return run(folder, "2022-AUTUMN");
    }

    /** What a run of a term over it gives. */
    Results run(Path folder, String term) {
        Path out = folder.resolve("out");
        return new Results(Command.run(writeTo(folder.resolve("package")), term, out), out);
    }

    /** A command and the folder that it filled. */
    record Results(Command command, Path out) {

        /** The rows of a file, each with some of its cells, between blanks. */
        List<String> rows(String file, String... columns) {
            List<String> rows = new ArrayList<>();
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(out.resolve(file))) {
                for (NamedCsvRecord record : reader) {
                    rows.add(java.util.Arrays.stream(columns)
                            .map(record::getField)
                            .collect(joining(" ")));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return rows;
        }

        /** The rejected rows as row, column and code. */
        List<String> rejects() {
            return rows("rejects.csv", "file", "row", "column", "code");
        }
    }
}
