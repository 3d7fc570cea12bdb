package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.Message;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.Resolved;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.disbursement.programme.Amount;
import io.zhuxue.disbursement.programme.Attribute;
import io.zhuxue.disbursement.programme.CodeSet;
import io.zhuxue.disbursement.programme.Programme;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import io.zhuxue.disbursement.programme.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The review of programmes (项目规则体检): rules that nobody can meet, rules in each other's way, drafts whose day came. */
public final class RuleReview {

    private RuleReview() {}

    /** What looks wrong in the nation's rules of a term, in the order of programmes and rules. */
    public static List<Message> review(PolicyBook policy, ProgrammeCatalogue catalogue, Term term) {
        List<Message> remarks = new ArrayList<>();
        ConditionCompiler compiler = new ConditionCompiler(codes -> codes(policy, codes, term));
        for (Programme programme : catalogue.programmes()) {
            if (!programme.holds(term.firstDay())) {
                continue;
            }
            List<List<Clause>> earlier = new ArrayList<>();
            for (Rule rule : programme.rules()) {
                List<Clause> clauses = compiler.compile(rule.when()).stream()
                        .filter(RuleReview::canBeMet)
                        .toList();
                if (clauses.isEmpty()) {
                    remarks.add(DisbursementMessage.RULE_NEVER.with(rule.id(), term));
                } else if (earlier.stream().anyMatch(before -> covers(before, clauses))) {
                    remarks.add(DisbursementMessage.RULE_SHADOWED.with(rule.id()));
                }
                earlier.add(clauses);
                amount(policy, rule, term, remarks);
            }
        }
        for (Programme programme : catalogue.pending()) {
            if (!programme.from().isAfter(term.firstDay())) {
                remarks.add(DisbursementMessage.PROGRAMME_PENDING.with(
                        programme.code(), programme.standing().state().chineseName()));
            }
        }
        return List.copyOf(remarks);
    }

    private static void amount(PolicyBook policy, Rule rule, Term term, List<Message> remarks) {
        boolean missing = rule.amount() instanceof Amount.Standard standard
                && policy.parameter(standard.parameter()).isPresent()
                && policy.find(standard.parameter(), term, Place.NATION).isEmpty();
        if (missing) {
            remarks.add(DisbursementMessage.NO_AMOUNT_IN_FORCE.with(rule.id()));
        }
    }

    private static Set<String> codes(PolicyBook policy, CodeSet codes, Term term) {
        if (codes instanceof CodeSet.Listed listed) {
            return Set.copyOf(listed.codes());
        }
        return policy.find(((CodeSet.OfParameter) codes).id(), term, Place.NATION)
                .map(Resolved::codes)
                .orElse(Set.of());
    }

    /** False when every code of an attribute is forbidden, or every mark that is needed is excluded. */
    private static boolean canBeMet(Clause clause) {
        for (Attribute attribute : Attribute.values()) {
            if (!attribute.manyValued()) {
                long bits = Packing.bits(attribute);
                if ((clause.forbidden() & bits) == bits) {
                    return false;
                }
            }
        }
        return clause.needed().stream().allMatch(marks -> (marks & ~clause.excluded()) != 0);
    }

    /** True when whoever meets one of the later clauses meets one of the earlier. */
    private static boolean covers(List<Clause> earlier, List<Clause> later) {
        return later.stream().allMatch(clause -> earlier.stream().anyMatch(before -> covers(before, clause)));
    }

    private static boolean covers(Clause wide, Clause narrow) {
        return (wide.forbidden() & ~narrow.forbidden()) == 0
                && (wide.excluded() & ~narrow.excluded()) == 0
                && wide.needed().stream()
                        .allMatch(need -> narrow.needed().stream().anyMatch(own -> (own & ~need) == 0));
    }
}
