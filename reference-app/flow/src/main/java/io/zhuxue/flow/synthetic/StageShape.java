package io.zhuxue.flow.synthetic;

import io.zhuxue.core.Stage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a stage of education is like in a training province.
 *
 * @param weight how many of a hundred students or so are in it
 * @param grades how many grades it has
 * @param entryAge full years on the last day of August before the first grade
 * @param boarding the share of boarders
 */
record StageShape(double weight, int grades, int entryAge, double boarding) {

    private static final Map<Stage, StageShape> SHAPES = new EnumMap<>(Stage.class);
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final double[] WEIGHTS = new double[STAGES.size()];

    static {
        for (int i = 0; i < WEIGHTS.length; i++) {
            StageShape shape = shape(STAGES.get(i));
            SHAPES.put(STAGES.get(i), shape);
            WEIGHTS[i] = shape.weight();
        }
    }

    private static StageShape shape(Stage stage) {
        return switch (stage) {
            case PRE -> new StageShape(12, 3, 3, 0);
            case PRI -> new StageShape(37, 6, 6, 0.15);
            case JUN -> new StageShape(18, 3, 12, 0.55);
            case SHS -> new StageShape(11.6, 3, 15, 0.7);
            case VOC -> new StageShape(9.6, 3, 15, 0.8);
            case UG -> new StageShape(10, 4, 18, 0.98);
            case PGM -> new StageShape(1.4, 3, 22, 0.98);
            case PGD -> new StageShape(0.4, 4, 25, 0.95);
        };
    }

    static StageShape of(Stage stage) {
        return Objects.requireNonNull(SHAPES.get(stage));
    }

    /** A stage with the chance of its weight. */
    static Stage drawn(Chance chance) {
        return STAGES.get(chance.weighted(WEIGHTS));
    }
}
