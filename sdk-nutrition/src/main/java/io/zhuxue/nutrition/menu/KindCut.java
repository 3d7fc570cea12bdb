package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.HashSet;
import java.util.Set;

/**
 * A rule that adds up and follows from a rule that counts kinds over the week: whatever foods are taken as shared, there
 * are no more kinds than those and the foods of each dish that are not among them.
 *
 * @param gives what an option gives, in wholes of the counting rule
 * @param low what the week must reach
 */
record KindCut(double[] gives, double low) {

    /** The cut of some shared foods. */
    static KindCut of(MenuProblem.Variety variety, Set<Integer> shared) {
        double[] gives = new double[variety.foods().size()];
        for (int j = 0; j < gives.length; j++) {
            Set<Integer> others = new HashSet<>(variety.foods().get(j));
            others.removeAll(shared);
            gives[j] = others.size() / (double) variety.least();
        }
        return new KindCut(gives, (variety.least() - shared.size()) / (double) variety.least());
    }

    /** What a day gives. */
    double of(int[] day) {
        double sum = 0;
        for (int option : day) {
            sum += gives[option];
        }
        return sum;
    }
}
