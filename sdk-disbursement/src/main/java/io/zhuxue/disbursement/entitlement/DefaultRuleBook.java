package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.policy.PolicyProblem;
import io.zhuxue.core.policy.Resolved;
import io.zhuxue.disbursement.funding.CentralShare;
import io.zhuxue.disbursement.funding.Sharing;
import io.zhuxue.disbursement.programme.Amount;
import io.zhuxue.disbursement.programme.CodeSet;
import io.zhuxue.disbursement.programme.Condition;
import io.zhuxue.disbursement.programme.Programme;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import io.zhuxue.disbursement.programme.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A rule book that compiles conditions once a place with values of its own, and once for all others. */
final class DefaultRuleBook implements RuleBook {

    private final PolicyBook policy;
    private final List<Programme> programmes;
    private final Term term;
    private final Sharing sharing;
    private final Grants grants;
    private final Set<String> placesWithOwnValues;
    private final Map<Place, PlaceRules> compiled = new ConcurrentHashMap<>();

    DefaultRuleBook(PolicyBook policy, ProgrammeCatalogue catalogue, Term term) {
        this.policy = policy;
        this.programmes = catalogue.programmes().stream()
                .filter(programme -> programme.holds(term.firstDay()))
                .toList();
        this.term = term;
        this.sharing = Sharing.create(policy, term);
        this.grants = new Grants(policy, term, sharing);
        this.placesWithOwnValues = new HashSet<>(policy.placesWithOwnValues());
        if (programmes.size() > Long.SIZE) {
            throw new IllegalArgumentException("a rule book holds at most 64 programmes");
        }
        refuseUnknownParameters();
    }

    @Override
    public Term term() {
        return term;
    }

    @Override
    public SchoolRules at(School school) {
        Place place = nearest(school);
        PlaceRules rules = compiled.computeIfAbsent(place, this::compileAt);
        Explanation explanation = new Explanation(codes -> codes(codes, place));
        return new DefaultSchoolRules(school, rules, grants, sharing, explanation);
    }

    /** The place whose values hold at the school: schools without values of their own share their county's. */
    private Place nearest(School school) {
        RegionCode region = school.region();
        if (placesWithOwnValues.contains(school.code())) {
            return school.place();
        }
        if (placesWithOwnValues.contains(region.code())) {
            return Place.of(region);
        }
        return placesWithOwnValues.contains(region.province())
                ? Place.of(new RegionCode(region.province() + "0000"))
                : Place.NATION;
    }

    private PlaceRules compileAt(Place place) {
        ConditionCompiler compiler = new ConditionCompiler(codes -> codes(codes, place));
        List<CompiledRule> rules = new ArrayList<>();
        for (int i = 0; i < programmes.size(); i++) {
            for (Rule rule : programmes.get(i).rules()) {
                rules.add(new CompiledRule(programmes.get(i), i, rule, compiler.compile(rule.when())));
            }
        }
        return new PlaceRules(rules);
    }

    private Collection<String> codes(CodeSet codes, Place place) {
        return codes instanceof CodeSet.Listed listed
                ? listed.codes()
                : policy.find(((CodeSet.OfParameter) codes).id(), term, place)
                        .map(Resolved::codes)
                        .orElse(Set.of());
    }

    private void refuseUnknownParameters() {
        Set<String> used = new TreeSet<>();
        for (Programme programme : programmes) {
            used.add(programme.instalments());
            used.add(programme.rest());
            used.add(programme.central().centralSchools());
            used.add(table(programme.central()));
            for (Rule rule : programme.rules()) {
                collect(rule.when(), used);
                if (rule.amount() instanceof Amount.Standard standard) {
                    used.add(standard.parameter());
                    used.add(standard.percent());
                }
            }
        }
        used.remove("");
        List<PolicyProblem> problems = used.stream()
                .filter(id -> policy.parameter(id).isEmpty())
                .map(id -> new PolicyProblem("programmes", 0, CoreMessage.POLICY_UNKNOWN.with(id)))
                .toList();
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
    }

    private static String table(CentralShare share) {
        if (share instanceof CentralShare.Fixed fixed) {
            return fixed.parameter();
        }
        return share instanceof CentralShare.BySchoolPlace school
                ? school.table()
                : ((CentralShare.ByHomePlace) share).table();
    }

    private static void collect(Condition condition, Set<String> used) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, used));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> collect(part, used));
        } else if (condition instanceof Condition.Not not) {
            collect(not.part(), used);
        } else if (condition instanceof Condition.OneOf oneOf && oneOf.codes() instanceof CodeSet.OfParameter of) {
            used.add(of.id());
        }
    }
}
