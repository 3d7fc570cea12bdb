package io.zhuxue.disbursement.simulation;

import io.zhuxue.core.Stage;
import io.zhuxue.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a reform would cost in the years to come (多年测算), under stated assumptions: two terms a year like the one
 * simulated, and numbers of students that grow or shrink by a fixed rate a stage. Amounts and ratios stay as they are.
 *
 * @param years the years, from the first
 */
public record Projection(List<Year> years) {

    /**
     * One year.
     *
     * @param number 1 for the first
     * @param cost what the reform costs more than today, rounded half up to the fen
     * @param byStage the same by stage
     */
    public record Year(int number, Money cost, Map<Stage, Money> byStage) {

        public Year {
            byStage = Map.copyOf(byStage);
        }
    }

    public Projection {
        years = List.copyOf(years);
    }

    /**
     * Projects the effects of one term.
     *
     * @param yearlyGrowth the change of the number of students a year in percent, by stage; a stage that is not named
     *     stays as it is
     * @param years how many, at least one
     */
    public static Projection of(List<Effect> effects, Map<Stage, BigDecimal> yearlyGrowth, int years) {
        if (years < 1) {
            throw new IllegalArgumentException("a projection has at least one year");
        }
        Map<Stage, Money> term = new EnumMap<>(Stage.class);
        effects.forEach(effect -> term.merge(effect.stage(), effect.cost(), Money::plus));
        List<Year> projected = new ArrayList<>();
        for (int number = 1; number <= years; number++) {
            Map<Stage, Money> byStage = new EnumMap<>(Stage.class);
            for (Map.Entry<Stage, Money> stage : term.entrySet()) {
                BigDecimal growth = yearlyGrowth.getOrDefault(stage.getKey(), BigDecimal.ZERO);
                BigDecimal factor = BigDecimal.ONE.add(growth.movePointLeft(2)).pow(number - 1);
                byStage.put(stage.getKey(), scaled(stage.getValue().times(2), factor));
            }
            Money cost = byStage.values().stream().reduce(Money.ZERO, Money::plus);
            projected.add(new Year(number, cost, byStage));
        }
        return new Projection(projected);
    }

    private static Money scaled(Money sum, BigDecimal factor) {
        return Money.ofFen(BigDecimal.valueOf(sum.fen())
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
