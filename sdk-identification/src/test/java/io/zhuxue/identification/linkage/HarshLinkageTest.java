package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.identification.linkage.HarshProvince.Spoiled;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HarshLinkageTest {

    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();

    /** What linking a province gives, beside its truth. */
    private static final class Outcome {
        final Map<Spoiled, int[]> foundOf = new EnumMap<>(Spoiled.class);
        int linked;
        int wrong;
        int reviewed;

        Outcome(HarshProvince province) {
            Linkage linkage = linkage(province);
            Map<String, HarshProvince.True> truth = new HashMap<>();
            province.truth.forEach(t -> truth.put(t.group() + " " + t.row(), t));
            for (int i = 0; i < province.students.size(); i++) {
                for (Link link : linkage.link(i + 2, province.students.get(i))) {
                    if (link.method() == Link.Method.GUARDIAN_ID) {
                        continue;
                    }
                    HarshProvince.True row = truth.get(link.group() + " " + link.registerRow());
                    boolean right = row != null && row.student() == i + 2;
                    if (link.status() == Link.Status.REVIEW) {
                        reviewed++;
                        continue;
                    }
                    linked++;
                    wrong += right ? 0 : 1;
                    if (row != null && right) {
                        foundOf.computeIfAbsent(row.spoiled(), s -> new int[2])[0]++;
                    }
                }
            }
            province.truth.forEach(t -> foundOf.computeIfAbsent(t.spoiled(), s -> new int[2])[1]++);
        }

        double recall(Spoiled spoiled) {
            int[] counts = foundOf.getOrDefault(spoiled, new int[] {0, 0});
            return counts[0] / (double) counts[1];
        }

        double recall() {
            return foundOf.values().stream().mapToInt(c -> c[0]).sum()
                    / (double) foundOf.values().stream().mapToInt(c -> c[1]).sum();
        }

        double precision() {
            return 1 - wrong / (double) linked;
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder("precision " + precision() + " recall " + recall() + " linked "
                    + linked + " wrong " + wrong + " reviewed " + reviewed);
            foundOf.forEach((s, c) -> out.append("\n  ")
                    .append(s)
                    .append(' ')
                    .append(c[0])
                    .append('/')
                    .append(c[1])
                    .append(" = ")
                    .append(c[0] / (double) c[1]));
            return out.toString();
        }
    }

    static Linkage linkage(HarshProvince province) {
        Linkage.Preparation preparation = Linkage.prepare(LinkageConfig.of(TERM));
        province.entries.forEach(preparation::register);
        for (int i = 0; i < province.students.size(); i++) {
            preparation.student(i + 2, province.students.get(i));
        }
        return preparation.complete();
    }

    @Test
    void a_harsh_province_is_linked_with_the_precision_and_recall_that_the_module_promises() {
        Outcome outcome = new Outcome(new HarshProvince(40_000, 0.2, 7));
        assertThat(outcome.precision()).as(outcome::toString).isGreaterThanOrEqualTo(0.999);
        assertThat(outcome.recall()).as(outcome::toString).isGreaterThanOrEqualTo(0.97);
        assertThat(outcome.recall(Spoiled.INTACT)).isEqualTo(1);
        for (Spoiled kind : List.of(
                Spoiled.WRONG_DIGIT,
                Spoiled.SWAPPED,
                Spoiled.LEFT_OUT,
                Spoiled.MISSING,
                Spoiled.HOMOPHONE,
                Spoiled.LOOK_ALIKE,
                Spoiled.MINORITY,
                Spoiled.OTHER_PLACE,
                Spoiled.DIGIT_AND_HOMOPHONE,
                Spoiled.NO_ID_IN_ROSTER)) {
            assertThat(outcome.recall(kind)).as(kind + " in " + outcome).isGreaterThanOrEqualTo(0.97);
        }
        // Name and place are left, and two parts of the date: namesakes of one county cannot all be told apart.
        assertThat(outcome.recall(Spoiled.WRONG_BIRTH)).as(outcome::toString).isGreaterThanOrEqualTo(0.9);
    }
}
