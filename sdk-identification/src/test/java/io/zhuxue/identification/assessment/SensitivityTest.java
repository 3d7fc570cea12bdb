package io.zhuxue.identification.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final AssessmentRules RULES = AssessmentRules.baseline(LocalDate.of(2022, 9, 1));
    private final Sensitivity report = Sensitivity.create(RULES, 5);

    private Sensitivity.NearCut near(int score, SpecialGroup... groups) {
        return report.add(Set.of(groups), OptionalInt.of(score)).orElse(null);
    }

    @Test
    void who_is_within_five_points_of_a_cut_is_told_on_which_side() {
        assertThat(near(41)).isEqualTo(new Sensitivity.NearCut(NeedLevel.GENERAL, 1));
        assertThat(near(45).reached()).isTrue();
        assertThat(near(46)).isNull();
        assertThat(near(40).reached()).as("forty is not above forty").isFalse();
        assertThat(near(36).cut()).isEqualTo(NeedLevel.GENERAL);
        assertThat(near(35))
                .as("moved down by five the cut is thirty-five, which is not above it")
                .isNull();
        assertThat(report.lines())
                .containsExactly(
                        new Sensitivity.Line(NeedLevel.SPECIAL, 80, 0, 0),
                        new Sensitivity.Line(NeedLevel.HARD, 60, 0, 0),
                        new Sensitivity.Line(NeedLevel.GENERAL, 40, 2, 2));
    }

    @Test
    void a_level_that_a_register_gives_hangs_on_no_cut() {
        assertThat(near(79, SpecialGroup.TP)).isNull();
        assertThat(near(59, SpecialGroup.CJ))
                .as("the register gives that level already")
                .isNull();
        assertThat(near(79, SpecialGroup.CJ)).isEqualTo(new Sensitivity.NearCut(NeedLevel.SPECIAL, -1));
        assertThat(report.add(EnumSet.of(SpecialGroup.TP), OptionalInt.empty())).isEmpty();
        assertThat(report.count(NeedLevel.SPECIAL, 0)).isEqualTo(2);
    }

    @Test
    void moving_the_cuts_counts_who_would_have_which_level() {
        near(41);
        near(43);
        near(62);
        assertThat(report.count(NeedLevel.GENERAL, 0)).isEqualTo(2);
        assertThat(report.count(NeedLevel.GENERAL, 2))
                .as("41 falls, 62 falls from HARD")
                .isEqualTo(2);
        assertThat(report.count(NeedLevel.NONE, 5)).isEqualTo(2);
        assertThat(report.count(NeedLevel.GENERAL, -5)).isEqualTo(2);
        assertThatThrownBy(() -> report.count(NeedLevel.NONE, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sensitivity.create(RULES, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(report.margin()).isEqualTo(5);
    }

    @Property
    void near_is_exactly_who_changes_level_within_the_margin(
            @ForAll @IntRange(max = 100) int score,
            @ForAll @IntRange(min = 1, max = 9) int margin,
            @ForAll SpecialGroup group,
            @ForAll boolean inRegister) {
        Sensitivity one = Sensitivity.create(RULES, margin);
        Set<SpecialGroup> groups = inRegister ? Set.of(group) : Set.of();
        boolean near = one.add(groups, OptionalInt.of(score)).isPresent();
        boolean moves = false;
        for (NeedLevel level : NeedLevel.values()) {
            moves |=
                    one.count(level, -margin) != one.count(level, 0) || one.count(level, margin) != one.count(level, 0);
        }
        assertThat(near).isEqualTo(moves);
        assertThat(List.of(NeedLevel.values()).stream()
                        .mapToInt(level -> one.count(level, 0))
                        .sum())
                .isOne();
        NeedLevel level =
                Assessment.create(RULES).assess(groups, OptionalInt.of(score)).level();
        assertThat(one.count(level, 0))
                .as("unmoved, it is what assessment says")
                .isOne();
    }
}
