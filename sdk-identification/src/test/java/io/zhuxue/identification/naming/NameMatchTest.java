package io.zhuxue.identification.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.identification.naming.Hanzi.Relation;
import io.zhuxue.identification.naming.NameMatch.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

    private static Kind kind(String left, String right) {
        return NameMatch.of(PersonName.normal(left), PersonName.normal(right)).kind();
    }

    @ParameterizedTest
    @CsvSource({
        "张伟,张伟,EXACT",
        "張偉,张伟,EXACT",
        "张 伟,张伟,EXACT",
        "张伟（曾用名张卫）,张伟,EXACT",
        "阿依古丽·买买提,阿依古丽•买买提,EXACT",
        "阿依古丽‧买买提,阿依古丽买买提,EXACT",
        "阿依古丽.买买提,阿依古丽·买买提,EXACT",
        "阿依古丽·买买提,买买提·阿依古丽,REORDERED",
        "阿依古丽·买买提,阿依古丽,PARTIAL",
        "古丽娜尔·艾合买提,古莉娜尔·艾合买提,SOUND",
        "王小红,王小虹,SOUND",
        "单雪,陕雪,SOUND",
        "李洁,李浩,LOOK",
        "陈晴,陈睛,LOOK",
        "戴英,戴瑛,SOUND",
        "宋子宁,宋子宇,LOOK",
        "王小红,王晓虹,SEVERAL_NEAR",
        "王小红,王小刚,ONE_DIFFERENT",
        "张伟,张小伟,PARTIAL",
        "张\uE123,张喆,UNKNOWN_CHARACTER",
        "张伟,李伟,FAR",
        "张伟,张强,FAR",
        "王小红,李大刚,FAR",
        "张伟,Zhang Wei,ROMANISED",
        "单雪梅,SHAN XUEMEI,ROMANISED",
        "单雪梅,Xuemei Shan,ROMANISED",
        "张伟,Zhang Wen,FAR",
        "John Smith,SMITH JOHN,REORDERED",
        "欧阳修,修,FAR"
    })
    void names_are_told_apart_as_people_mistake_them(String left, String right, Kind kind) {
        assertThat(kind(left, right)).isEqualTo(kind);
        assertThat(kind(right, left)).isEqualTo(kind);
    }

    @Test
    void a_blank_name_is_nobody() {
        assertThat(kind("", "张伟")).isEqualTo(Kind.FAR);
        assertThat(kind("", "")).isEqualTo(Kind.FAR);
    }

    @Test
    void a_character_that_nobody_could_write_is_compared_with_nothing() {
        NameMatch match = NameMatch.of("张□明", "张喆明");

        assertThat(match.relations()).containsExactly(Relation.SAME, Relation.UNKNOWN, Relation.SAME);
    }

    @ParameterizedTest
    @CsvSource({"单,shan", "仇,qiu", "曾,zeng", "解,xie", "乐,yue", "查,zha", "王,wang"})
    void a_surname_has_its_own_reading(char surname, String reading) {
        assertThat(Hanzi.reading(surname, true)).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource({"zhang,zan", "nan,lan", "ling,lin", "shui,sui", "dong,dong", "an,an"})
    void confusions_of_dialect_are_one_sound(String syllable, String blurred) {
        assertThat(Hanzi.blur(syllable)).isEqualTo(blurred);
    }

    @Test
    void few_characters_look_alike() {
        String sample = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
        int alike = 0;
        for (char a : sample.toCharArray()) {
            for (char b : sample.toCharArray()) {
                alike += Hanzi.relation(a, b) == Relation.LOOK ? 1 : 0;
            }
        }

        assertThat(alike / (double) (sample.length() * sample.length())).isLessThan(0.03);
    }

    @Property
    void comparing_is_symmetric(@ForAll("names") String left, @ForAll("names") String right) {
        assertThat(NameMatch.of(left, right).kind())
                .isEqualTo(NameMatch.of(right, left).kind());
    }

    @Property
    void the_normal_form_is_stable(@ForAll @StringLength(max = 12) String name) {
        String normal = PersonName.normal(name);

        assertThat(PersonName.normal(normal)).isEqualTo(normal);
    }

    @Property
    void a_name_comes_back_from_its_number(@ForAll("names") String left, @ForAll("names") String right) {
        NameBook book = new NameBook();
        long a = book.number(left);
        long b = book.number(right);

        assertThat(book.name(a)).isEqualTo(left);
        assertThat(a == b).isEqualTo(left.equals(right));
        assertThat(!NameBook.strangers(a, b) || NameMatch.of(left, right).kind() == Kind.FAR)
                .isTrue();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("王李张小红虹伟炜英瑛宁宇阿依古丽莉·A")
                .ofMaxLength(6)
                .map(PersonName::normal);
    }
}
