package io.zhuxue.benchmarks;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyValue;
import io.zhuxue.core.policy.Resolved;
import io.zhuxue.disbursement.programme.Amount;
import io.zhuxue.disbursement.programme.Attribute;
import io.zhuxue.disbursement.programme.CodeSet;
import io.zhuxue.disbursement.programme.Condition;
import io.zhuxue.disbursement.programme.Programme;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import io.zhuxue.disbursement.programme.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rule book written out as rows of a decision table, of which a student meets at most one a programme, so that any rule
 * engine can run it: single-valued attributes with the codes allowed, groups and traits as flags, and an amount.
 */
final class FlatRules {

    /** Whether a student has at least one of these codes of a many-valued attribute; worked out before any engine runs. */
    record Flag(Attribute attribute, Set<String> codes) {}

    /**
     * One row.
     *
     * @param allowed for each attribute asked for the codes that meet it
     * @param flags for each flag asked for what it must be
     * @param output fen of the term, or the name of the fee
     */
    record FlatRow(String id, Map<Attribute, Set<String>> allowed, Map<Flag, Boolean> flags, String output) {

        FlatRow() {
            this("", Map.of(), Map.of(), "");
        }

        /** This row with one more demand; null when nobody can meet both. */
        private FlatRow and(Attribute attribute, Set<String> codes) {
            Map<Attribute, Set<String>> narrowed = new LinkedHashMap<>(allowed);
            Set<String> both = new LinkedHashSet<>(allowed.getOrDefault(attribute, codes));
            both.retainAll(codes);
            narrowed.put(attribute, both);
            return both.isEmpty() ? null : new FlatRow(id, narrowed, flags, output);
        }

        private FlatRow and(Flag flag, boolean wanted) {
            Map<Flag, Boolean> more = new LinkedHashMap<>(flags);
            Boolean before = more.put(flag, wanted);
            return before != null && before != wanted ? null : new FlatRow(id, allowed, more, output);
        }

        private FlatRow grants(String newId, String newOutput) {
            return new FlatRow(newId, allowed, flags, newOutput);
        }
    }

    private final PolicyBook policy;
    private final Term term;
    private final List<FlatRow> rows = new ArrayList<>();

    private FlatRules(PolicyBook policy, Term term) {
        this.policy = policy;
        this.term = term;
    }

    /** The national programmes as they stand in a term. */
    static List<FlatRow> of(PolicyBook policy, Term term) {
        FlatRules flat = new FlatRules(policy, term);
        for (Programme programme : ProgrammeCatalogue.national().programmes()) {
            List<Condition> before = new ArrayList<>();
            for (Rule rule : programme.rules()) {
                List<Condition> parts = new ArrayList<>(List.of(rule.when()));
                before.forEach(earlier -> parts.add(new Condition.Not(earlier)));
                before.add(rule.when());
                flat.rows(new FlatRow(), new Condition.All(parts), true).forEach(row -> flat.priced(row, rule));
            }
        }
        return flat.rows;
    }

    private void priced(FlatRow row, Rule rule) {
        String id = rule.id() + "." + rows.size();
        if (rule.amount() instanceof Amount.LocalFee fee) {
            rows.add(row.grants(id, "fee" + fee.fee()));
            return;
        }
        Amount.Standard standard = (Amount.Standard) rule.amount();
        Resolved amount = policy.find(standard.parameter(), term, Place.NATION).orElseThrow();
        int percent = standard.percent().isEmpty()
                ? 100
                : policy.find(standard.percent(), term, Place.NATION)
                        .orElseThrow()
                        .whole();
        if (!(amount.chosen().value() instanceof PolicyValue.Table)) {
            rows.add(row.grants(
                    id, "" + standard.share().of(amount.yuan(), percent).fen()));
            return;
        }
        for (NeedLevel level : NeedLevel.values()) {
            FlatRow ofLevel = row.and(Attribute.LEVEL, Set.of(level.name()));
            if (ofLevel != null && amount.yuan(level.name()).isPresent()) {
                long fen = standard.share()
                        .of(amount.yuan(level.name()).orElseThrow(), percent)
                        .fen();
                rows.add(ofLevel.grants(id + "." + level, "" + fen));
            }
        }
    }

    /** The rows of those who meet a condition besides a row's own demands, none of them twice. */
    private List<FlatRow> rows(FlatRow row, Condition condition, boolean wanted) {
        if (condition instanceof Condition.Not not) {
            return rows(row, not.part(), !wanted);
        }
        if (condition instanceof Condition.OneOf oneOf) {
            FlatRow narrowed = oneOf(row, oneOf, wanted);
            return narrowed == null ? List.of() : List.of(narrowed);
        }
        List<Condition> parts =
                condition instanceof Condition.All all ? all.parts() : ((Condition.AnyOf) condition).parts();
        if (condition instanceof Condition.All == wanted) {
            List<FlatRow> result = List.of(row);
            for (Condition part : parts) {
                result = result.stream()
                        .flatMap(each -> rows(each, part, wanted).stream())
                        .toList();
            }
            return result;
        }
        List<FlatRow> result = new ArrayList<>();
        List<FlatRow> others = List.of(row);
        for (Condition part : parts) {
            for (FlatRow other : others) {
                result.addAll(rows(other, part, wanted));
            }
            others = others.stream()
                    .flatMap(other -> rows(other, part, !wanted).stream())
                    .toList();
        }
        return result;
    }

    private FlatRow oneOf(FlatRow row, Condition.OneOf oneOf, boolean wanted) {
        Collection<String> codes = oneOf.codes() instanceof CodeSet.Listed listed
                ? listed.codes()
                : policy.find(((CodeSet.OfParameter) oneOf.codes()).id(), term, Place.NATION)
                        .orElseThrow()
                        .codes();
        if (oneOf.attribute().manyValued()) {
            return row.and(new Flag(oneOf.attribute(), Set.copyOf(codes)), wanted);
        }
        Set<String> allowed = new LinkedHashSet<>(oneOf.attribute().codes());
        if (wanted) {
            allowed.retainAll(codes);
        } else {
            allowed.removeAll(codes);
        }
        return row.and(oneOf.attribute(), allowed);
    }
}
