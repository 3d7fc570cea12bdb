package io.zhuxue.identification.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small archive of dated tables, the same for every kind of source. */
final class Archive {

    static final String TP_HEADER = "id_no,name,household_no,relation,region,since,until,risk_removed,birth_date";

    /** Table and day to its CSV. */
    static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put(
                "registers/TP 2022-03-01",
                TP_HEADER + "\n43021120110728704X,宋环伟,H1,子女,430211,2019-01-01,,,\n,戴萍可,H2,子女,430302,,,,2017-12-18\n");
        TABLES.put(
                "registers/TP 2022-09-01",
                TP_HEADER + "\n43021120110728704X,宋环伟,H1,子女,430211,2019-01-01,2022-06-30,,\n");
        TABLES.put("registers/GE 2022-09-01", TP_HEADER + "\n430302201712180389,戴萍可,,,430302,2020-01-01,,,\n");
        TABLES.put(
                "students 2022-09-01",
                "school_code,student_no,name,id_type,id_no,sex,ethnicity,birth_date,stage,grade,home_region,home_kind,"
                        + "status\n2143000002,G43021120110728704X,宋环伟,1,43021120110728704X,2,01,2011-07-28,PRI,5,430211,"
                        + "U,ENROLLED\n");
        TABLES.put(
                "schools 2022-09-01",
                "school_code,name,region,ownership,affiliation,nutrition,meal_mode,fee_shs,fee_voc,private_fee\n"
                        + "2143000002,某小学,430211,PUBLIC,LOCAL,NONE,CANTEEN,0,0,\n");
    }

    private Archive() {}

    /** Writes the archive as folders by day. */
    static Path write(Path root) {
        TABLES.forEach((key, csv) -> {
            String[] parts = key.split(" ");
            Path file = root.resolve(parts[1]).resolve(parts[0] + ".csv");
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, csv, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return root;
    }
}
