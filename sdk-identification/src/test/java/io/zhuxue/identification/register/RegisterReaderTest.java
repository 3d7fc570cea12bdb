package io.zhuxue.identification.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.identification.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RegisterReaderTest {

    private static final String HEADER = "证件号码 姓名 户编号 与户主关系 所在地 认定日期 退出日期 风险是否消除 出生日期";
    private final List<RegisterEntry> taken = new ArrayList<>();
    private final List<Rejection> refused = new ArrayList<>();

    private void read(SpecialGroup group, String... cells) {
        RegisterReader.create().read(Sheet.of("r.csv", HEADER).row(cells), group, taken::add, refused::add);
    }

    private List<String> codes() {
        return refused.stream().map(r -> r.column() + " " + r.reason().code()).toList();
    }

    @Test
    void a_row_is_read_under_chinese_headers_and_blanks_have_their_meaning() {
        read(SpecialGroup.TP, "430211201107287041", "宋环伟", "H1", "子女", "430211", "2019-01-01", "", "", "2011-07-28");
        read(SpecialGroup.TP, "", "宋环伟", "", "", "", "", "", "", "");

        assertThat(refused).isEmpty();
        assertThat(taken.get(0).citizenId()).isEmpty();
        assertThat(taken.get(0).until()).isEqualTo(LocalDate.MAX);
        assertThat(taken.get(0).birthDate()).isEqualTo("2011-07-28");
        assertThat(taken.get(1).since()).isEqualTo(LocalDate.MIN);
        assertThat(taken.get(1).region()).isEmpty();
    }

    @Test
    void cells_that_cannot_be_read_refuse_the_row() {
        read(SpecialGroup.TP, "", "宋", "", "", "4302", "2019-13-01", "never", "", "x");

        assertThat(taken).isEmpty();
        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "region BAD_VALUE", "since BAD_VALUE", "until BAD_VALUE", "birth_date BAD_VALUE");
    }

    @Test
    void a_row_that_names_nobody_is_missing_somebody() {
        read(SpecialGroup.TP, "", "", "H1");

        assertThat(codes()).containsExactly("name MISSING");
    }

    @Test
    void a_watch_register_must_say_whether_the_risk_was_removed() {
        read(SpecialGroup.FF2, "43021120110728704X", "宋环伟");
        read(SpecialGroup.FF2, "43021120110728704X", "宋环伟", "", "", "", "", "", "2");
        read(SpecialGroup.TP, "43021120110728704X", "宋环伟", "", "", "", "", "", "2");

        assertThat(codes()).containsExactly("risk_removed MISSING", "risk_removed BAD_VALUE");
    }

    @Test
    void children_of_the_disabled_have_no_register() {
        assertThatThrownBy(() -> read(SpecialGroup.CJZ, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 50)
    void the_index_gives_back_exactly_the_rows_of_each_id_in_order(
            @ForAll List<@IntRange(min = 1, max = 50) Integer> people) {
        RegisterIndex index = new RegisterIndex();
        Map<Integer, List<Long>> expected = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            index.add(entry(SpecialGroup.DBR, i + 2, idOf(people.get(i))));
            expected.computeIfAbsent(people.get(i), p -> new ArrayList<>()).add(i + 2L);
        }
        index.add(entry(SpecialGroup.DBR, 9, "430211201107287041"));

        assertThat(index.size()).isEqualTo(people.size());
        for (int person = 1; person <= 50; person++) {
            List<Long> found = new ArrayList<>();
            index.visit(CitizenId.packed(idOf(person)), (entry, group, row, upgraded) -> found.add(row));
            assertThat(found).isEqualTo(expected.getOrDefault(person, List.of()));
            assertThat(index.contains(CitizenId.packed(idOf(person)))).isEqualTo(!found.isEmpty());
        }
        assertThat(index.contains(-1)).isFalse();
    }

    private static String idOf(int serial) {
        return CitizenId.ofPacked(43021120110728000L + serial).number();
    }

    private static RegisterEntry entry(SpecialGroup group, long row, String idNo) {
        return new RegisterEntry(
                group, row, idNo, "某", "", "", Optional.empty(), LocalDate.MIN, LocalDate.MAX, false, LocalDate.MIN);
    }
}
