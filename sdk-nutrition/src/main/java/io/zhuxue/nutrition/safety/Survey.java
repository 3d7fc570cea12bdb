package io.zhuxue.nutrition.safety;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.NutritionMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How content pupils and parents of a school are with its meals (食品安全满意度调查), asked each term without names.
 *
 * @param school the school
 * @param term the term
 * @param asked who was asked
 * @param answers how many gave each of the five marks, from 很不满意 to 很满意
 */
public record Survey(SchoolCode school, Term term, Asked asked, List<Integer> answers) {

    private static final int MARKS = 5;

    /** Who was asked. */
    public enum Asked {
        /** 学生. */
        PUPILS,
        /** 家长. */
        PARENTS
    }

    private record Wanted(SchoolCode school, Asked asked) {}

    public Survey {
        answers = List.copyOf(answers);
        if (answers.size() != MARKS || answers.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a survey counts each of five marks");
        }
    }

    /** How many answered. */
    public int total() {
        return answers.stream().mapToInt(Integer::intValue).sum();
    }

    /** The share of 满意 and 很满意 in percent, rounded down; 0 when nobody answered. */
    public int satisfiedPercent() {
        int total = total();
        return total == 0 ? 0 : (answers.get(MARKS - 2) + answers.get(MARKS - 1)) * 100 / total;
    }

    /** Schools that did not ask pupils or parents in a term, and those whose answers are bad, dated a day. */
    public static List<Finding> check(
            Collection<SchoolCode> schools, Collection<Survey> surveys, Term term, SafetyRules rules, LocalDate day) {
        Set<Wanted> missing = new HashSet<>();
        schools.forEach(school -> {
            missing.add(new Wanted(school, Asked.PUPILS));
            missing.add(new Wanted(school, Asked.PARENTS));
        });
        List<Finding> findings = new ArrayList<>();
        for (Survey survey : surveys) {
            if (!survey.term.equals(term) || survey.total() == 0) {
                continue;
            }
            missing.remove(new Wanted(survey.school, survey.asked));
            if (survey.satisfiedPercent() < rules.satisfiedPercent()) {
                findings.add(new Finding(
                        Finding.Weight.NOTICE,
                        survey.school,
                        day,
                        survey.asked.name(),
                        NutritionMessage.SURVEY_LOW.with(survey.satisfiedPercent(), rules.satisfiedPercent()),
                        List.of(term + "/" + survey.asked)));
            }
        }
        missing.forEach(wanted -> findings.add(new Finding(
                Finding.Weight.BREACH,
                wanted.school,
                day,
                wanted.asked.name(),
                NutritionMessage.SURVEY_MISSING.with(wanted.asked == Asked.PUPILS ? "学生" : "家长"),
                List.of())));
        findings.sort(Comparator.naturalOrder());
        return List.copyOf(findings);
    }
}
