package io.zhuxue.identification.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LongTableTest {

    @Property(tries = 300)
    void it_numbers_like_a_dictionary_and_knows_its_members(
            @ForAll @Size(max = 200) List<@LongRange(min = 0, max = 300) Long> members,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long far) {
        LongTable table = new LongTable();
        Map<Long, Integer> numbers = new HashMap<>();
        for (long member : members) {
            Integer known = numbers.get(member);
            assertThat(table.add(member)).isEqualTo(known == null ? numbers.size() : -1 - known);
            numbers.putIfAbsent(member, numbers.size());
        }
        assertThat(table.size()).isEqualTo(numbers.size());
        numbers.forEach((member, number) -> {
            assertThat(table.find(member)).isEqualTo(number);
            assertThat(table.member(number)).isEqualTo(member);
        });
        for (long each = 0; each <= 300; each++) {
            assertThat(table.find(each)).isEqualTo(numbers.getOrDefault(each, -1));
        }
        assertThat(table.find(far)).isEqualTo(numbers.getOrDefault(far, -1));
    }

    @Property(tries = 6)
    void growing_forgets_nobody_and_invents_nobody(@ForAll @IntRange(max = 1_000_000) int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LongTable table = new LongTable();
        List<Long> members = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            // Citizen numbers of one county differ in few digits; every fourth is any number at all.
            long member = i % 4 == 0 ? random.nextLong() >>> 1 : 430_211_2011_0000_000L + random.nextInt(10_000_000);
            if (table.find(member) < 0) {
                assertThat(table.add(member)).isEqualTo(members.size());
                members.add(member);
            } else {
                assertThat(table.add(member)).isNegative();
            }
        }
        for (int i = 0; i < members.size(); i++) {
            assertThat(table.find(members.get(i))).isEqualTo(i);
        }
        for (int i = 0; i < 40_000; i++) {
            long stranger = 530_211_2011_0000_000L + i;
            assertThat(table.find(stranger)).isEqualTo(-1);
        }
    }

    @Test
    void the_least_and_the_greatest_number_are_members_like_others() {
        LongTable table = new LongTable();
        assertThat(table.find(0)).isEqualTo(-1);
        assertThat(table.add(0)).isZero();
        assertThat(table.add(Long.MAX_VALUE)).isOne();
        assertThat(table.find(0)).isZero();
        assertThat(table.find(Long.MAX_VALUE)).isOne();
        assertThat(table.find(1)).isEqualTo(-1);
    }

    @Test
    void a_negative_number_is_no_member() {
        LongTable table = new LongTable();
        assertThatThrownBy(() -> table.add(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(table.find(-1)).isEqualTo(-1);
    }
}
