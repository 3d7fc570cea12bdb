package io.zhuxue.flow.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.CitizenId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticProvinceTest {
    private static final Predicate<NamedCsvRecord> ALL = row -> true;

    @TempDir
    static Path folder;

    private static Path harsh;
    private static Path clean;

    @BeforeAll
    static void write_two_provinces() throws IOException {
        harsh = folder.resolve("harsh");
        clean = folder.resolve("clean");
        SyntheticProvince.create(SyntheticProvince.Options.of(6000, 7).with(ErrorModel.harsh()))
                .writeTo(harsh);
        SyntheticProvince.create(SyntheticProvince.Options.of(1500, 7).with(ErrorModel.clean()))
                .writeTo(clean);
    }

    @Test
    void equal_options_give_equal_bytes_and_another_seed_gives_another_province() throws IOException {
        SyntheticProvince.Options options = SyntheticProvince.Options.of(700, 11);
        SyntheticProvince.create(options).writeTo(folder.resolve("a"));
        SyntheticProvince.create(options).writeTo(folder.resolve("b"));
        SyntheticProvince.create(SyntheticProvince.Options.of(700, 12)).writeTo(folder.resolve("c"));

        assertThat(content(folder.resolve("a"))).isEqualTo(content(folder.resolve("b")));
        assertThat(content(folder.resolve("a"))).isNotEqualTo(content(folder.resolve("c")));
    }

    @Test
    void headers_are_those_of_the_province_package() throws IOException {
        assertThat(header(clean.resolve("students.csv")))
                .isEqualTo("school_code,student_no,name,id_type,id_no,sex,ethnicity,birth_date,stage,grade,class_name,"
                        + "boarding,home_region,home_kind,major_kind,full_time,status,status_since,guardian1_name,"
                        + "guardian1_id,guardian1_relation,guardian2_name,guardian2_id,guardian2_relation,phone,"
                        + "account_kind,account_no,account_name,bank_no");
        assertThat(header(clean.resolve("schools.csv")))
                .isEqualTo("school_code,name,region,ownership,affiliation,nutrition,meal_mode,fee_shs,fee_voc,"
                        + "private_fee");
        assertThat(header(clean.resolve("survey.csv")))
                .isEqualTo("school_code,student_no,f01,f02,f03,f04,f05,f06,f07,f08,f09,f10,f11,f12,f13,f14");
        for (String group : List.of(
                "TP", "FF1", "FF2", "FF3", "DBR", "DBU", "TKR", "TKU", "DBB", "ZC", "GE", "SS", "CJ", "LS", "YF",
                "ZG")) {
            assertThat(header(clean.resolve("registers/" + group + ".csv")))
                    .isEqualTo("id_no,name,household_no,relation,region,since,until,risk_removed,birth_date");
        }
    }

    @Test
    void a_clean_province_has_valid_ids_that_agree_with_birth_date_and_sex_and_never_meet() throws IOException {
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord student : rows(clean.resolve("students.csv"), ALL)) {
            String number = student.getField("id_no");
            CitizenId id = CitizenId.parse(number).value().orElseThrow();
            assertThat(id.birthDate()).hasToString(student.getField("birth_date"));
            assertThat((number.charAt(16) - '0') % 2)
                    .isEqualTo(student.getField("sex").equals("1") ? 1 : 0);
            assertThat(seen.add(number)).as(number).isTrue();
        }
        assertThat(seen).hasSize(1500);
        assertThat(rows(clean.resolve("truth/flaws.csv"), ALL)).isEmpty();
        assertThat(rows(
                        clean.resolve("truth/links.csv"),
                        row -> !row.getField("kind").isEmpty()))
                .isEmpty();
    }

    @Test
    void the_harsh_model_brings_every_flaw_that_it_names() throws IOException {
        Set<String> happened = new HashSet<>();
        rows(harsh.resolve("truth/flaws.csv"), ALL).forEach(row -> happened.add(row.getField("flaw")));
        rows(harsh.resolve("truth/links.csv"), ALL).forEach(row -> happened.add(row.getField("kind")));
        Set<Flaw> visible = EnumSet.allOf(Flaw.class);
        // Guardians' flaws change what leads to a link, and a namesake belongs to nobody: neither is a kind of its own.
        visible.removeAll(EnumSet.of(Flaw.GUARDIAN_ID_15, Flaw.GUARDIAN_ID_BLANK, Flaw.NAMESAKE));
        // Rare by nature: few students are born before 2000, and few relatives' numbers are mistaken for a child's.
        visible.removeAll(EnumSet.of(Flaw.ID_15, Flaw.ID_OF_RELATIVE));

        assertThat(happened).containsAll(visible.stream().map(Flaw::name).toList());
    }

    @Test
    void the_row_that_the_truth_names_bears_the_flaw() throws IOException {
        List<NamedCsvRecord> students = rows(harsh.resolve("students.csv"), ALL);
        for (NamedCsvRecord flawed : rows(harsh.resolve("truth/flaws.csv"), ALL)) {
            NamedCsvRecord student = students.get(Integer.parseInt(flawed.getField("row")) - 2);
            switch (Flaw.valueOf(flawed.getField("flaw"))) {
                case WRONG_CHECK_DIGIT ->
                    assertThat(CitizenId.parse(student.getField("id_no")).value())
                            .isEmpty();
                case BIRTH_MISMATCH ->
                    assertThat(student.getField("id_no").substring(6, 14))
                            .isNotEqualTo(student.getField("birth_date").replace("-", ""));
                case ACCOUNT_MISSING ->
                    assertThat(student.getField("account_no")).isEmpty();
                case NO_ID -> assertThat(student.getField("id_no")).isEmpty();
                case UNKNOWN_SCHOOL ->
                    assertThat(student.getField("school_code")).endsWith("999999");
                default ->
                    assertThat(student.getField("student_no").substring(1))
                            .isEqualTo(flawed.getField("student_no").substring(1));
            }
        }
    }

    @Test
    void a_second_row_of_a_student_stands_below_the_first() throws IOException {
        Map<String, Integer> firstRow = new HashMap<>();
        List<NamedCsvRecord> students = rows(harsh.resolve("students.csv"), ALL);
        Set<Integer> seconds =
                rows(
                                harsh.resolve("truth/flaws.csv"),
                                row -> row.getField("flaw").startsWith("DUPLICATE"))
                        .stream()
                        .map(row -> Integer.parseInt(row.getField("row")))
                        .collect(Collectors.toSet());
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < students.size(); i++) {
            String key = students.get(i).getField("id_no");
            if (!key.isEmpty() && firstRow.putIfAbsent(key, i + 2) != null) {
                found.add(i + 2);
            }
        }
        assertThat(found).isNotEmpty().isSubsetOf(seconds);
    }

    @Test
    void a_true_link_names_a_row_that_shows_how_it_was_spoiled() throws IOException {
        Map<String, NamedCsvRecord> students = byKey(rows(harsh.resolve("students.csv"), ALL));
        Map<String, List<NamedCsvRecord>> registers = new HashMap<>();
        for (NamedCsvRecord link : rows(harsh.resolve("truth/links.csv"), ALL)) {
            String group = link.getField("group").equals("CJZ") ? "CJ" : link.getField("group");
            if (!registers.containsKey(group)) {
                registers.put(group, rows(harsh.resolve("registers/" + group + ".csv"), ALL));
            }
            NamedCsvRecord row = registers.get(group).get(Integer.parseInt(link.getField("register_row")) - 2);
            assertThat(students).containsKey(key(link));
            NamedCsvRecord student = Objects.requireNonNull(students.get(key(link)));
            String how = link.getField("how");
            boolean same = row.getField("id_no").equals(student.getField("id_no"));
            switch (how) {
                case "ID" -> assertThat(same).isTrue();
                case "FUZZY" ->
                    assertThat(same && !row.getField("id_no").isEmpty()).isFalse();
                case "GUARDIAN", "CJZ" -> assertThat(guardians(student)).contains(tail(row.getField("id_no")));
                default -> assertThat(how).isIn("ENDED", "LOST", "ID15");
            }
        }
    }

    @Test
    void a_row_that_must_not_count_has_ended_by_the_first_day_or_its_risk_is_removed() throws IOException {
        for (NamedCsvRecord link : rows(
                harsh.resolve("truth/links.csv"), row -> row.getField("how").equals("ENDED"))) {
            String group = link.getField("group").equals("CJZ") ? "CJ" : link.getField("group");
            NamedCsvRecord row = rows(harsh.resolve("registers/" + group + ".csv"), ALL)
                    .get(Integer.parseInt(link.getField("register_row")) - 2);
            boolean ended =
                    !row.getField("until").isEmpty() && row.getField("until").compareTo("2022-09-01") <= 0;
            assertThat(ended || row.getField("risk_removed").equals("1")).isTrue();
        }
    }

    @Test
    void families_fall_into_every_level_and_every_stage_has_students() throws IOException {
        Map<String, Long> levels = counts(harsh.resolve("truth/levels.csv"), "level");
        assertThat(levels.keySet()).containsExactlyInAnyOrder("NONE", "GENERAL", "HARD", "SPECIAL");
        Map<String, Long> byScore =
                rows(
                                harsh.resolve("truth/levels.csv"),
                                row -> !row.getField("score").isEmpty())
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> Integer.toString(
                                        Math.min(4, (Integer.parseInt(row.getField("score")) + 19) / 20)),
                                Collectors.counting()));
        assertThat(byScore.keySet()).contains("1", "2", "3", "4");
        assertThat(counts(clean.resolve("students.csv"), "stage").keySet())
                .containsExactlyInAnyOrder("PRE", "PRI", "JUN", "SHS", "VOC", "UG", "PGM", "PGD");
    }

    @Test
    void siblings_share_their_guardians_and_their_household() throws IOException {
        Map<String, Long> families = rows(clean.resolve("students.csv"), ALL).stream()
                .filter(row -> !row.getField("guardian1_id").isEmpty())
                .collect(Collectors.groupingBy(row -> row.getField("guardian1_id"), Collectors.counting()));
        assertThat(families.values()).contains(1L, 2L, 3L);
    }

    @Test
    void a_province_with_a_plan_city_has_schools_there() throws IOException {
        Path package37 = folder.resolve("p37");
        SyntheticProvince.create(SyntheticProvince.Options.of(200, 1).in("37").at(new Term(2024, Term.Season.SPRING)))
                .writeTo(package37);
        assertThat(counts(package37.resolve("schools.csv"), "region").keySet())
                .anyMatch(region -> region.startsWith("3702"));
    }

    @Test
    void an_unknown_province_and_an_impossible_rate_are_refused_at_once() {
        assertThatThrownBy(() -> SyntheticProvince.create(
                        SyntheticProvince.Options.of(10, 1).in("99")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99");
        assertThatThrownBy(() -> ErrorModel.sample().with(Flaw.WRONG_DIGIT, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WRONG_DIGIT");
    }

    @Test
    void the_published_error_model_names_every_flaw_with_both_rates() throws IOException {
        String published = Files.readString(Path.of("../../docs/generator-error-model.md"));
        for (Flaw flaw : Flaw.values()) {
            assertThat(published)
                    .contains(String.format(
                            "| %s | %s | %s %% | %s %% |",
                            flaw.name(), flaw.chineseName(), percent(flaw.sampleRate()), percent(flaw.harshRate())));
        }
    }

    private static String percent(double rate) {
        return new BigDecimal(String.valueOf(rate))
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Set<String> guardians(NamedCsvRecord student) {
        return Stream.of("guardian1_id", "guardian2_id")
                .map(column -> tail(student.getField(column)))
                .collect(Collectors.toSet());
    }

    /** What an old and a new number have in common: place, and everything after the century. */
    private static String tail(String number) {
        return number.length() == 18 ? number.substring(0, 6) + number.substring(8, 17) : number;
    }

    private static Map<String, NamedCsvRecord> byKey(List<NamedCsvRecord> rows) {
        Map<String, NamedCsvRecord> byKey = new HashMap<>();
        rows.forEach(row -> byKey.putIfAbsent(key(row), row));
        return byKey;
    }

    private static String key(NamedCsvRecord row) {
        return row.getField("school_code") + "/" + row.getField("student_no");
    }

    private static Map<String, Long> counts(Path file, String column) throws IOException {
        return rows(file, ALL).stream()
                .collect(Collectors.groupingBy(row -> row.getField(column), TreeMap::new, Collectors.counting()));
    }

    private static String header(Path file) throws IOException {
        return Files.readAllLines(file).get(0);
    }

    private static List<NamedCsvRecord> rows(Path file, Predicate<NamedCsvRecord> wanted) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().filter(wanted).toList();
        }
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }
}
