package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReliefCommandTest {

    @TempDir
    Path folder;

    private Path province;
    private Path list;

    @BeforeEach
    void a_province() {
        province = folder.resolve("province");
        list = folder.resolve("list.csv");
        assertThat(Command.zhuxue("generate", "--students", 1500, "--seed", 7, "--out", province)
                        .code())
                .isZero();
    }

    private Command relief(String area, String from, String until) {
        return Command.zhuxue(
                "relief",
                "--package",
                province,
                "--event",
                "E1",
                "--area",
                area,
                "--from",
                from,
                "--until",
                until,
                "--out",
                list);
    }

    /** school, student number, county, where hit. */
    private List<List<String>> listed() {
        List<List<String>> rows = new ArrayList<>();
        Tables.open(list)
                .read(
                        Column.named("school_code", "student_no", "county", "hit_at"),
                        row -> rows.add(List.of(row.value(0), row.value(1), row.value(2), row.value(3))));
        return rows;
    }

    @Test
    void exactly_those_with_home_or_school_in_the_area_are_listed_each_with_where_it_hit() {
        Map<String, String> homes = new HashMap<>();
        Tables.open(province.resolve("students.csv"))
                .read(
                        Column.named("school_code", "student_no", "home_region"),
                        row -> homes.put(row.value(0) + row.value(1), row.value(2)));
        Command everywhere = relief("43", "2022-09-10", "2022-10-10");
        List<List<String>> all = listed();
        String area = all.get(0).get(2).substring(0, 4);

        Command city = relief(area, "2022-09-10", "2022-10-10");
        List<List<String>> some = listed();

        Set<List<String>> keys = new HashSet<>();
        some.forEach(row -> keys.add(row.subList(0, 2)));
        int concerned = 0;
        for (List<String> row : all) {
            boolean home = homes.get(row.get(0) + row.get(1)).startsWith(area);
            boolean school = row.get(2).startsWith(area);
            assertThat(keys.contains(row.subList(0, 2))).as(row.toString()).isEqualTo(home || school);
            concerned += home || school ? 1 : 0;
        }
        assertThat(some).hasSize(concerned);
        assertThat(some)
                .allSatisfy(row -> assertThat(row.get(3))
                        .isEqualTo(
                                !row.get(2).startsWith(area)
                                        ? "HOME"
                                        : homes.get(row.get(0) + row.get(1)).startsWith(area) ? "BOTH" : "SCHOOL"));
        assertThat(city.out()).contains("受影响的在校学生 " + concerned + " 人");
        assertThat(everywhere.code()).isIn(0, 3);
        assertThat(all.size()).isBetween(concerned + 1, 1500);
    }

    @Test
    void payment_may_go_first_and_another_person_reviews_within_twenty_working_days() {
        Command relief = relief("43", "2022-09-10", "2022-10-10");
        assertThat(relief.out()).contains("受理至 2022-10-10").contains("由另一人复核");
        Command slow = Command.zhuxue(
                "relief",
                "--package",
                province,
                "--event",
                "E1",
                "--area",
                "43",
                "--from",
                "2022-09-13",
                "--until",
                "2022-10-10",
                "--notice-days",
                5,
                "--out",
                list);
        assertThat(slow.out()).contains("最早可于 2022-09-20 发放");
    }

    @Test
    void areas_and_days_that_make_no_sense_are_refused_and_nothing_is_written() {
        assertThat(relief("431", "2022-09-10", "2022-10-10").err()).contains("BAD_EVENT");
        assertThat(relief("43", "2022-10-10", "2022-09-10").err()).contains("BAD_EVENT");
        assertThat(relief("43", "2022-10-10", "2022-09-10").code()).isEqualTo(2);
        assertThat(Files.exists(list)).isFalse();
    }
}
