package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.Arrays;
import java.util.List;

/** Rules of one scope laid out by option, so that a climb can try thousands of exchanges a second. */
final class RuleTable {

    /** What an option gives to each rule that adds up, in wholes of the rule. */
    final double[][] gives;

    final double[] low;
    final double[] high;
    final double[] penalty;
    /** How many of the first days a rule that adds up counts. */
    final int[] firstDays;
    /** The foods of an option by rule that counts, sorted. */
    final int[][][] foods;

    final int[] foodNumbers;
    final int[] least;
    final double[] penaltyPerKind;

    RuleTable(
            int options,
            List<MenuProblem.Row> rows,
            double[] rowPenalties,
            List<MenuProblem.Variety> varieties,
            double[] varietyPenalties) {
        gives = new double[options][rows.size()];
        low = new double[rows.size()];
        high = new double[rows.size()];
        penalty = rowPenalties.clone();
        firstDays = new int[rows.size()];
        for (int i = 0; i < low.length; i++) {
            MenuProblem.Row row = rows.get(i);
            low[i] = row.low() / row.size();
            high[i] = row.high() / row.size();
            firstDays[i] = row.firstDays();
            for (int j = 0; j < options; j++) {
                gives[j][i] = row.coefficients().get(j) / row.size();
            }
        }
        foods = new int[varieties.size()][options][];
        foodNumbers = new int[varieties.size()];
        least = new int[varieties.size()];
        penaltyPerKind = new double[varieties.size()];
        for (int v = 0; v < foods.length; v++) {
            MenuProblem.Variety variety = varieties.get(v);
            least[v] = variety.least();
            penaltyPerKind[v] = varietyPenalties[v] / variety.least();
            for (int j = 0; j < options; j++) {
                foods[v][j] = variety.foods().get(j).stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray();
                for (int food : foods[v][j]) {
                    foodNumbers[v] = Math.max(foodNumbers[v], food + 1);
                }
            }
        }
    }

    /** True when all options together have fewer foods than a rule that counts asks for. */
    boolean lacksKinds() {
        for (int v = 0; v < foods.length; v++) {
            long kinds = Arrays.stream(foods[v])
                    .flatMapToInt(Arrays::stream)
                    .distinct()
                    .count();
            if (kinds < least[v]) {
                return true;
            }
        }
        return false;
    }
}
