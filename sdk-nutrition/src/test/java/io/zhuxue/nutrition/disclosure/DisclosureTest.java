package io.zhuxue.nutrition.disclosure;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.supply.Lots;
import io.zhuxue.nutrition.supply.Receipt;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private final Week week = Week.plain();

    private MealNotice meal() {
        return week.notice().meals().get(0);
    }

    private List<String> remarks() {
        return week.notice().remarks().stream().map(Message::text).toList();
    }

    private static Receipt labelled(String lot, String brand, String certificate) {
        Receipt plain = Lots.lot(lot, 50_000, MONDAY.plusDays(90));
        Receipt.Provenance label = plain.provenance();
        return new Receipt(
                plain.lot(),
                plain.school(),
                plain.foodCode(),
                plain.purchase(),
                new Receipt.Provenance(brand, label.batchNo(), label.made(), label.bestBefore(), certificate),
                plain.weighing(),
                plain.inspection());
    }

    @Test
    void a_meal_shows_what_it_was_made_of_and_what_it_cost() {
        // 2,200 g at 4.80 yuan are 10.56 yuan; 19 pupils and the head eat 110 g each, for 0.528 yuan.
        assertThat(meal().foods())
                .containsExactly(new MealNotice.Food(
                        "大米",
                        "稻花",
                        "稻香合作社",
                        MONDAY.minusDays(10),
                        MONDAY.plusDays(90),
                        "cert-1",
                        Money.ofFen(480),
                        new BigDecimal("110.0"),
                        Grams.of(2_200)));
        assertThat(meal().costPerPupil()).isEqualTo(Money.ofFen(53));
        assertThat(meal().shown()).contains(new MealNotice.Totals(19, Money.ofYuan(100), Money.ofFen(1_056)));
        assertThat(meal().companion()).isEqualTo("王校长");
        assertThat(meal().dishes())
                .containsExactly(new MealNotice.Dish("米饭", List.of(new MealNotice.Part("大米", Grams.of(110)))));
        assertThat(remarks()).isEmpty();
    }

    @Test
    void a_meal_that_takes_two_lots_shows_both() {
        week.meal(Week.dinner(MONDAY), "米饭", 47_000, 19, null);
        week.receive(labelled("L2", "金穗", "cert-2"));
        week.meal(Lots.lunch(MONDAY.plusDays(1)), "米饭", 2_200, 20, null);
        MealNotice tuesday = week.notice().meals().get(2);
        assertThat(tuesday.foods()).extracting(MealNotice.Food::brand).containsExactly("稻花", "金穗");
        assertThat(tuesday.foods()).extracting(food -> food.grams()).containsExactly(Grams.of(800), Grams.of(1_400));
        assertThat(tuesday.companion()).isEmpty();
        assertThat(tuesday.shown().orElseThrow().income()).isEqualTo(Money.ofYuan(100));
    }

    @Test
    void what_a_kitchen_gives_back_was_not_eaten() {
        week.giveBack(Week.LUNCH, "L1", 200);
        assertThat(meal().foods().get(0).grams()).isEqualTo(Grams.of(2_000));
        assertThat(meal().shown().orElseThrow().cost()).isEqualTo(Money.ofFen(960));
        week.giveBack(Week.LUNCH, "L1", 2_000);
        assertThat(meal().foods()).isEmpty();
        assertThat(meal().costPerPupil()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_week_goes_from_monday_to_sunday_and_adds_up() {
        week.meal(Lots.lunch(MONDAY.plusDays(6)), "米饭", 1_000, 10, null);
        week.meal(Lots.lunch(MONDAY.plusDays(7)), "米饭", 1_000, 10, null);
        assertThat(week.notice().meals()).hasSize(2);
        assertThat(week.notice().totals()).isEqualTo(new MealNotice.Totals(29, Money.ofYuan(150), Money.ofFen(1_536)));
        assertThat(week.disclosure().weeks(SCHOOL)).containsExactly(MONDAY, MONDAY.plusDays(7));
        assertThat(week.disclosure().weeks(new SchoolCode("2143000009"))).isEmpty();
    }

    @Test
    void so_few_diners_that_somebody_might_be_told_are_not_shown_nor_what_they_could_be_reckoned_from() {
        week.meal(Week.dinner(MONDAY), "米饭", 550, 4, HEAD);
        MealNotice few = week.notice().meals().get(1);
        assertThat(few.shown()).isEmpty();
        assertThat(few.foods()).allSatisfy(food -> assertThat(food.amount()).isEmpty());
        assertThat(few.foods().get(0).perPupil()).isEqualByComparingTo("110");
        assertThat(week.notice().totals().diners())
                .as("the week holds the others only")
                .isEqualTo(19);
        week.diners.put(Week.dinner(MONDAY), 5);
        assertThat(week.notice().meals().get(1).shown()).isPresent();
    }

    private static final StaffId HEAD = Week.HEAD;

    @Test
    void what_somebody_typed_is_searched_for_personal_data() {
        week.leaders.put(HEAD, "王校长 13812345678");
        week.meal(Week.dinner(MONDAY), "低保学生餐", 500, 9, null);
        week.receive(labelled("L2", "家庭住址", "cert-2"));
        week.meal(Lots.lunch(MONDAY.plusDays(1)), "米饭", 48_000, 19, null);
        String page = week.notice().html() + week.notice().json();
        assertThat(page).doesNotContain("13812345678", "低保", "家庭住址").contains("（已隐去）");
        assertThat(remarks())
                .contains("公示的“陪餐人”含联系电话，已隐去，请更正原记录。", "公示的“菜品”含特殊群体身份，已隐去，请更正原记录。", "公示的“品牌”含家庭住址，已隐去，请更正原记录。");
    }

    @Test
    void a_leader_without_a_public_name_goes_by_the_number() {
        week.leaders.clear();
        assertThat(meal().companion()).isEqualTo("T1");
    }

    @Test
    void a_dish_without_a_recipe_and_a_food_without_a_proof_are_remarked_on() {
        week.portions.clear();
        week.receive(labelled("L2", "金穗", ""));
        week.meal(Lots.lunch(MONDAY.plusDays(1)), "米饭", 48_000, 19, null);
        assertThat(week.notice().remarks())
                .extracting(Message::code)
                .containsExactlyInAnyOrder("NOTICE_NO_RECIPE", "NOTICE_NO_RECIPE", "NOTICE_NO_PROOF");
        assertThat(week.notice().html()).contains("未登记带量食谱", "未登记");
    }

    @Test
    void a_meal_of_which_only_the_diners_are_known_is_shown_as_such() {
        week.diners.put(Week.dinner(MONDAY), 12);
        MealNotice bare = week.notice().meals().get(1);
        assertThat(bare.foods()).isEmpty();
        assertThat(bare.dishes()).isEmpty();
        assertThat(bare.shown()).contains(new MealNotice.Totals(12, Money.ofYuan(60), Money.ZERO));
    }

    @Test
    void a_week_begins_on_a_monday_and_belongs_to_a_known_school() {
        Disclosure disclosure = week.disclosure();
        assertThatThrownBy(() -> disclosure.week(SCHOOL, MONDAY.plusDays(1), Week.PUBLISHED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> disclosure.week(new SchoolCode("2143000009"), MONDAY, Week.PUBLISHED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(disclosure.week(SCHOOL, MONDAY.minusDays(7), Week.PUBLISHED).meals())
                .isEmpty();
    }

    @Test
    void no_type_of_a_notice_can_hold_a_pupil_a_class_or_a_member_of_staff() {
        Set<Type> reached = new HashSet<>();
        reach(WeekNotice.class, reached);
        assertThat(reached).contains(MealNotice.Food.class, MealNotice.Totals.class, SchoolProfile.class);
        assertThat(reached).doesNotContain(PupilId.class, ClassId.class, StaffId.class, LotId.class);
    }

    private static void reach(Type type, Set<Type> reached) {
        if (!reached.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType many) {
            for (Type argument : many.getActualTypeArguments()) {
                reach(argument, reached);
            }
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                reach(component.getGenericType(), reached);
            }
        }
    }

    @Property(tries = 50)
    void the_grams_and_the_cost_of_a_week_are_those_that_left_the_store(
            @ForAll @IntRange(min = 1, max = 3_000) int first,
            @ForAll @IntRange(min = 1, max = 3_000) int second,
            @ForAll @IntRange(min = 5, max = 40) int diners) {
        Week random = new Week();
        random.receive(Lots.lot("L1", first, MONDAY.plusDays(8)));
        random.receive(Lots.lot("L2", 6_000, MONDAY.plusDays(9)));
        random.meal(Week.LUNCH, "米饭", first, diners, null);
        random.meal(Week.dinner(MONDAY), "米饭", second, diners, null);
        WeekNotice notice = random.notice();
        Grams shown = notice.meals().stream()
                .flatMap(meal -> meal.foods().stream())
                .map(food -> food.amount().orElseThrow())
                .reduce(Grams.ZERO, Grams::plus);
        assertThat(shown).isEqualTo(Grams.of(first + second));
        Money cost = notice.totals().cost();
        assertThat(Math.abs(cost.fen() - shown.cost(Lots.PRICE).fen())).isLessThanOrEqualTo(2);
        assertThat(notice.totals().income()).isEqualTo(Money.ofYuan(10L * diners));
    }

    @Test
    void the_smallest_number_is_data_of_the_policy_book() throws IOException {
        assertThat(PolicyBook.national().find("nut.notice.smallest", LocalDate.of(2022, 9, 1), Place.NATION))
                .hasValueSatisfying(found -> assertThat(found.whole()).isEqualTo(5));
        assertThat(new DisclosurePolicy().name()).isEqualTo("nutrition-disclosure");
        assertThatThrownBy(() -> new DisclosurePolicy().open("nothing.yaml")).isInstanceOf(IOException.class);
    }

    @Test
    void every_mode_of_feeding_is_named() {
        for (MealMode mode : MealMode.values()) {
            week.school = new SchoolProfile(SCHOOL, "青山小学", mode, "");
            assertThat(week.notice().html()).contains(mode.chineseName()).doesNotContain("监督电话");
        }
    }
}
