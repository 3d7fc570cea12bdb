package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.Message;
import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.disbursement.programme.Attribute;
import io.zhuxue.disbursement.programme.CodeSet;
import io.zhuxue.disbursement.programme.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says which conditions an applicant does not meet, in plain Chinese and without the applicant's own values. */
final class Explanation {

    private final Function<CodeSet, Collection<String>> codes;

    Explanation(Function<CodeSet, Collection<String>> codes) {
        this.codes = codes;
    }

    /** Every condition that is not met; empty when the whole is met. */
    List<Message> unmet(Condition condition, Applicant applicant) {
        if (condition instanceof Condition.All all) {
            List<Message> unmet = new ArrayList<>();
            all.parts().forEach(part -> unmet.addAll(unmet(part, applicant)));
            return unmet;
        }
        if (condition instanceof Condition.AnyOf any) {
            return anyOf(any, applicant);
        }
        if (condition instanceof Condition.Not not) {
            return unmet(not.part(), applicant).isEmpty()
                    ? List.of(DisbursementMessage.CONDITION_EXCLUDED.with(describe(not.part())))
                    : List.of();
        }
        Condition.OneOf oneOf = (Condition.OneOf) condition;
        return holds(oneOf, applicant)
                ? List.of()
                : List.of(DisbursementMessage.CONDITION_NOT_MET.with(
                        oneOf.attribute().chineseName(), names(oneOf)));
    }

    private List<Message> anyOf(Condition.AnyOf any, Applicant applicant) {
        for (Condition part : any.parts()) {
            if (unmet(part, applicant).isEmpty()) {
                return List.of();
            }
        }
        String alternatives = any.parts().stream().map(this::describe).collect(Collectors.joining("；"));
        return List.of(DisbursementMessage.NO_ALTERNATIVE_MET.with(alternatives));
    }

    private boolean holds(Condition.OneOf oneOf, Applicant applicant) {
        Attribute attribute = oneOf.attribute();
        long codeBits = Packing.codes(applicant);
        int marks = Packing.marks(applicant);
        return codes.apply(oneOf.codes()).stream()
                .anyMatch(code -> attribute.manyValued()
                        ? (marks & Packing.mark(attribute, code)) != 0
                        : (codeBits & Packing.bit(attribute, code)) != 0);
    }

    private String describe(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().map(this::describe).collect(Collectors.joining("且"));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().map(this::describe).collect(Collectors.joining("或"));
        }
        if (condition instanceof Condition.Not not) {
            return "非（" + describe(not.part()) + "）";
        }
        Condition.OneOf oneOf = (Condition.OneOf) condition;
        return oneOf.attribute().chineseName() + "为 " + names(oneOf);
    }

    private String names(Condition.OneOf oneOf) {
        return codes.apply(oneOf.codes()).stream()
                .map(code -> name(oneOf.attribute(), code))
                .collect(Collectors.joining("、"));
    }

    private static String name(Attribute attribute, String code) {
        return switch (attribute) {
            case STAGE -> Stage.valueOf(code).chineseName();
            case LEVEL -> NeedLevel.valueOf(code).chineseName();
            case GROUPS -> SpecialGroup.valueOf(code).chineseName();
            case BOARDING, FULL_TIME -> code.equals("1") ? "是" : "否";
            default -> code;
        };
    }
}
