package io.zhuxue.identification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StudentKeysTest {

    @Property(tries = 200)
    void it_is_the_set_of_pairs_whatever_form_the_numbers_have(@ForAll("pairs") List<List<String>> pairs) {
        StudentKeys keys = new StudentKeys();
        Set<List<String>> known = new LinkedHashSet<>();
        for (List<String> pair : pairs) {
            int number = keys.add(pair.get(0), pair.get(1));
            if (known.add(pair)) {
                assertThat(number).isEqualTo(known.size() - 1);
            } else {
                assertThat(-1 - number).isEqualTo(new ArrayList<>(known).indexOf(pair));
            }
        }
        assertThat(keys.size()).isEqualTo(known.size());
        for (List<String> pair : pairs) {
            assertThat(keys.find(pair.get(0), pair.get(1))).isEqualTo(new ArrayList<>(known).indexOf(pair));
        }
        assertThat(keys.find("school", "never seen")).isEqualTo(-1);
    }

    @Provide
    Arbitrary<List<List<String>>> pairs() {
        Arbitrary<String> numbers = Arbitraries.oneOf(
                Arbitraries.strings().withChars("01").ofMinLength(1).ofMaxLength(16),
                Arbitraries.strings().withChars("0X:").ofLength(18),
                Arbitraries.strings().withChars("GJL9").ofLength(1).map(l -> l + "43021120110728704X"),
                Arbitraries.of("43021120110728704X", "430211201107287040", "43021120110728704x", "学0", " "));
        Arbitrary<String> schools = Arbitraries.of("2143000001", "2143000002", "school");
        return schools.flatMap(s -> numbers.map(n -> List.of(s, n))).list().ofMaxSize(60);
    }

    @Test
    void leading_zeros_make_another_number() {
        assertThat(Set.of(StudentKeys.packed("1"), StudentKeys.packed("01"), StudentKeys.packed("001")))
                .hasSize(3);
    }

    @Test
    void a_table_of_numbers_grows_without_losing_any() {
        LongTable table = new LongTable();
        for (long i = 0; i < 300_000; i++) {
            assertThat(table.add(i * 7)).isEqualTo((int) i);
        }
        assertThat(table.size()).isEqualTo(300_000);
        assertThat(table.find(7 * 299_999L)).isEqualTo(299_999);
        assertThat(table.find(8)).isEqualTo(-1);
        assertThat(table.add(14)).isEqualTo(-3);
        assertThat(table.member(2)).isEqualTo(14);
    }
}
