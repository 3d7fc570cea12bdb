package io.zhuxue.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Parsed;
import io.zhuxue.server.ServerMessage;
import jakarta.servlet.http.Part;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was typed is kept until it is taken, a file is asked for in the words of its page, and a desk is asked once. */
class FormTest {

    private final Form form = new Form();

    private static Part part(long size) {
        return (Part) Proxy.newProxyInstance(
                FormTest.class.getClassLoader(),
                new Class<?>[] {Part.class},
                (proxy, method, args) -> method.getName().equals("getSize") ? (Object) size : "名单.csv");
    }

    @Test
    void what_was_typed_stays_when_it_is_refused_and_goes_when_it_is_taken() {
        form.getIn().put("words", "已核对");
        assertThat(form.took(Optional.of(ServerMessage.WORDS.with()), "好")).isFalse();
        assertThat(form.isRefused()).isTrue();
        assertThat(form.getNotice()).isEqualTo(ServerMessage.WORDS.with().text());
        assertThat(form.text("words")).isEqualTo("已核对");
        assertThat(form.took(Optional.empty(), "好")).isTrue();
        assertThat(form.isRefused()).isFalse();
        assertThat(form.getNotice()).isEqualTo("好");
        assertThat(form.getIn()).isEmpty();
    }

    @Test
    void what_a_desk_gives_is_told_in_words_made_of_it() {
        form.told(Parsed.accepted(7), count -> count + "份");
        assertThat(form.getNotice()).isEqualTo("7份");
        form.told(Parsed.<Integer>refused(ServerMessage.NO_MEALS.with()), count -> count + "份");
        assertThat(form.isRefused()).isTrue();
        assertThat(form.getNotice()).isEqualTo(ServerMessage.NO_MEALS.with().text());
    }

    @Test
    void a_missing_or_empty_file_is_refused_as_its_page_refuses() {
        assertThat(form.chosenOr(ServerMessage.BAD_MENU)).isEmpty();
        assertThat(form.getNotice())
                .isEqualTo(ServerMessage.BAD_MENU.with("没有选择文件").text());
        form.setFile(part(0));
        assertThat(form.chosenOr(ServerMessage.BAD_REFORM)).isEmpty();
        assertThat(form.getNotice())
                .isEqualTo(ServerMessage.BAD_REFORM.with("没有选择文件").text());
        form.done("");
        form.setFile(part(3));
        assertThat(form.chosenOr(ServerMessage.BAD_REFORM)).map(Form::name).contains("名单.csv");
        assertThat(form.isRefused()).isFalse();
    }

    @Test
    void a_day_or_a_number_that_is_none_is_taken_as_absent() {
        form.getIn().put("day", "下周");
        form.getIn().put("task", "12a");
        form.getIn().put("id", " 12 ");
        assertThat(form.day("day", LocalDate.of(2022, 9, 1))).isEqualTo("2022-09-01");
        assertThat(form.number("task")).isEmpty();
        assertThat(form.number("id")).contains(12L);
    }

    @Test
    void a_desk_is_asked_once_until_something_was_done() {
        List<String> asked = new ArrayList<>();
        Once<Integer> once = new Once<>(() -> {
            asked.add("");
            return asked.size();
        });
        assertThat(once.get()).isEqualTo(1);
        assertThat(once.get()).isEqualTo(1);
        once.forget();
        assertThat(once.get()).isEqualTo(2);
    }
}
