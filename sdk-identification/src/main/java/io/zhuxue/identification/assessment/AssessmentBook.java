package io.zhuxue.identification.assessment;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.table.TableException;
import io.zhuxue.identification.IdentificationMessage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules of assessment of every place (认定规则库): the national baseline, and what a province, city, county or school
 * sets instead. The nearest to the school that is in force decides as a whole; nothing is mixed.
 *
 * <p>What a register gives is no place's to lower: rules that give a group less than the baseline are refused. Instances
 * never change.
 */
public final class AssessmentBook {

    private static final Pattern PLACE = Pattern.compile("[0-9]{2}|[0-9]{2}[0-9A-Z]{2}|[0-9]{2}[0-9A-Z]{4}|[0-9]{10}");

    private final Map<String, List<AssessmentRules>> places;

    private AssessmentBook(Map<String, List<AssessmentRules>> places) {
        this.places = Map.copyOf(places);
    }

    /** The book with the baseline alone. */
    public static AssessmentBook baseline() {
        return new AssessmentBook(Map.of());
    }

    /**
     * This book with the rules of one more place.
     *
     * @param place two, four or six characters of a region code, or ten digits of a school code
     * @param file the name of the text in messages
     * @param yaml rules in the form of the baseline
     * @throws TableException when the text is not in that form, or gives a group less than the baseline gives
     * @throws IllegalArgumentException when the place is none, or has rules already
     */
    public AssessmentBook with(String place, String file, String yaml) {
        if (!PLACE.matcher(place).matches() || places.containsKey(place)) {
            throw new IllegalArgumentException("a place is a region or school code, and each comes once");
        }
        List<AssessmentRules> rules = AssessmentRules.read(file, yaml);
        rules.forEach(each -> checkRegisters(file, each));
        Map<String, List<AssessmentRules>> more = new HashMap<>(places);
        more.put(place, rules);
        return new AssessmentBook(more);
    }

    private static void checkRegisters(String file, AssessmentRules rules) {
        AssessmentRules national = AssessmentRules.baseline(rules.from());
        for (Map.Entry<SpecialGroup, NeedLevel> each : national.registers().entrySet()) {
            NeedLevel here = rules.registers().getOrDefault(each.getKey(), NeedLevel.NONE);
            if (here.compareTo(each.getValue()) < 0) {
                throw new TableException(file, IdentificationMessage.BAD_MODEL.with(file, each.getKey() + "的等级低于国家基线"));
            }
        }
    }

    /** The rules in force at a school on a day. */
    public AssessmentRules at(RegionCode county, String schoolCode, LocalDate day) {
        for (String place : List.of(schoolCode, county.code(), county.city(), county.province())) {
            Optional<AssessmentRules> begun = begun(places.getOrDefault(place, List.of()), day);
            if (begun.isPresent()) {
                return begun.get();
            }
        }
        return AssessmentRules.baseline(day);
    }

    /** The last that has begun; none of a place holds before its first. */
    private static Optional<AssessmentRules> begun(List<AssessmentRules> rules, LocalDate day) {
        return rules.stream().filter(each -> !each.from().isAfter(day)).reduce((earlier, later) -> later);
    }
}
