package io.zhuxue.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderLawsTest {

    private static final List<Column> SCHEMA = List.of(
            Column.required("student_no", "学籍号"),
            Column.required("name", "姓名"),
            Column.optional("amount", "金额（元）/资助金额"),
            Column.optional("note", "备注"));

    private static String dressed(String header, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> " " + header + "\u3000";
            case 1 -> "*" + header;
            case 2 -> header + "＊";
            case 3 -> header.replace('（', '(').replace('）', ')');
            case 4 -> header.toUpperCase(java.util.Locale.ROOT);
            default -> "\uFEFF" + header.substring(0, 1) + " " + header.substring(1);
        };
    }

    @Property(tries = 300)
    void the_order_the_language_and_the_dress_of_headers_make_no_difference(@ForAll long seed) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, -1, -2));
        Collections.shuffle(order, random);
        List<String> found = new ArrayList<>();
        for (int column : order) {
            String plain = column < 0
                    ? "别的列" + column
                    : random.nextBoolean() ? SCHEMA.get(column).name() : chinese(column, random);
            found.add(dressed(plain, random));
        }
        int[] positions = Header.resolve("t", found, SCHEMA);
        for (int column = 0; column < SCHEMA.size(); column++) {
            assertThat(positions[column]).as("%s in %s", column, found).isEqualTo(order.indexOf(column));
        }
    }

    private static String chinese(int column, Random random) {
        String[] ways = SCHEMA.get(column).chineseName().split("/");
        return ways[random.nextInt(ways.length)];
    }

    @Test
    void an_optional_column_may_be_absent_and_a_required_one_may_not() {
        assertThat(Header.resolve("t", List.of("name", "student_no"), SCHEMA)).containsExactly(1, 0, -1, -1);
        assertThatThrownBy(() -> Header.resolve("t", List.of("name", "note"), SCHEMA))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("MISSING_COLUMNS")
                .hasMessageContaining("student_no[学籍号]");
    }

    @Test
    void both_names_of_one_column_are_ambiguous_whichever_comes_first() {
        for (List<String> found : List.of(List.of("student_no", "name", "姓名"), List.of("姓名", "student_no", "name"))) {
            assertThatThrownBy(() -> Header.resolve("t", found, SCHEMA)).hasMessageContaining("DUPLICATE_COLUMN");
        }
    }

    /** Number formats as Excel and WPS write them; whether each shows a day or a time. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | General | false",
                "14 | '' | true",
                "22 | '' | true",
                "44 | '' | false",
                "57 | '' | true",
                "176 | yyyy\"年\"m\"月\"d\"日\" | true",
                "177 | [$-804]aaaa;@ | false",
                "178 | [$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | true",
                "179 | 0.00_);[Red]\\(0.00\\) | false",
                "180 | #,##0.00\"元/d\" | false",
                "181 | [h]:mm:ss | true",
                "182 | \\d0 | false",
                "183 | _m0 | false",
                "184 | *s0 | false",
                "185 | 0.00E+00 | false",
                "186 | ¥#,##0.00 | false",
                "13 | yyyy | false",
            })
    void a_number_format_shows_a_day_or_it_does_not(int id, String pattern, boolean date) {
        assertThat(DateFormats.isDate(id, pattern)).isEqualTo(date);
    }
}
