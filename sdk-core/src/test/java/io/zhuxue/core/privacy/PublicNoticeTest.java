package io.zhuxue.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.privacy.PublicNotice.Finding;
import io.zhuxue.core.privacy.PublicNotice.Secret;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublicNoticeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 10, 8);

    @Test
    void a_notice_of_the_allowed_fields_passes() {
        assertThat(secrets("2022年秋季学期家庭经济困难学生认定结果公示（2022-10-08至2022-10-14），监督电话见校务公开栏。"
                        + "张三，第一小学，三年级2班，特别困难；李四，特殊教育学校，2022级计算机专业，一般困难。教财〔2018〕16号"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "张三 11010519491231002X, ID_NUMBER",
        "张三 110105 19491231 0020, ID_NUMBER",
        "张三１１０１０５１９４９１２３１００２Ｘ, ID_NUMBER",
        "张三 110105491231002, ID_NUMBER",
        "卡号6222 0210 0111 6245 702, ACCOUNT",
        "电话15979711471, PHONE",
        "电话159-7971-1471, PHONE",
        "电话0731-84220000, PHONE",
        "2010年2月3日生, BIRTH_DATE",
        "2010-02-03, BIRTH_DATE",
        "20100203, BIRTH_DATE",
        "家住麓山南路932号, ADDRESS",
        "沱江镇虹桥村3组, ADDRESS",
        "丰泽园3栋2单元, ADDRESS",
        "家庭地址：略, ADDRESS",
        "系孤儿, SPECIAL_GROUP",
        "建档立卡户, SPECIAL_GROUP",
    })
    void what_a_notice_may_not_hold_is_found(String text, Secret secret) {
        assertThat(secrets("公示：" + text + "。")).contains(secret);
    }

    @ParameterizedTest
    @EnumSource(SpecialGroup.class)
    void the_name_of_every_special_group_is_private(SpecialGroup group) {
        assertThat(secrets("张三（" + group.chineseName() + "）")).contains(Secret.SPECIAL_GROUP);
    }

    @Test
    void a_finding_says_where_and_never_what() {
        List<Finding> findings = PublicNotice.scan("张三15979711471", DAY);
        assertThat(findings).containsExactly(new Finding(Secret.PHONE, 2, 13));
        assertThat(findings.get(0).message().text()).contains("第 3 个字", "联系电话").doesNotContain("15979711471");
    }

    @Property
    void no_id_or_card_number_slips_through(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 15, max = 19) String number) {
        assertThat(PublicNotice.scan("张三，" + number + "，三年级", DAY)).isNotEmpty();
    }

    @Property
    void no_mobile_number_slips_through(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(value = 9) String number) {
        assertThat(secrets("张三1" + "3" + number)).contains(Secret.PHONE);
    }

    private static List<Secret> secrets(String text) {
        return PublicNotice.scan(text, DAY).stream().map(Finding::secret).toList();
    }
}
