package io.zhuxue.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.Region.Level;
import io.zhuxue.core.identity.Region.Origin;
import io.zhuxue.core.identity.RegionAdvice.Standing;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    private final Regions china = Regions.national();

    // The tree

    @Test
    void there_are_thirty_four_provinces_and_the_permits_of_taiwan() {
        assertThat(china.provinces()).hasSize(35).allMatch(region -> region.level() == Level.PROVINCE);
        assertThat(china.provinces()).extracting(Region::name).contains("湖南省", "台湾省", "香港特别行政区", "台湾地区（居住证）");
    }

    @ParameterizedTest
    @CsvSource({
        "431202, 湖南省怀化市鹤城区",
        "431200, 湖南省怀化市",
        "430000, 湖南省",
        "110105, 北京市朝阳区",
        "110100, 北京市",
        "500229, 重庆市城口县",
        "429004, 湖北省仙桃市",
        "441900, 广东省东莞市",
        "659001, 新疆维吾尔自治区石河子市",
        "110103, 北京市崇文区",
        "132427, 河北省保定地区唐县",
        "130171, 河北省石家庄市石家庄高新技术产业开发区"
    })
    void a_place_has_a_whole_name_from_the_province_down(String code, String name) {
        assertThat(china.fullName(new RegionCode(code))).contains(name);
    }

    @Test
    void hunan_has_fourteen_cities_and_their_counties() {
        List<Region> cities = china.children(new RegionCode("430000"));
        List<Region> counties = china.counties(new RegionCode("430000"));

        assertThat(cities).hasSize(14).allMatch(region -> region.level() == Level.CITY);
        assertThat(counties.stream().filter(county -> county.origin() == Origin.NATIONAL))
                .hasSize(122);
        assertThat(counties).extracting(Region::code).isSorted().contains(new RegionCode("431202"));
    }

    @Test
    void a_city_without_counties_stands_for_its_own() {
        assertThat(china.counties(new RegionCode("441900")))
                .extracting(Region::name)
                .containsExactly("东莞市");
        assertThat(china.counties(new RegionCode("431202")))
                .extracting(Region::name)
                .containsExactly("鹤城区");
        assertThat(china.children(new RegionCode("431202"))).isEmpty();
    }

    @Test
    void abolished_places_are_found_but_are_nobody_s_children() {
        RegionCode chongwen = new RegionCode("110103");

        assertThat(china.find(chongwen).orElseThrow().current()).isFalse();
        assertThat(china.counties(new RegionCode("110000")))
                .hasSize(16)
                .extracting(Region::code)
                .doesNotContain(chongwen);
        assertThat(china.counties(chongwen)).isEmpty();
    }

    @Test
    void a_county_knows_city_and_province() {
        RegionCode hecheng = new RegionCode("431202");

        assertThat(china.parent(hecheng).orElseThrow().name()).isEqualTo("怀化市");
        assertThat(china.city(hecheng).orElseThrow().name()).isEqualTo("怀化市");
        assertThat(china.province(hecheng).orElseThrow().name()).isEqualTo("湖南省");
        assertThat(china.parent(new RegionCode("430000"))).isEmpty();
        assertThat(china.city(new RegionCode("430000"))).isEmpty();
    }

    @Test
    void a_renamed_place_remembers_its_former_names() {
        assertThat(china.find(new RegionCode("530800")).orElseThrow())
                .returns("普洱市", Region::name)
                .returns(List.of("思茅市"), Region::formerNames);
    }

    @Test
    void every_place_in_force_hangs_in_the_tree() {
        List<Region> leaves = china.provinces().stream()
                .flatMap(province -> china.counties(province.code()).stream())
                .toList();

        assertThat(leaves).hasSizeGreaterThan(2_900).doesNotHaveDuplicates();
        assertThat(leaves)
                .allSatisfy(leaf -> assertThat(china.fullName(leaf.code()).orElseThrow())
                        .startsWith(china.province(leaf.code()).orElseThrow().name()));
    }

    // The host's own places

    @Test
    void a_local_code_is_a_child_of_its_city() {
        RegionCode zone = new RegionCode("4312A1");
        Regions local = china.with(List.of(Region.local(zone, "洪江管理区")));

        assertThat(local.fullName(zone)).contains("湖南省怀化市洪江管理区");
        assertThat(local.children(new RegionCode("431200")))
                .extracting(Region::code)
                .contains(zone);
        assertThat(local.counties(new RegionCode("430000")))
                .extracting(Region::code)
                .contains(zone);
        assertThat(local.validFor(zone, 2010).standing()).isEqualTo(Standing.NOT_IN_IDS);
        assertThat(china.find(zone)).as("the national table does not change").isEmpty();
    }

    @Test
    void a_code_in_force_cannot_be_taken_over() {
        List<Region> taken = List.of(Region.local(new RegionCode("431202"), "某区"));

        assertThatThrownBy(() -> china.with(taken)).isInstanceOf(IllegalArgumentException.class);
    }

    // Codes and birth years

    @ParameterizedTest
    @CsvSource({
        "431202, 1990, CURRENT, 区划代码431202（湖南省怀化市鹤城区）现行有效。",
        "110103, 1990, ABOLISHED, 区划代码110103（北京市崇文区）最迟于2010-10撤销，出生时仍可使用。",
        "110103, 2010, ABOLISHED, 区划代码110103（北京市崇文区）最迟于2010-10撤销，出生时仍可使用。",
        "110103, 2011, ABOLISHED_BEFORE_BIRTH, '区划代码110103（北京市崇文区）最迟于2010-10撤销，早于出生年份，建议核对。'",
        "132427, 1960, ABOLISHED, 区划代码132427（河北省保定地区唐县）最迟于2002-12撤销，出生时仍可使用。",
        "132427, 2008, ABOLISHED_BEFORE_BIRTH, '区划代码132427（河北省保定地区唐县）最迟于2002-12撤销，早于出生年份，建议核对。'",
        "500156, 2018, CURRENT, 区划代码500156（重庆市武隆区）现行有效。",
        "500156, 2010, CREATED_AFTER_BIRTH, '区划代码500156（重庆市武隆区）在2016-07之后才设立，晚于出生年份，建议核对是否补登户口。'",
        "130171, 2010, NOT_IN_IDS, '代码130171（河北省石家庄市石家庄高新技术产业开发区）不用于公民身份号码，建议核对。'",
        "830000, 2019, CURRENT, 区划代码830000（台湾地区（居住证））现行有效。",
        "911124, 1981, FOREIGNER, 代码911124属于外国人永久居留身份证。",
        "436666, 1990, NEVER_EXISTED, '区划代码436666不在已收录的各版区划代码表中，建议核对。'"
    })
    void the_table_advises_on_a_code_for_a_birth_year(String code, int birthYear, Standing standing, String sentence) {
        RegionAdvice advice = china.validFor(new RegionCode(code), birthYear);

        assertThat(advice.standing()).isEqualTo(standing);
        assertThat(advice.reason().text()).isEqualTo(sentence);
        assertThat(advice.doubtful()).isEqualTo(sentence.contains("建议核对"));
    }

    @Test
    void the_places_in_the_samples_of_the_standard_raise_no_doubt() {
        assertThat(Stream.of("11010519491231002X", "440524188001010014")
                        .map(text -> CitizenId.parse(text).orThrow()))
                .allSatisfy(id -> assertThat(
                                china.validFor(id.region(), id.birthDate().getYear())
                                        .doubtful())
                        .isFalse());
    }

    @Property
    void a_code_stays_abolished_for_all_who_are_born_later(
            @ForAll("codes") RegionCode code, @ForAll @IntRange(min = 1950, max = 2025) int year) {
        Standing now = china.validFor(code, year).standing();
        Standing later = china.validFor(code, year + 1).standing();

        if (now == Standing.ABOLISHED_BEFORE_BIRTH) {
            assertThat(later).isEqualTo(Standing.ABOLISHED_BEFORE_BIRTH);
        }
        if (later == Standing.CREATED_AFTER_BIRTH) {
            assertThat(now).isEqualTo(Standing.CREATED_AFTER_BIRTH);
        }
        assertThat(china.find(code).isPresent()).isEqualTo(now != Standing.NEVER_EXISTED && now != Standing.FOREIGNER);
    }

    @Provide
    Arbitrary<RegionCode> codes() {
        List<RegionCode> known = china.counties(new RegionCode("500000")).stream()
                .map(Region::code)
                .toList();
        Arbitrary<RegionCode> any =
                Arbitraries.integers().between(110_000, 660_000).map(code -> new RegionCode(Integer.toString(code)));
        return Arbitraries.oneOf(
                any,
                Arbitraries.of(known),
                Arbitraries.of("110103", "132427", "500222").map(RegionCode::new));
    }
}
