package io.zhuxue.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.Region;
import io.zhuxue.core.identity.Regions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mask of addresses, held against every county in force. */
class AddressMaskLawsTest {

    private static List<String> counties() {
        List<String> names = new ArrayList<>();
        Regions regions = Regions.national();
        for (Region province : regions.provinces()) {
            for (Region county : regions.counties(province.code())) {
                names.add(regions.fullName(county.code()).orElseThrow());
            }
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"人民路8号", "城关镇东风市场3号", "向阳乡赤水县城老街2组", "那大镇中心大道1号", "人民市场3号", "东城街道中心市场2号", "张家村4组", "幸福小区2栋301室"})
    void of_no_county_is_anything_below_the_county_shown(String below) {
        List<String> leaks = new ArrayList<>();
        for (String county : counties()) {
            String shown = Masking.address(county + below);
            if (!shown.endsWith("*") || !county.startsWith(shown.substring(0, shown.length() - 1))) {
                leaks.add(county + below + " → " + shown);
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void an_address_that_ends_with_its_county_is_shown_or_shortened_and_never_lengthened() {
        List<String> whole = new ArrayList<>();
        for (String county : counties()) {
            String shown = Masking.address(county);
            assertThat(county).startsWith(shown.replace("*", ""));
            if (shown.equals(county)) {
                whole.add(county);
            }
        }
        // A mask that hid all would hold the laws above as well.
        assertThat(whole).hasSizeGreaterThan(counties().size() * 95 / 100);
    }
}
