package io.zhuxue.nutrition.supply;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.RICE;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static io.zhuxue.nutrition.supply.Lots.lunch;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.MealRoll;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final PupilId AN = new PupilId("AN");
    private static final PupilId BO = new PupilId("BO");
    private static final PupilId CI = new PupilId("CI");
    private static final ClassId FIRST = new ClassId(SCHOOL, "一年级1班");
    private static final ClassId SECOND = new ClassId(SCHOOL, "二年级1班");

    private final Receipt early = Lots.lot("EARLY", 3_000, MONDAY.plusDays(3));
    private final Receipt late = Lots.lot("LATE", 5_000, MONDAY.plusDays(30));
    private Trace trace;

    /** An eats on Monday, Bo on Monday and Tuesday, Ci on Tuesday; the early lot is used up on Tuesday. */
    @BeforeEach
    void two_days_of_a_school() {
        Stock stock = Stock.empty(SCHOOL);
        stock.take(early);
        stock.take(late);
        stock.issue(lunch(MONDAY), RICE, Grams.of(2_000));
        stock.issue(lunch(MONDAY.plusDays(1)), RICE, Grams.of(2_500));
        stock.giveBack(lunch(MONDAY.plusDays(1)), new LotId("LATE"), Grams.of(500));
        MealRoll roll = MealRoll.of(
                SCHOOL,
                List.of(new MealRoll.Seat(AN, FIRST), new MealRoll.Seat(BO, FIRST), new MealRoll.Seat(CI, SECOND)));
        roll.mark(AN, lunch(MONDAY));
        roll.mark(BO, lunch(MONDAY));
        roll.mark(BO, lunch(MONDAY.plusDays(1)));
        roll.mark(CI, lunch(MONDAY.plusDays(1)));
        trace = Trace.of(List.of(early, late), stock.entries(), List.of(roll));
    }

    @Test
    void a_batch_leads_to_its_lots_meals_classes_and_pupils() {
        Trace.Reach reach = trace.forward(early.batch());
        assertThat(reach.lots())
                .containsEntry(new LotId("EARLY"), Grams.ZERO)
                .containsEntry(new LotId("LATE"), Grams.of(4_000));
        assertThat(reach.meals())
                .containsEntry(lunch(MONDAY), Grams.of(2_000))
                .containsEntry(lunch(MONDAY.plusDays(1)), Grams.of(2_000));
        assertThat(reach.classes()).containsEntry(FIRST, 2).containsEntry(SECOND, 1);
        assertThat(reach.pupils()).containsEntry(AN, 1).containsEntry(BO, 2).containsEntry(CI, 1);
    }

    @Test
    void a_pupil_leads_back_to_the_lots_of_the_meals_that_he_ate() {
        assertThat(trace.back(CI, MONDAY, MONDAY.plusDays(1)))
                .containsExactly(
                        new Trace.Eaten(lunch(MONDAY.plusDays(1)), early, Grams.of(1_000)),
                        new Trace.Eaten(lunch(MONDAY.plusDays(1)), late, Grams.of(1_000)));
        assertThat(trace.back(AN, MONDAY.plusDays(1), MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    void what_nobody_received_leads_nowhere() {
        Trace.Reach reach = trace.forward(new SupplierBatch(Lots.SUPPLIER, RICE, "B8"));
        assertThat(reach.lots()).isEmpty();
        assertThat(reach.pupils()).isEmpty();
        assertThat(trace.back(new PupilId("NOBODY"), MONDAY, MONDAY)).isEmpty();
    }

    @Test
    void forward_and_back_agree() {
        for (PupilId pupil : List.of(AN, BO, CI)) {
            long meals = trace.back(pupil, MONDAY, MONDAY.plusDays(9)).stream()
                    .map(Trace.Eaten::meal)
                    .distinct()
                    .count();
            assertThat(trace.forward(early.batch()).pupils().get(pupil)).isEqualTo((int) meals);
        }
    }
}
