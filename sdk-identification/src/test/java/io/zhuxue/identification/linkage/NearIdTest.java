package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.identification.linkage.NearId.Distance;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearIdTest {

    private static CitizenId idOf(int day, int serial) {
        return CitizenId.ofPacked((430211_2011_0700L + 1 + day) * 1000 + serial);
    }

    private static List<Long> mends(String text) {
        List<Long> mends = new ArrayList<>();
        NearId.mends(NearId.pack(text), NearId.odd(text) ? text : "", mends::add);
        return mends;
    }

    @Property
    void one_wrong_digit_never_passes_and_is_always_mended(
            @ForAll @IntRange(max = 30) int day,
            @ForAll @IntRange(min = 1, max = 999) int serial,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        CitizenId id = idOf(day, serial);
        StringBuilder text = new StringBuilder(id.number());
        int digit = text.charAt(place) == 'X' ? 10 : text.charAt(place) - '0';
        text.setCharAt(place, (char) ('0' + (digit + by) % 10));

        assertThat(CitizenId.packed(text)).isEqualTo(-1);
        assertThat(mends(text.toString())).contains(id.packed()).hasSizeLessThan(80);
        assertThat(NearId.distance(NearId.pack(text.toString()), "", id.packed()))
                .isEqualTo(Distance.ONE_SLIP);
    }

    @Property
    void two_digits_that_changed_places_are_mended(
            @ForAll @IntRange(max = 30) int day,
            @ForAll @IntRange(min = 1, max = 999) int serial,
            @ForAll @IntRange(max = 15) int place) {
        CitizenId id = idOf(day, serial);
        StringBuilder text = new StringBuilder(id.number());
        char first = text.charAt(place);
        text.setCharAt(place, text.charAt(place + 1));
        text.setCharAt(place + 1, first);

        assertThat(mends(text.toString())).contains(id.packed());
        assertThat(NearId.distance(NearId.pack(text.toString()), "", id.packed()))
                .isEqualTo(Distance.ONE_SLIP);
    }

    @Property
    void a_digit_left_out_or_typed_twice_is_mended(
            @ForAll @IntRange(min = 1, max = 999) int serial, @ForAll @IntRange(max = 16) int place) {
        CitizenId id = idOf(3, serial);
        String number = id.number();
        String fewer = number.substring(0, place) + number.substring(place + 1);
        String more = number.substring(0, place) + number.charAt(place) + number.substring(place);

        assertThat(mends(fewer)).contains(id.packed());
        assertThat(mends(more)).contains(id.packed());
        assertThat(NearId.distance(-1, fewer, id.packed())).isEqualTo(Distance.ONE_SLIP);
    }

    @Property
    void every_mended_number_that_a_person_could_have_is_one_slip_away(@ForAll @IntRange(max = 99999) int end) {
        long wrong =
                NearId.pack("4302112011072" + (100_000 + end) % 100_000 / 10_000 + String.format("%04d", end % 10_000));
        List<Long> mends = new ArrayList<>();
        NearId.mends(wrong, "", mends::add);

        assertThat(mends)
                .filteredOn(NearIdTest::possible)
                .allSatisfy(mend -> assertThat(NearId.distance(wrong, "", mend)).isEqualTo(Distance.ONE_SLIP));
    }

    private static boolean possible(long packed) {
        try {
            CitizenId.ofPacked(packed);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"43021120110728704X,MISSING", "'',MISSING", "abc,MISSING"})
    void without_two_numbers_there_is_no_distance(String text, Distance distance) {
        assertThat(NearId.distance(-1, "", idOf(1, 1).packed())).isEqualTo(distance);
        assertThat(NearId.distance(NearId.pack(text), "", -1)).isEqualTo(distance);
    }

    @Test
    void other_numbers_are_far() {
        long packed = CitizenId.packed("43021120110728704X");

        assertThat(NearId.distance(NearId.pack("430211201107287113"), "", packed))
                .isEqualTo(Distance.FAR);
        assertThat(NearId.distance(NearId.pack("430211201107287951"), "", packed))
                .isEqualTo(Distance.FAR);
        assertThat(NearId.distance(NearId.pack("430211201107288741"), "", packed))
                .isEqualTo(Distance.FAR);
        assertThat(NearId.distance(-1, "43021120110728", packed)).isEqualTo(Distance.FAR);
    }
}
