package io.zhuxue.ortools;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.menu.FoodTable;
import io.zhuxue.nutrition.menu.Kitchen;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.menu.MealStandard;
import io.zhuxue.nutrition.menu.MenuPlanner;
import io.zhuxue.nutrition.menu.MenuPlanner.Plan;
import io.zhuxue.nutrition.menu.Pupils;
import io.zhuxue.nutrition.menu.TrainingKitchen;
import io.zhuxue.nutrition.menu.spi.MenuSolver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The engine behind the planner, beside the module's own. */
class EnginesAgreeTest {

    private static Plan plan(String engine, int dishes, double gap) {
        MenuSolver solver = MenuPlanner.solver(engine, InstantSource.system(), EnginesAgreeTest.class.getClassLoader())
                .orThrow();
        TrainingKitchen kitchen = TrainingKitchen.of(1, dishes);
        return MenuPlanner.create(MealStandard.national(), FoodTable.starter(), solver)
                .plan(new MenuPlanner.Order(
                        kitchen.dishes(),
                        kitchen.prices(),
                        Set.of(),
                        Pupils.parse("9-11:M=120,F=110").orThrow(),
                        Meal.LUNCH,
                        2,
                        false,
                        Kitchen.usual(),
                        gap,
                        Duration.ofSeconds(60)));
    }

    @Test
    void the_service_loader_finds_the_engine() {
        assertThat(ServiceLoader.load(MenuSolver.class))
                .extracting(MenuSolver::name)
                .containsExactly("ortools");
    }

    @Test
    void another_name_is_refused_with_the_names_there_are() {
        assertThat(MenuPlanner.solver("cplex", InstantSource.system(), EnginesAgreeTest.class.getClassLoader())
                        .refusal()
                        .orElseThrow())
                .isEqualTo(NutritionMessage.NO_SUCH_SOLVER.with("cplex", "patterns、ojalgo-plain、ortools"));
    }

    @Test
    void each_engines_menu_passes_the_check_and_costs_no_less_than_the_other_proves() {
        Plan own = plan("patterns", 120, 0.005);
        Plan other = plan("ortools", 120, 0.005);

        assertThat(other.report().meetsStandard()).isTrue();
        assertThat(other.relaxations()).isEmpty();
        assertThat(other.gap()).isBetween(0.0, 0.05);
        assertThat(own.boundPerPupilDay()).isLessThanOrEqualTo(other.costPerPupilDay());
        assertThat(other.boundPerPupilDay()).isLessThanOrEqualTo(own.costPerPupilDay());
        assertThat(other.boundPerPupilDay()).isPositive();
    }
}
