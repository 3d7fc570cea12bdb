package io.zhuxue.identification.naming;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.strings()
                .withChars("张偉伟阿依古丽·•.- 　（）()[]ABcd'’ＺｈＬ，\t□")
                .ofMaxLength(12);
    }

    @ParameterizedTest
    @CsvSource({
        "張偉,张伟",
        "' 张 伟 ',张伟",
        "张　伟,张伟",
        "张伟（女）,张伟",
        "张伟[曾用名 张卫,张伟",
        "张伟),张伟",
        "阿依古丽•买买提,阿依古丽·买买提",
        "阿依古丽..买买提,阿依古丽·买买提",
        "阿依古丽·,阿依古丽",
        "·阿依古丽,阿依古丽",
        "Zhang  Wei,ZHANG·WEI",
        "ｚｈａｎｇ　ｗｅｉ,ZHANG·WEI",
        "Xi'an,XIAN",
        "'',''",
        "（）,''"
    })
    void ways_of_writing_become_one_text(String written, String normal) {
        assertThat(PersonName.normal(written)).isEqualTo(normal);
    }

    @Property(tries = 2_000)
    void the_normal_form_of_a_normal_form_is_itself(@ForAll("written") String name) {
        String normal = PersonName.normal(name);
        assertThat(PersonName.normal(normal)).isEqualTo(normal);
    }

    @Property(tries = 2_000)
    void no_normal_form_has_blanks_doubled_or_outer_separators(@ForAll("written") String name) {
        String normal = PersonName.normal(name);
        assertThat(normal).doesNotContain(" ", "　", "\t", "··", "（", "）", "(", ")", "'");
        assertThat(normal).doesNotStartWith("·").doesNotEndWith("·");
        assertThat(normal).isEqualTo(normal.toUpperCase(java.util.Locale.ROOT));
    }

    @Property(tries = 1_000)
    void a_book_gives_back_the_name_of_a_number_and_one_number_to_one_name(
            @ForAll("written") String one, @ForAll("written") String two) {
        NameBook book = new NameBook();
        String left = PersonName.normal(one);
        String right = PersonName.normal(two);
        long a = book.number(left);
        long b = book.number(right);
        assertThat(book.name(a)).isEqualTo(left);
        assertThat(book.name(b)).isEqualTo(right);
        assertThat(a == b).isEqualTo(left.equals(right));
        assertThat(book.number(left)).isEqualTo(a);
    }

    @Provide
    Arbitrary<String> chinese() {
        return Arbitraries.strings()
                .withChars("张章长伟玮维卫小晓明铭李黎丽莉王汪")
                .ofMinLength(1)
                .ofMaxLength(4);
    }

    @Property(tries = 3_000)
    void strangers_by_number_are_strangers_by_name(@ForAll("chinese") String left, @ForAll("chinese") String right) {
        NameBook book = new NameBook();
        if (NameBook.strangers(book.number(left), book.number(right))) {
            assertThat(NameMatch.of(left, right).kind()).isEqualTo(NameMatch.Kind.FAR);
        }
        assertThat(NameBook.strangers(book.number(left), book.number(right)))
                .isEqualTo(NameBook.strangers(book.number(right), book.number(left)));
        assertThat(NameBook.strangers(book.number(left), book.number(left))).isFalse();
    }

    @Test
    void the_empty_name_has_the_number_zero() {
        assertThat(new NameBook().number("")).isZero();
        assertThat(new NameBook().name(0)).isEmpty();
    }

    @Property(tries = 3_000)
    void characters_relate_alike_from_both_sides(@ForAll("chinese") String left, @ForAll("chinese") String right) {
        char a = left.charAt(0);
        char b = right.charAt(0);
        assertThat(Hanzi.relation(a, b)).isEqualTo(Hanzi.relation(b, a));
        assertThat(Hanzi.relation(a, a)).isEqualTo(Hanzi.Relation.SAME);
        assertThat(Hanzi.normal(Hanzi.normal(a))).isEqualTo(Hanzi.normal(a));
    }

    @ParameterizedTest
    @CsvSource({"zhang,zan", "zan,zan", "shi,si", "ning,lin", "lin,lin", "feng,fen", "a,a", "nv,lv", "dong,dong"})
    void sounds_that_dialects_confuse_blur_into_one(String syllable, String blurred) {
        assertThat(Hanzi.blur(syllable)).isEqualTo(blurred);
    }

    @Test
    void a_surname_is_read_as_a_surname() {
        assertThat(Hanzi.reading('单', true)).isEqualTo("shan");
        assertThat(Hanzi.reading('单', false)).isNotEqualTo("shan");
        assertThat(Hanzi.reading('A', true)).isEmpty();
        assertThat(Hanzi.hasReading('单', "dan")).isTrue();
        assertThat(Hanzi.hasReading('单', "xyz")).isFalse();
        assertThat(Hanzi.sound('A')).isEqualTo(-1);
        assertThat(Hanzi.sound('张')).isBetween(0, Hanzi.soundCount() - 1);
    }

    @Test
    void what_stands_for_a_character_that_could_not_be_written_is_no_character() {
        for (char c : new char[] {'\uE000', '\uF8FF', '□', '〓', '?', '*', '\uFFFD'}) {
            assertThat(Hanzi.unknown(c)).isTrue();
            assertThat(Hanzi.relation(c, '张')).isEqualTo(Hanzi.Relation.UNKNOWN);
        }
        assertThat(Hanzi.unknown('张')).isFalse();
        assertThat(Hanzi.relation('A', '张')).isEqualTo(Hanzi.Relation.DIFFERENT);
    }
}
