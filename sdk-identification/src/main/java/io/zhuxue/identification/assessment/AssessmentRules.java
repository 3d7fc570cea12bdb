package io.zhuxue.identification.assessment;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The rules of assessment (认定规则) that hold from a day on.
 *
 * @param name 规则名称
 * @param from the first day on which they hold
 * @param source where the model and the cuts come from
 * @param registerSource where the levels of the registers come from
 * @param model the scoring model
 * @param cuts for each level the score that must be exceeded
 * @param registers for each special group the least level that it gives
 */
public record AssessmentRules(
        String name,
        LocalDate from,
        RuleSource source,
        RuleSource registerSource,
        ScoringModel model,
        Map<NeedLevel, Integer> cuts,
        Map<SpecialGroup, NeedLevel> registers) {

    public AssessmentRules {
        cuts = Map.copyOf(cuts);
        registers = Map.copyOf(registers);
    }

    /** The national baseline in force on a day. */
    public static AssessmentRules baseline(LocalDate day) {
        try (InputStream in = AssessmentRules.class.getResourceAsStream("baseline.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the baseline of assessment is not in the jar");
            }
            return inForce(read("baseline.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8)), day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the rules of a county or school in the form of the baseline, oldest first.
     *
     * @throws io.zhuxue.core.table.TableException when the text is not in that form, with the reason
     */
    public static List<AssessmentRules> read(String file, String yaml) {
        return RuleFile.read(file, yaml);
    }

    /** The last of some rules that has begun on a day; the first, when none has. */
    public static AssessmentRules inForce(List<AssessmentRules> rules, LocalDate day) {
        AssessmentRules chosen = rules.get(0);
        for (AssessmentRules each : rules) {
            if (!each.from().isAfter(day)) {
                chosen = each;
            }
        }
        return chosen;
    }
}
