package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.identification.naming.NameMatch;
import io.zhuxue.identification.naming.PersonName;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the comparators: neither side is the first, and nothing is liker than the same. */
class ComparatorLawsTest {

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("张章伟玮维小晓明铭李丽阿依古丽·买麦提")
                .ofMinLength(1)
                .ofMaxLength(6);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abcde 12").ofMaxLength(12);
    }

    @Property(tries = 2_000)
    void names_compare_alike_from_both_sides(@ForAll("names") String a, @ForAll("names") String b) {
        String left = PersonName.normal(a);
        String right = PersonName.normal(b);
        assertThat(NameMatch.of(left, right).kind())
                .isEqualTo(NameMatch.of(right, left).kind());
        if (!left.isEmpty()) {
            assertThat(NameMatch.of(left, left).kind()).isEqualTo(NameMatch.Kind.EXACT);
        }
    }

    @Property(tries = 2_000)
    void slips_are_a_distance(@ForAll("texts") String a, @ForAll("texts") String b) {
        int slips = Similarity.slips(a, b, 3);
        assertThat(slips).isEqualTo(Similarity.slips(b, a, 3)).isBetween(0, 4);
        assertThat(slips == 0).isEqualTo(a.equals(b));
    }

    @Property(tries = 2_000)
    void alikeness_lies_between_nothing_and_the_same(@ForAll("texts") String a, @ForAll("texts") String b) {
        double alike = Similarity.jaroWinkler(a, b);
        assertThat(alike).isBetween(0.0, 1.0);
        assertThat(Similarity.jaroWinkler(a, a)).isEqualTo(1);
        assertThat(alike).isCloseTo(Similarity.jaroWinkler(b, a), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Property(tries = 1_000)
    void birth_dates_compare_alike_from_both_sides(
            @ForAll @IntRange(min = 20000101, max = 20151231) int a,
            @ForAll @IntRange(min = 20000101, max = 20151231) int b) {
        assertThat(Comparison.birth(a, b)).isEqualTo(Comparison.birth(b, a));
        assertThat(Comparison.birth(a, a)).isEqualTo(Comparison.Birth.SAME);
        assertThat(Comparison.birth(a, Fields.UNKNOWN)).isEqualTo(Comparison.Birth.UNKNOWN);
    }

    @Property(tries = 1_000)
    void a_number_is_mended_into_valid_numbers_that_are_all_different_from_it(
            @ForAll @IntRange(max = 30) int day,
            @ForAll @IntRange(min = 1, max = 999) int serial,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        CitizenId id = CitizenId.ofPacked((430211_2011_0700L + 1 + day) * 1000 + serial);
        StringBuilder text = new StringBuilder(id.number());
        text.setCharAt(place, (char) ('0' + (text.charAt(place) - '0' + by) % 10));
        long wrong = NearId.pack(text.toString());
        assertThat(CitizenId.parse(text.toString()).value())
                .as("one wrong digit is never valid, so no valid number is ever mended")
                .isEmpty();
        Set<Long> mends = new HashSet<>();
        NearId.mends(wrong, "", mends::add);
        assertThat(mends).contains(id.packed());
        mends.stream()
                .filter(mend -> CitizenId.parse(number(mend)).value().isPresent())
                .forEach(mend -> assertThat(number(mend)).isNotEqualTo(text.toString()));
    }

    private static String number(long packed) {
        try {
            return CitizenId.ofPacked(packed).number();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Property(tries = 1_000)
    void two_valid_numbers_are_never_one(
            @ForAll @IntRange(max = 30) int day,
            @ForAll @IntRange(min = 1, max = 999) int one,
            @ForAll @IntRange(min = 1, max = 999) int two) {
        CitizenId a = CitizenId.ofPacked((430211_2011_0700L + 1 + day) * 1000 + one);
        CitizenId b = CitizenId.ofPacked((430211_2011_0700L + 1 + day) * 1000 + two);
        assertThat(CitizenId.packed(a.number()) == CitizenId.packed(b.number())).isEqualTo(one == two);
        String old = a.number().substring(0, 6) + a.number().substring(8, 17);
        CitizenId.parse(old)
                .value()
                .ifPresent(upgraded -> assertThat(upgraded.number().substring(8, 17))
                        .as("an old number keeps its digits, so two old ones stay two")
                        .isEqualTo(a.number().substring(8, 17)));
    }
}
