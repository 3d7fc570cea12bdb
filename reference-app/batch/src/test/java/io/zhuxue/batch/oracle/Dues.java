package io.zhuxue.batch.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is due to a student in a term, and who pays which part of it. */
final class Dues {
    /** An amount with its four shares, in yuan. */
    record Due(
            String student,
            String programme,
            BigDecimal amount,
            BigDecimal central,
            BigDecimal province,
            BigDecimal city,
            BigDecimal county) {}

    private static final Set<String> DAY_GROUPS = Set.of("TP", "FF1", "FF2", "FF3", "DBR", "TKR", "CJ");
    private static final Set<String> URBAN_GROUPS = Set.of("DBU", "TKU");
    private static final Set<String> TIER_1 =
            Set.of("15", "45", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");
    private static final Set<String> TIER_2 = Set.of("13", "14", "22", "23", "34", "36", "41", "42", "43", "46");
    private static final Set<String> TIER_3 = Set.of("21", "35", "37");
    private static final Set<String> PLAN_CITIES = Set.of("2102", "3302", "3502", "3702", "4403");
    private static final Set<String> TIER_5 = Set.of("11", "31");

    private final ProvincePackage input;

    Dues(ProvincePackage input) {
        this.input = input;
    }

    boolean inSchool(Line student) {
        if (student.get("status").equals("ENROLLED")) {
            return true;
        }
        String since = student.get("status_since");
        return since.compareTo(input.firstDay.toString()) > 0;
    }

    List<Due> dues(Line student, String level, Set<String> groups) {
        List<Due> dues = new ArrayList<>();
        if (!inSchool(student)) {
            return dues;
        }
        boolean needy = !level.equals("NONE");
        boolean fullTime = student.get("full_time").equals("1");
        String stage = student.get("stage");
        int grade = Integer.parseInt(student.get("grade"));
        Line school = input.school(student);
        switch (stage) {
            case "PRI", "JUN" -> compulsory(student, needy, groups, dues);
            case "SHS" -> {
                if (needy) {
                    boolean raised = input.from("2025-SPRING");
                    dues.add(due(
                            student, "SHS_GRANT", half(byLevel(level, raised, "3000 2000 1000", "3500 2300 1200"))));
                }
                boolean urban = input.from("2023-SPRING") && groups.stream().anyMatch(URBAN_GROUPS::contains);
                if (urban || groups.stream().anyMatch(DAY_GROUPS::contains)) {
                    dues.add(due(student, "SHS_FREE", half(fee(school, "fee_shs"))));
                }
            }
            case "VOC" -> {
                String major = student.get("major_kind");
                boolean farming = major.equals("AGR");
                if (fullTime && (student.get("home_kind").equals("R") || farming || major.equals("OPERA") || needy)) {
                    dues.add(due(student, "VOC_FREE", half(fee(school, "fee_voc"))));
                }
                boolean raised = input.from("2025-SPRING");
                if (fullTime && grade <= (raised ? 3 : 2) && (farming || needy)) {
                    dues.add(due(student, "VOC_GRANT", half(new BigDecimal(raised ? "2300" : "2000"))));
                }
            }
            case "UG" -> {
                if (fullTime && needy) {
                    boolean raised = input.from("2024-AUTUMN");
                    dues.add(
                            due(student, "UG_GRANT", half(byLevel(level, raised, "4500 3300 2000", "5000 3700 2500"))));
                }
            }
            case "PGM" -> {
                if (fullTime) {
                    dues.add(due(student, "PGM", half(new BigDecimal("6000"))));
                }
            }
            case "PGD" -> {
                if (fullTime) {
                    dues.add(due(student, "PGD", half(new BigDecimal(central(school) ? "15000" : "13000"))));
                }
            }
            default -> {
                // Kindergartens have no programme in the contract.
            }
        }
        return dues;
    }

    private void compulsory(Line student, boolean needy, Set<String> groups, List<Due> dues) {
        boolean primary = student.get("stage").equals("PRI");
        boolean raised = input.from("2024-SPRING");
        BigDecimal base = new BigDecimal(primary ? (raised ? "1250" : "1000") : (raised ? "1500" : "1250"));
        boolean boarding = student.get("boarding").equals("1");
        if (boarding && needy) {
            dues.add(due(student, "CMP_BOARD", half(base)));
        }
        if (!boarding && groups.stream().anyMatch(DAY_GROUPS::contains)) {
            dues.add(due(student, "CMP_DAY", half(half(base))));
        }
    }

    private static BigDecimal byLevel(String level, boolean raised, String before, String after) {
        String[] amounts = (raised ? after : before).split(" ");
        return new BigDecimal(amounts[List.of("SPECIAL", "HARD", "GENERAL").indexOf(level)]);
    }

    private static BigDecimal fee(Line school, String column) {
        BigDecimal fee = new BigDecimal(school.get(column));
        boolean isPrivate = school.get("ownership").equals("PRIVATE");
        return isPrivate ? fee.min(new BigDecimal(school.get("private_fee"))) : fee;
    }

    private static BigDecimal half(BigDecimal year) {
        return year.divide(new BigDecimal("2"), 2, RoundingMode.HALF_UP);
    }

    private static boolean central(Line school) {
        return school.get("affiliation").equals("CENTRAL");
    }

    private Due due(Line student, String programme, BigDecimal amount) {
        Line school = input.school(student);
        boolean higher = Set.of("UG_GRANT", "PGM", "PGD").contains(programme);
        int percent = percent(programme, higher, school, student);
        BigDecimal central =
                amount.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
        BigDecimal rest = amount.subtract(central);
        BigDecimal none = new BigDecimal("0.00");
        if (higher) {
            return new Due(student.student(), programme, amount, central, rest, none, none);
        }
        // 80 : 0 : 20 with the largest remainder, the province first: count the fen of the rest in fifths.
        long fen = rest.movePointRight(2).longValueExact();
        long province = fen * 4 / 5;
        long county = fen / 5;
        long left = fen - province - county;
        boolean countyIsLarger = fen % 5 > fen * 4 % 5;
        if (left > 0 && countyIsLarger) {
            county++;
        } else if (left > 0) {
            province++;
        }
        return new Due(student.student(), programme, amount, central, yuan(province), none, yuan(county));
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }

    private static int percent(String programme, boolean higher, Line school, Line student) {
        if (higher && central(school)) {
            return 100;
        }
        if (programme.startsWith("CMP")) {
            return 50;
        }
        int atSchool = tierPercent(school.get("region"));
        if (!programme.startsWith("VOC")) {
            return atSchool;
        }
        int atHome = tierPercent(student.get("home_region"));
        if (atSchool == 80 || atHome == 80) {
            return 80;
        }
        return atHome == 60 ? 60 : atSchool;
    }

    private static int tierPercent(String region) {
        String province = region.substring(0, 2);
        if (PLAN_CITIES.contains(region.substring(0, 4))) {
            return 30;
        }
        if (TIER_1.contains(province)) {
            return 80;
        }
        if (TIER_2.contains(province)) {
            return 60;
        }
        if (TIER_3.contains(province)) {
            return 50;
        }
        return TIER_5.contains(province) ? 10 : 30;
    }
}
