package io.zhuxue.nutrition.menu;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.menu.spi.MenuSolver;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** The planner of menus (配餐优化): the cheapest weighed menu of given dishes that meets the standard, with its proof. */
public interface MenuPlanner {

    /**
     * A planner with the module's own solver.
     *
     * @param clock tells when the time limit is reached, and nothing else
     */
    static MenuPlanner create(MealStandard standard, FoodTable foods, InstantSource clock) {
        return create(standard, foods, new PatternSolver(clock));
    }

    /** A planner with another solver. */
    static MenuPlanner create(MealStandard standard, FoodTable foods, MenuSolver solver) {
        return new DefaultMenuPlanner(standard, foods, solver);
    }

    /** A planner that gives all days at once to ojAlgo's general solver: the plain formulation, to compare with. */
    static MenuSolver plainSolver(InstantSource clock) {
        return new PlainSolver(clock);
    }

    /**
     * A solver by its name: {@code patterns}, the module's own; {@code ojalgo-plain}; or one that the service loader finds.
     *
     * @param loader where solvers of others are looked for
     * @return the solver, or that there is none of this name and which there are
     */
    static Parsed<MenuSolver> solver(String name, InstantSource clock, ClassLoader loader) {
        List<MenuSolver> solvers = new ArrayList<>(List.of(new PatternSolver(clock), plainSolver(clock)));
        ServiceLoader.load(MenuSolver.class, loader).forEach(solvers::add);
        return solvers.stream()
                .filter(solver -> solver.name().equals(name))
                .findFirst()
                .map(Parsed::accepted)
                .orElseGet(() -> Parsed.refused(NutritionMessage.NO_SUCH_SOLVER.with(
                        name, solvers.stream().map(MenuSolver::name).collect(Collectors.joining("、")))));
    }

    /** Plans. A menu of more days than a school week repeats the week. */
    Plan plan(Order order);

    /**
     * What is to be planned.
     *
     * @param dishes the dishes to choose from
     * @param prices their foods' prices; a dish with a food that has none is left out
     * @param withoutFoods food codes that may not be used for whatever other reason
     * @param days how many days
     * @param foodGroups whether the grams of food groups (tables 2 to 4) bind too; a menu costs about twice as much then,
     *     and the proof takes longer
     * @param kitchen dishes of a course and repetitions
     * @param gap proven gap that is good enough, such as 0.01
     * @param limit time after which the best menu so far is given
     * @param means the money, kitchen and store that the school has; with a store a menu is a school week at most
     * @param restrictions what diets, allergies, bans and the season leave out or make dearer
     */
    record Order(
            List<Dish> dishes,
            PriceList prices,
            Set<String> withoutFoods,
            Pupils pupils,
            Meal meal,
            int days,
            boolean foodGroups,
            Kitchen kitchen,
            double gap,
            Duration limit,
            Means means,
            Restrictions restrictions) {

        public Order {
            dishes = List.copyOf(dishes);
            withoutFoods = Set.copyOf(withoutFoods);
            if (days < 1 || days > 366) {
                throw new IllegalArgumentException("a menu has 1 to 366 days");
            }
            if (!means.larder().lots().isEmpty()
                    && (days > kitchen.week() || days != means.larder().days().size())) {
                throw new IllegalArgumentException("with a store a menu has the larder's days, a school week at most");
            }
        }

        /** An order that leaves out nothing but wild foods and the codes. */
        public Order(
                List<Dish> dishes,
                PriceList prices,
                Set<String> withoutFoods,
                Pupils pupils,
                Meal meal,
                int days,
                boolean foodGroups,
                Kitchen kitchen,
                double gap,
                Duration limit,
                Means means) {
            this(
                    dishes,
                    prices,
                    withoutFoods,
                    pupils,
                    meal,
                    days,
                    foodGroups,
                    kitchen,
                    gap,
                    limit,
                    means,
                    Restrictions.none());
        }

        /** This order at other prices. */
        Order at(PriceList other) {
            return new Order(
                    dishes,
                    other,
                    withoutFoods,
                    pupils,
                    meal,
                    days,
                    foodGroups,
                    kitchen,
                    gap,
                    limit,
                    means,
                    restrictions);
        }

        /** An order without limits to money and kitchen and with nothing in store. */
        public Order(
                List<Dish> dishes,
                PriceList prices,
                Set<String> withoutFoods,
                Pupils pupils,
                Meal meal,
                int days,
                boolean foodGroups,
                Kitchen kitchen,
                double gap,
                Duration limit) {
            this(dishes, prices, withoutFoods, pupils, meal, days, foodGroups, kitchen, gap, limit, Means.unlimited());
        }
    }

    /**
     * A rule that could not be held with all others, and the least that had to be given up.
     *
     * @param day the day, or week; of a lot in store the last day on which it may be cooked
     * @param item the rule: an item of the standard, cost_ceiling_fen, kitchen: and the resource, or use_by: and the food
     *     (grams of all pupils)
     * @param amount what the menu gives
     * @param low the rule's lower bound
     * @param high the rule's upper bound
     */
    record Relaxation(String day, String item, double amount, double low, double high) {

        /** The day as people say it (第3天、全周、第2周). */
        public String when() {
            return DefaultMenuCheck.label(day);
        }
    }

    /**
     * What a menu takes out of the store, first expired first.
     *
     * @param day the day
     * @param lotNo the lot
     * @param foodCode its food
     * @param grams grams as bought, for all pupils
     */
    record StockUse(String day, String lotNo, String foodCode, double grams) {}

    /**
     * A planned menu.
     *
     * @param menu the menu; empty when the dishes cannot fill the courses
     * @param days the dishes of each day
     * @param costPerPupilDay yuan, exact to the hundredth of a fen; food out of the store at its value
     * @param boundPerPupilDay no menu that gives up no more than the relaxations costs less, yuan; of the cost alone
     * @param gap (cost − bound) / cost; 0 when proven cheapest
     * @param binding items of the rules that keep the menu from being cheaper, the dearest first
     * @param relaxations the rules of the order that could not be held together; empty when the menu meets them all
     * @param stockUse what is taken out of the store
     * @param leftOut dishes that were not used, and why
     * @param report the check of the menu
     */
    record Plan(
            Menu menu,
            List<List<Dish>> days,
            BigDecimal costPerPupilDay,
            BigDecimal boundPerPupilDay,
            double gap,
            List<String> binding,
            List<Relaxation> relaxations,
            List<StockUse> stockUse,
            List<Message> leftOut,
            MenuCheck.Report report,
            double seconds) {

        public Plan {
            days = days.stream().map(List::copyOf).toList();
            binding = List.copyOf(binding);
            relaxations = List.copyOf(relaxations);
            stockUse = List.copyOf(stockUse);
            leftOut = List.copyOf(leftOut);
        }

        /** True when there is a menu at all. */
        public boolean found() {
            return !days.isEmpty();
        }

        /** True when there is a menu and every rule that was to bind holds. */
        public boolean meetsOrder() {
            return found() && relaxations.isEmpty();
        }
    }
}
