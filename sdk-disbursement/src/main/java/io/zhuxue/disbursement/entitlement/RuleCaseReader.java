package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyNode;
import io.zhuxue.disbursement.programme.Affiliation;
import io.zhuxue.disbursement.programme.HomeKind;
import io.zhuxue.disbursement.programme.MajorKind;
import io.zhuxue.disbursement.programme.Ownership;
import io.zhuxue.disbursement.programme.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads cases from a file; mistakes are noted at their nodes. */
final class RuleCaseReader {

    private static final Set<String> CASE_KEYS = Set.of("case", "student", "school", "due");
    private static final Set<String> STUDENT_KEYS = Set.of(
            "stage",
            "grade",
            "boarding",
            "full_time",
            "home_kind",
            "major",
            "home_region",
            "groups",
            "level",
            "traits",
            "in_school");
    private static final Set<String> SCHOOL_KEYS =
            Set.of("code", "region", "ownership", "affiliation", "fee_shs", "fee_voc", "private_fee");
    /** 芷江县, whose province is in the second tier. */
    private static final RegionCode USUAL_PLACE = new RegionCode("431228");

    private static final String USUAL_SCHOOL = "2143000001";

    private RuleCaseReader() {}

    static List<RuleCase> read(PolicyNode root) {
        List<RuleCase> cases = new ArrayList<>();
        PolicyNode list = root.map().get("cases");
        if (list != null) {
            list.list().forEach(node -> one(node).ifPresent(cases::add));
        }
        return cases;
    }

    private static Optional<RuleCase> one(PolicyNode node) {
        Map<String, PolicyNode> keys = node.map(CASE_KEYS);
        PolicyNode name = keys.get("case");
        PolicyNode student = keys.get("student");
        PolicyNode expected = keys.get("due");
        if (name == null || student == null || expected == null) {
            node.wrong(CoreMessage.POLICY_MISSING.with("case, student, due"));
            return Optional.empty();
        }
        School school = keys.containsKey("school") ? school(keys.get("school").map(SCHOOL_KEYS)) : school(Map.of());
        Map<Term, Map<String, Money>> due = new TreeMap<>();
        expected.map()
                .forEach((term, amounts) -> Term.parse(term)
                        .value()
                        .ifPresentOrElse(
                                read -> due.put(read, amounts(amounts)),
                                () -> amounts.wrong(CoreMessage.BAD_TERM.with(term))));
        return student(student, school).map(read -> new RuleCase(node.file(), node.line(), name.text(), read, due));
    }

    private static Map<String, Money> amounts(PolicyNode node) {
        Map<String, Money> amounts = new TreeMap<>();
        node.map().forEach((programme, sum) -> sum.as(Money::parse).ifPresent(read -> amounts.put(programme, read)));
        return amounts;
    }

    private static School school(Map<String, PolicyNode> keys) {
        School school = School.of(
                keys.containsKey("code") ? keys.get("code").text() : USUAL_SCHOOL,
                region(keys, "region", USUAL_PLACE),
                one(keys, "ownership", Ownership.PUBLIC),
                one(keys, "affiliation", Affiliation.LOCAL));
        school = fee(keys, "fee_shs").map(school::withFeeShs).orElse(school);
        school = fee(keys, "fee_voc").map(school::withFeeVoc).orElse(school);
        return fee(keys, "private_fee").map(school::withPrivateFee).orElse(school);
    }

    private static Optional<Applicant> student(PolicyNode node, School school) {
        Map<String, PolicyNode> keys = node.map(STUDENT_KEYS);
        if (!keys.containsKey("stage")) {
            node.wrong(CoreMessage.POLICY_MISSING.with("stage"));
            return Optional.empty();
        }
        Stage stage = one(keys, "stage", Stage.PRE);
        return Optional.of(new Applicant(
                stage,
                keys.containsKey("grade")
                        ? keys.get("grade").as(RuleCaseReader::count).orElse(1)
                        : 1,
                yes(keys, "boarding", false),
                yes(keys, "full_time", true),
                one(keys, "home_kind", HomeKind.U),
                one(keys, "major", stage == Stage.VOC ? MajorKind.GEN : MajorKind.NONE),
                region(keys, "home_region", school.region()),
                school,
                many(keys, "groups", SpecialGroup.class),
                one(keys, "level", NeedLevel.NONE),
                many(keys, "traits", Trait.class),
                yes(keys, "in_school", true)));
    }

    private static <E extends Enum<E>> E one(Map<String, PolicyNode> keys, String key, E usual) {
        PolicyNode node = keys.get(key);
        return node == null ? usual : node.as(usual.getDeclaringClass()).orElse(usual);
    }

    private static <E extends Enum<E>> Set<E> many(Map<String, PolicyNode> keys, String key, Class<E> type) {
        Set<E> codes = EnumSet.noneOf(type);
        PolicyNode node = keys.get(key);
        if (node != null) {
            node.list().forEach(code -> code.as(type).ifPresent(codes::add));
        }
        return codes;
    }

    private static boolean yes(Map<String, PolicyNode> keys, String key, boolean usual) {
        PolicyNode node = keys.get(key);
        return node == null ? usual : node.as(RuleCaseReader::truth).orElse(usual);
    }

    private static RegionCode region(Map<String, PolicyNode> keys, String key, RegionCode usual) {
        PolicyNode node = keys.get(key);
        return node == null ? usual : node.as(RegionCode::parse).orElse(usual);
    }

    private static Optional<Money> fee(Map<String, PolicyNode> keys, String key) {
        PolicyNode node = keys.get(key);
        return node == null ? Optional.empty() : node.as(Money::parse);
    }

    /** 1 or 0 as in the province package; any other word, such as true, is a mistake and never a silent no. */
    private static Parsed<Boolean> truth(String text) {
        return text.equals("1") || text.equals("0")
                ? Parsed.accepted(text.equals("1"))
                : Parsed.refused(CoreMessage.BAD_VALUE.with(text, "1 或 0"));
    }

    private static Parsed<Integer> count(String text) {
        return text.matches("[0-9]{1,2}")
                ? Parsed.accepted(Integer.parseInt(text))
                : Parsed.refused(CoreMessage.BAD_VALUE.with(text, "整数"));
    }
}
