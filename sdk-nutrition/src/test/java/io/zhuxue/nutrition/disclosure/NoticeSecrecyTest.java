package io.zhuxue.nutrition.disclosure;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.supply.Lots;
import io.zhuxue.nutrition.supply.Receipt;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whatever people type, a notice stays a notice and gives nobody away. */
class NoticeSecrecyTest {

    @Provide
    Arbitrary<String> secret() {
        return Arbitraries.of(
                "11010519491231002X",
                "430121201401011234",
                "13812345678",
                "6222021234567890123",
                "2014-05-06",
                "孤儿",
                "建档立卡");
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withChars("米饭红烧肉<>&\"'\\{}[]:,#\t 一二三abc")
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(text -> !text.isBlank());
    }

    private static Receipt branded(String brand) {
        Receipt plain = Lots.lot("L1", 50_000, MONDAY.plusDays(90));
        Receipt.Provenance label = plain.provenance();
        return new Receipt(
                plain.lot(),
                plain.school(),
                plain.foodCode(),
                plain.purchase(),
                new Receipt.Provenance(brand, label.batchNo(), label.made(), label.bestBefore(), label.certificate()),
                plain.weighing(),
                plain.inspection());
    }

    private static Week week(String brand, String dish, String leader, String name, int diners) {
        Week week = new Week();
        week.school = new SchoolProfile(SCHOOL, name, MealMode.CANTEEN, "");
        week.receive(branded(brand));
        week.meal(Week.LUNCH, dish, 2_200, diners, Week.HEAD);
        week.leaders.put(Week.HEAD, leader);
        return week;
    }

    @Property(tries = 80)
    void a_secret_that_somebody_typed_anywhere_stands_nowhere(
            @ForAll("secret") String secret, @ForAll @IntRange(max = 3) int where) {
        String dirty = "说明 " + secret + " 完";
        WeekNotice notice = week(
                        where == 0 ? dirty : "稻花",
                        where == 1 ? dirty : "米饭",
                        where == 2 ? dirty : "王校长",
                        where == 3 ? dirty : "青山小学",
                        19)
                .notice();
        assertThat(notice.html() + notice.json()).doesNotContain(secret);
        assertThat(notice.remarks()).extracting(Message::code).contains("NOTICE_SECRET");
        assertThat(notice.remarks()).extracting(Message::text).noneMatch(text -> text.contains(secret));
    }

    @Property(tries = 80)
    void whatever_is_typed_the_page_stays_well_formed_and_the_json_gives_it_back(
            @ForAll("typed") String brand, @ForAll("typed") String dish, @ForAll("typed") String name)
            throws Exception {
        WeekNotice notice = week(brand, dish, "王校长", name, 19).notice();
        String xml = notice.html().replaceFirst("<!DOCTYPE html>", "").replaceAll("(<meta[^>]*)>", "$1/>");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                        .getElementsByTagName("table")
                        .getLength())
                .isEqualTo(3);
        Map<?, ?> json = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(notice.json());
        Map<?, ?> meal = (Map<?, ?>) ((List<?>) json.get("meals")).get(0);
        assertThat(json.get("school")).isEqualTo(name);
        assertThat(((Map<?, ?>) ((List<?>) meal.get("dishes")).get(0)).get("dish"))
                .isEqualTo(dish);
        assertThat(((Map<?, ?>) ((List<?>) meal.get("foods")).get(0)).get("brand"))
                .isEqualTo(brand);
    }

    @Property(tries = 60)
    void a_number_of_diners_is_shown_from_five_on_and_never_below(@ForAll @IntRange(max = 30) int diners) {
        WeekNotice notice = week("稻花", "米饭", "王校长", "青山小学", diners).notice();
        boolean shown = diners >= 5;
        assertThat(notice.meals().get(0).shown().isPresent()).isEqualTo(shown);
        assertThat(notice.json().contains("\"grams\":2200")).isEqualTo(shown);
        assertThat(notice.html().contains("少于5</td>")).isEqualTo(!shown);
        assertThat(notice.totals().diners()).isEqualTo(shown ? diners : 0);
    }

    @Property(tries = 60)
    void tenths_of_a_gram_for_one_do_not_betray_how_few_shared_it(
            @ForAll @IntRange(max = 4) int diners, @ForAll @IntRange(min = 1, max = 5_000) int grams) {
        Week week = new Week();
        week.receive(branded("稻花"));
        week.meal(Week.LUNCH, "米饭", grams, diners, Week.HEAD);
        MealNotice.Food food = week.notice().meals().get(0).foods().get(0);
        long eaters = diners + 1L; // and the head
        assertThat(food.perPupil().scale())
                .as("a half is of two, a third of three")
                .isZero();
        assertThat(food.perPupil().longValueExact()).isEqualTo(Math.floorDiv(2 * grams + eaters, 2 * eaters));
    }
}
