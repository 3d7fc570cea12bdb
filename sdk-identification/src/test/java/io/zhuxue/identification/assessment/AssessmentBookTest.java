package io.zhuxue.identification.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.table.TableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AssessmentBookTest {

    private static final RegionCode COUNTY = new RegionCode("430211");
    private static final String SCHOOL = "2143000002";
    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);

    /** The baseline as a place would hand it in under its own name, from a day on, with one cut changed. */
    private static String rules(String name, String from, int generalCut) {
        try (InputStream in = AssessmentRules.class.getResourceAsStream("baseline.yaml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return yaml.replaceFirst("name: .*", "name: " + name)
                    .replaceFirst("from: .*", "from: '" + from + "'")
                    .replaceFirst("GENERAL: 40", "GENERAL: " + generalCut);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_nearest_place_that_has_begun_decides() {
        AssessmentBook book = AssessmentBook.baseline()
                .with("43", "43.yaml", rules("省", "2020-01-01", 38))
                .with("430211", "430211.yaml", rules("县", "2022-09-01", 35))
                .with(SCHOOL, "school.yaml", rules("校", "2023-01-01", 30));

        assertThat(book.at(COUNTY, SCHOOL, DAY).cuts()).containsEntry(NeedLevel.GENERAL, 35);
        assertThat(book.at(COUNTY, SCHOOL, DAY.minusDays(1)).name()).isEqualTo("省");
        assertThat(book.at(COUNTY, SCHOOL, LocalDate.of(2023, 1, 1)).name()).isEqualTo("校");
        assertThat(book.at(COUNTY, "2143000003", LocalDate.of(2023, 1, 1)).name())
                .isEqualTo("县");
        assertThat(book.at(new RegionCode("430302"), SCHOOL + "9", DAY).name()).isEqualTo("省");
        assertThat(book.at(new RegionCode("110105"), "1111000002", DAY)).isEqualTo(AssessmentRules.baseline(DAY));
    }

    @Test
    void a_city_comes_between_county_and_province() {
        AssessmentBook book = AssessmentBook.baseline()
                .with("43", "43.yaml", rules("省", "2020-01-01", 38))
                .with("4302", "4302.yaml", rules("市", "2020-01-01", 37));
        assertThat(book.at(COUNTY, SCHOOL, DAY).name()).isEqualTo("市");
    }

    @Test
    void no_place_gives_a_register_less_than_the_baseline() {
        String less = rules("县", "2020-01-01", 40).replaceFirst("TP, ?", "");
        assertThat(less).isNotEqualTo(rules("县", "2020-01-01", 40));
        assertThatThrownBy(() -> AssessmentBook.baseline().with("430211", "430211.yaml", less))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("TP");
    }

    @Test
    void a_place_is_a_code_and_comes_once() {
        AssessmentBook book = AssessmentBook.baseline().with("43", "43.yaml", rules("省", "2020-01-01", 38));
        assertThatThrownBy(() -> book.with("43", "again.yaml", rules("省", "2020-01-01", 38)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.with("湖南", "x.yaml", rules("省", "2020-01-01", 38)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
