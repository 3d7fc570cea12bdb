package io.zhuxue.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.RegionCode;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laws of areas: who sees less never sees more. */
class AreaLawsTest {

    /** Few regions, schools and classes, so that areas often meet; a school code stands in two counties. */
    private static Area area(Random random) {
        String[] regions = {"430000", "430100", "430121", "430181", "431200", "431228", "440000", "440106"};
        RegionCode region = new RegionCode(regions[random.nextInt(regions.length)]);
        RegionCode county = new RegionCode(new String[] {"430121", "431228", "440106"}[random.nextInt(3)]);
        String school = "214300000" + random.nextInt(2);
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(3) == 0 ? Area.nation() : Area.of(region);
            case 1 -> Area.of(region);
            case 2 -> Area.school(county, school);
            default -> Area.schoolClass(county, school, "七（" + random.nextInt(2) + "）班");
        };
    }

    @Property(tries = 2_000)
    void areas_lie_within_each_other_like_boxes(@ForAll long seed) {
        Random random = new Random(seed);
        Area one = area(random);
        Area other = area(random);
        Area third = area(random);
        assertThat(one.covers(one)).isTrue();
        assertThat(Area.nation().covers(one)).isTrue();
        if (one.covers(other) && other.covers(one)) {
            assertThat(one).isEqualTo(other);
        }
        if (one.covers(other) && other.covers(third)) {
            assertThat(one.covers(third)).isTrue();
        }
        // Two that both hold a third are one within the other.
        if (one.covers(third) && other.covers(third)) {
            assertThat(one.covers(other) || other.covers(one)).isTrue();
        }
    }

    @Property(tries = 2_000)
    void whoever_has_the_narrower_area_is_granted_nothing_more(
            @ForAll Role role, @ForAll Action action, @ForAll long seed) {
        Random random = new Random(seed);
        Area wide = area(random);
        Area narrow = area(random);
        Area data = area(random);
        if (!wide.covers(narrow) || wide.level().compareTo(role.highest()) < 0) {
            return;
        }
        boolean toNarrow =
                AccessPolicy.decide(new Actor("a", role, narrow), action, data).granted();
        boolean toWide =
                AccessPolicy.decide(new Actor("b", role, wide), action, data).granted();
        assertThat(toWide || !toNarrow).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PROVINCE, 43, '', ''", // sound, the control of the table
        "PROVINCE, 430000, '', ''",
        "PROVINCE, '', '', ''",
        "COUNTY, 4301, '', ''",
        "COUNTY, 430121, 2143000001, ''",
        "SCHOOL, 430121, '', ''",
        "SCHOOL, 4301, 2143000001, ''",
        "CLASS, 430121, 2143000001, ''",
        "CLASS, 430121, '', 七（1）班",
        "NATION, 43, '', ''",
    })
    void an_area_has_what_its_level_needs_and_nothing_else(
            Area.Level level, String region, String school, String className) {
        if (level == Area.Level.PROVINCE && region.equals("43")) {
            assertThat(new Area(level, region, school, className)).isEqualTo(Area.of(new RegionCode("430000")));
            return;
        }
        assertThatThrownBy(() -> new Area(level, region, school, className))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
