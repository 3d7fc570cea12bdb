package io.zhuxue.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.Region.Level;
import io.zhuxue.core.identity.Region.Origin;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The shipped table itself: a new edition of the data must keep these promises. */
class RegionTableTest {

    /** The province codes of GB/T 2260, and 83 of the permits for people from Taiwan. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private final Collection<RegionTable.Entry> entries = RegionTable.read().values();

    @Test
    void it_holds_the_places_of_today_and_more_than_three_thousand_abolished_ones() {
        assertThat(entries.stream().filter(entry -> entry.region().current())).hasSizeBetween(3_300, 3_900);
        assertThat(entries.stream().filter(entry -> !entry.region().current())).hasSizeGreaterThan(3_000);
    }

    @Test
    void every_province_is_there_and_no_other() {
        assertThat(entries)
                .filteredOn(entry -> entry.region().level() == Level.PROVINCE)
                .extracting(entry -> entry.region().code().province())
                .containsExactlyInAnyOrderElementsOf(PROVINCES);
        assertThat(entries)
                .allSatisfy(entry ->
                        assertThat(PROVINCES).contains(entry.region().code().province()));
    }

    @Test
    void names_are_chinese_and_stand_without_those_of_the_places_above() {
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.region().name()).matches("[\\p{IsHan}（）]{1,30}");
            assertThat(entry.region().formerNames())
                    .doesNotContain(entry.region().name());
        });
        assertThat(entries)
                .filteredOn(entry ->
                        entry.region().level() == Level.COUNTY && entry.region().origin() == Origin.NATIONAL)
                .noneMatch(entry -> entry.region().name().matches(".{2,}省.*|北京市.+"));
    }

    @Test
    void bounds_are_months_and_the_earlier_comes_first() {
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.after()).matches("|(20\\d{2}-(0[1-9]|1[0-2]))");
            assertThat(entry.until()).matches("|(20\\d{2}-(0[1-9]|1[0-2]))");
            assertThat(entry.region().current()).isEqualTo(entry.until().isEmpty());
            assertThat(entry.afterYear()).isLessThanOrEqualTo(entry.untilYear());
        });
    }

    @Test
    void only_the_statistics_bureau_codes_development_zones_from_seventy_one_on() {
        assertThat(entries)
                .filteredOn(entry -> entry.region().name().contains("开发区"))
                .isNotEmpty()
                .allMatch(entry -> entry.region().origin() == Origin.STATISTICAL);
        assertThat(entries)
                .filteredOn(entry -> entry.region().origin() == Origin.STATISTICAL)
                .hasSizeBetween(100, 200)
                .allMatch(entry -> entry.region().current());
    }

    @Test
    void a_renamed_place_lives_from_its_first_name_to_its_last() {
        RegionTable.Entry collective = entries.stream()
                .filter(entry -> entry.region().code().equals(new RegionCode("429000")))
                .findFirst()
                .orElseThrow();

        assertThat(collective.after()).isEmpty();
        assertThat(collective.until()).isEmpty();
        assertThat(collective.region().name()).isEqualTo("省直辖县级行政区划");
        assertThat(collective.region().formerNames()).containsExactly("省直辖行政单位", "省直辖县级行政单位");
        assertThat(collective.region().collective()).isTrue();
    }

    @Test
    void the_cities_of_today_have_a_province_of_today() {
        Set<String> cities = new TreeSet<>();
        for (RegionTable.Entry entry : entries) {
            Region region = entry.region();
            if (region.current() && region.level() == Level.CITY && !region.collective()) {
                cities.add(region.code().code());
            }
        }
        // 333 places of the second level in the yearbook of 2023: 293 cities, 7 prefectures, 30 autonomous ones, 3
        // leagues.
        assertThat(cities).hasSize(333);
    }

    @Test
    void a_person_s_reference_is_never_blank() {
        assertThat(new PersonRef("a".repeat(64)).token()).hasSize(64);
        assertThatThrownBy(() -> new PersonRef(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
