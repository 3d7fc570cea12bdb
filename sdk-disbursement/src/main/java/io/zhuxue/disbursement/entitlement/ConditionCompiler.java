package io.zhuxue.disbursement.entitlement;

import io.zhuxue.disbursement.programme.Attribute;
import io.zhuxue.disbursement.programme.CodeSet;
import io.zhuxue.disbursement.programme.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Turns a condition into alternatives of clauses (disjunctive normal form). */
final class ConditionCompiler {

    private final Function<CodeSet, ? extends Collection<String>> codes;

    ConditionCompiler(Function<CodeSet, ? extends Collection<String>> codes) {
        this.codes = codes;
    }

    /** The clauses of which at least one must be met; none means that nobody meets the condition. */
    List<Clause> compile(Condition condition) {
        return compile(condition, true);
    }

    private List<Clause> compile(Condition condition, boolean wanted) {
        if (condition instanceof Condition.Not not) {
            return compile(not.part(), !wanted);
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf(oneOf, wanted);
        }
        List<Condition> parts =
                condition instanceof Condition.All all ? all.parts() : ((Condition.AnyOf) condition).parts();
        boolean every = condition instanceof Condition.All == wanted;
        List<Clause> result = every ? List.of(Clause.ALWAYS) : List.of();
        for (Condition part : parts) {
            List<Clause> more = compile(part, wanted);
            result = every ? both(result, more) : either(result, more);
        }
        return result;
    }

    private List<Clause> oneOf(Condition.OneOf oneOf, boolean wanted) {
        Attribute attribute = oneOf.attribute();
        if (attribute.manyValued()) {
            int marks = 0;
            for (String code : codes.apply(oneOf.codes())) {
                marks |= Packing.mark(attribute, code);
            }
            return List.of(wanted ? new Clause(0, List.of(marks), 0) : new Clause(0, List.of(), marks));
        }
        long bits = 0;
        for (String code : codes.apply(oneOf.codes())) {
            bits |= Packing.bit(attribute, code);
        }
        return List.of(new Clause(wanted ? Packing.bits(attribute) & ~bits : bits, List.of(), 0));
    }

    private static List<Clause> both(List<Clause> left, List<Clause> right) {
        List<Clause> result = new ArrayList<>();
        left.forEach(one -> right.forEach(other -> result.add(one.and(other))));
        return result;
    }

    private static List<Clause> either(List<Clause> left, List<Clause> right) {
        List<Clause> result = new ArrayList<>(left);
        result.addAll(right);
        return result;
    }
}
