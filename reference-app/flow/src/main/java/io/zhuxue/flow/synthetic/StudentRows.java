package io.zhuxue.flow.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Turns pupils into rows of students.csv, spoiled as their flaws say. */
final class StudentRows {
    static final List<String> HEADER = List.of(
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

    private static final int SCHOOL_CODE = HEADER.indexOf("school_code");
    private static final int STUDENT_NO = HEADER.indexOf("student_no");
    private static final int ID_NO = HEADER.indexOf("id_no");
    private static final int BIRTH_DATE = HEADER.indexOf("birth_date");
    private static final int ACCOUNT_NO = HEADER.indexOf("account_no");
    private static final int ACCOUNT_HOLDER = HEADER.indexOf("account_name");
    private static final int BANK_NO = HEADER.indexOf("bank_no");
    private static final List<String> BANKS = List.of("102", "103", "104", "105", "301", "402", "403");
    private static final List<String> REQUIRED =
            List.of("name", "sex", "stage", "grade", "home_region", "home_kind", "status");
    /** A column, and a text that is no value of it. */
    private record Refused(String column, String text) {}

    private static final List<Refused> REFUSED_VALUES = List.of(
            new Refused("sex", "3"),
            new Refused("stage", "XXX"),
            new Refused("grade", "0"),
            new Refused("boarding", "2"),
            new Refused("home_kind", "Z"),
            new Refused("status", "LEFT"),
            new Refused("birth_date", "2010-13-40"),
            new Refused("full_time", "Y"));

    private StudentRows() {}

    static List<String> of(Pupil pupil, Chance chance) {
        List<String> cells = new ArrayList<>(HEADER.size());
        cells.addAll(List.of(
                pupil.school().code(),
                pupil.studentNo(),
                pupil.person().name(),
                pupil.idType(),
                pupil.idNo(),
                pupil.person().male() ? "1" : "2",
                pupil.person().group().code(),
                pupil.person().identity().birth().toString(),
                pupil.stage().name(),
                Integer.toString(pupil.grade()),
                pupil.className(),
                pupil.boarding() ? "1" : "0",
                pupil.homeRegion(),
                pupil.rural() ? "R" : "U",
                pupil.majorKind(),
                pupil.fullTime() ? "1" : "0",
                pupil.status(),
                pupil.statusSince()));
        for (int i = 0; i < 2; i++) {
            boolean there = i < pupil.guardians().size();
            Guardian guardian = there ? pupil.guardians().get(i) : null;
            cells.add(guardian == null ? "" : guardian.person().name());
            cells.add(guardian == null ? "" : guardian.writtenId());
            cells.add(guardian == null ? "" : guardian.relation());
        }
        // Numbers that begin with 12 belong to no subscriber.
        cells.add("12" + chance.digits(9));
        account(pupil, cells, chance);
        pupil.flaws().forEach(flaw -> spoil(flaw, cells, chance));
        return cells;
    }

    private static void account(Pupil pupil, List<String> cells, Chance chance) {
        int kind = chance.weighted(0.56, 0.25, 0.17, 0.02);
        boolean guardians = kind == 2 && !pupil.guardians().isEmpty();
        cells.add(guardians ? "GUARDIAN" : kind == 1 ? "BANK" : kind == 3 ? "ECNY" : "SSC");
        cells.add(card(chance));
        cells.add(
                guardians
                        ? pupil.guardians().get(0).person().name()
                        : pupil.person().name());
        cells.add(bankNo(chance));
    }

    private static void spoil(Flaw flaw, List<String> cells, Chance chance) {
        switch (flaw) {
            case MISSING_CELL -> cells.set(HEADER.indexOf(chance.oneOf(REQUIRED)), "");
            case BAD_VALUE -> {
                Refused refused = chance.oneOf(REFUSED_VALUES);
                cells.set(HEADER.indexOf(refused.column()), refused.text());
            }
            case WRONG_CHECK_DIGIT -> cells.set(ID_NO, wrongCheck(cells.get(ID_NO), chance));
            case BIRTH_MISMATCH -> cells.set(BIRTH_DATE, otherDay(cells.get(BIRTH_DATE), chance));
            case UNKNOWN_SCHOOL -> cells.set(SCHOOL_CODE, cells.get(SCHOOL_CODE).substring(0, 4) + "999999");
            case ACCOUNT_MISSING -> cells.set(ACCOUNT_NO, "");
            case ACCOUNT_NAME ->
                cells.set(ACCOUNT_HOLDER, Names.adult(Ethnicity.HAN, "仉", chance.happens(0.5), chance));
            case BANK_NO -> cells.set(BANK_NO, wrongBankNo(cells.get(BANK_NO), chance));
            default -> {
                // The other flaws are in the pupil already, or lie outside of this row.
            }
        }
    }

    /** The second row of a student who changed school and whose old school has not signed off. */
    static List<String> secondOfId(List<String> first, School other) {
        List<String> second = new ArrayList<>(first);
        if (other.code().equals(first.get(SCHOOL_CODE))) {
            second.set(STUDENT_NO, "L" + first.get(STUDENT_NO).substring(1));
        } else {
            second.set(SCHOOL_CODE, other.code());
        }
        return second;
    }

    private static String wrongCheck(String number, Chance chance) {
        if (number.length() != 18) {
            return number;
        }
        char right = number.charAt(17);
        char wrong = (char) ('0' + chance.below(10));
        return number.substring(0, 17) + (wrong == right ? (right == '9' ? '0' : (char) (right + 1)) : wrong);
    }

    /** Another day of the same month. */
    private static String otherDay(String date, Chance chance) {
        int day = Integer.parseInt(date.substring(8));
        int other = (day + chance.between(1, 26) - 1) % 28 + 1;
        return date.substring(0, 8) + (other < 10 ? "0" : "") + (other == day ? (day == 1 ? 12 : 11) : other);
    }

    private static String card(Chance chance) {
        String digits = "62" + chance.digits(16);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String bankNo(Chance chance) {
        String digits = chance.oneOf(BANKS) + chance.digits(8);
        return digits + bankCheck(digits);
    }

    private static String wrongBankNo(String number, Chance chance) {
        int right = number.charAt(11) - '0';
        return number.substring(0, 11) + (right + chance.between(1, 9)) % 10;
    }

    /** The check digit of ISO 7064 MOD 11,10 over eleven digits. */
    private static int bankCheck(String digits) {
        int product = 10;
        for (int i = 0; i < 11; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
