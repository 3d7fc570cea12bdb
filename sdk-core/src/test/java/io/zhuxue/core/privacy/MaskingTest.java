package io.zhuxue.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MaskingTest {

    @Test
    void a_name_shows_its_first_character() {
        assertThat(Masking.name("张三")).isEqualTo("张*");
        assertThat(Masking.name("买买提·艾力")).isEqualTo("买*");
        assertThat(Masking.name("𬭎三")).isEqualTo("𬭎*");
        assertThat(Masking.name("张")).isEqualTo("*");
        assertThat(Masking.name(" ")).isEmpty();
    }

    @Test
    void an_id_shows_six_and_four_and_never_the_birth_date() {
        assertThat(Masking.idNumber("11010519491231002X")).isEqualTo("110105********002X");
        assertThat(Masking.idNumber("110105491231002")).isEqualTo("110105*****1002");
        assertThat(Masking.idNumber("H12345678")).isEqualTo("*****5678");
        assertThat(Masking.idNumber("E12345")).isEqualTo("******");
        assertThat(Masking.idNumber("")).isEmpty();
    }

    @Test
    void a_phone_shows_three_and_four() {
        assertThat(Masking.phone("15979711471")).isEqualTo("159****1471");
        assertThat(Masking.phone("0731-84220000")).isEqualTo("*********0000");
        assertThat(Masking.phone("84220")).isEqualTo("*****");
    }

    @Test
    void an_account_shows_its_last_four_and_not_its_length() {
        assertThat(Masking.account("6222021001116245702")).isEqualTo("****5702");
        assertThat(Masking.account("6222021001116245")).isEqualTo("****6245");
        assertThat(Masking.account("1234567")).isEqualTo("****");
        assertThat(Masking.account("")).isEmpty();
    }

    @Test
    void an_address_ends_at_the_county() {
        assertThat(Masking.address("湖南省长沙市岳麓区麓山南路932号")).isEqualTo("湖南省长沙市岳麓区*");
        assertThat(Masking.address("湖南省湘西土家族苗族自治州凤凰县沱江镇虹桥路1号")).isEqualTo("湖南省湘西土家族苗族自治州凤凰县*");
        assertThat(Masking.address("广西壮族自治区桂林市龙胜各族自治县泗水乡")).isEqualTo("广西壮族自治区桂林市龙胜各族自治县*");
        assertThat(Masking.address("北京市海淀区中关村大街1号")).isEqualTo("北京市海淀区*");
        assertThat(Masking.address("长沙市湘江路小区12栋")).isEqualTo("长沙市*");
        assertThat(Masking.address("某村三组")).isEqualTo("*");
        assertThat(Masking.address("湖南省长沙市岳麓区")).isEqualTo("湖南省长沙市岳麓区");
        assertThat(Masking.address("")).isEmpty();
    }

    @Property
    void no_mask_gives_a_number_away(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 24) String number) {
        assertThat(shown(Masking.idNumber(number))).isLessThanOrEqualTo(10).isLessThan(number.length());
        assertThat(shown(Masking.phone(number))).isLessThanOrEqualTo(7).isLessThan(number.length());
        assertThat(shown(Masking.account(number))).isLessThanOrEqualTo(4).isLessThan(number.length());
    }

    @Property
    void no_mask_gives_a_whole_name_away(
            @ForAll @StringLength(min = 1, max = 5) @CharRange(from = '一', to = '龥') String name) {
        assertThat(Masking.name(name)).doesNotContain(name).endsWith("*").hasSizeLessThanOrEqualTo(2);
    }

    @Property
    void what_is_below_the_county_is_never_shown(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 4) String house) {
        assertThat(Masking.address("湖南省长沙市岳麓区麓山南路" + house + "号")).doesNotContain(house, "路");
    }

    private static long shown(String masked) {
        return masked.chars().filter(Character::isDigit).count();
    }
}
