package io.zhuxue.benchmarks;

import io.zhuxue.benchmarks.FlatRules.Flag;
import io.zhuxue.benchmarks.FlatRules.FlatRow;
import io.zhuxue.disbursement.programme.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of the rule book in the languages of Drools: DRL, and DMN as a decision table that sums what it collects. */
final class RuleTexts {

    static final List<Attribute> SINGLE = Arrays.stream(Attribute.values())
            .filter(attribute -> !attribute.manyValued())
            .toList();

    private RuleTexts() {}

    /** The flags that rows ask for, each once, in the order of their numbers. */
    static List<Flag> flags(List<FlatRow> rows) {
        return rows.stream()
                .flatMap(row -> row.flags().keySet().stream())
                .distinct()
                .toList();
    }

    /** DRL with one rule a row. */
    static String drl(List<FlatRow> rows, List<Flag> flags) {
        StringBuilder text = new StringBuilder("package aid;\nimport io.zhuxue.benchmarks.DroolsStudent;\n");
        for (FlatRow row : rows) {
            List<String> demands = new ArrayList<>();
            row.allowed().forEach((attribute, codes) -> demands.add(property(attribute) + quoted(codes)));
            row.flags().forEach((flag, wanted) -> demands.add("flag" + flags.indexOf(flag) + " == " + wanted));
            String output = row.output().startsWith("fee")
                    ? "$s.getFee" + row.output().substring(3) + "()"
                    : row.output() + "L";
            text.append("rule \"%s\" when $s : DroolsStudent(%s) then $s.add(%s); end%n"
                    .formatted(row.id(), String.join(", ", demands), output));
        }
        return text.toString();
    }

    private static String quoted(Set<String> codes) {
        String list = codes.stream().map(code -> '"' + code + '"').collect(Collectors.joining(", "));
        return codes.size() == 1 ? " == " + list : " in (" + list + ")";
    }

    static String property(Attribute attribute) {
        return switch (attribute) {
            case FULL_TIME -> "fullTime";
            case HOME_KIND -> "homeKind";
            default -> attribute.key();
        };
    }

    /** A DMN model with one decision {@code due}, whose table has an input for each attribute and flag. */
    static String dmn(List<FlatRow> rows, List<Flag> flags) {
        StringBuilder text = new StringBuilder("""
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="aid" name="aid" namespace="aid">
            """);
        List<String> inputs = new ArrayList<>();
        SINGLE.forEach(attribute -> input(text, inputs, property(attribute), "string"));
        flags.forEach(flag -> input(text, inputs, "flag" + flags.indexOf(flag), "boolean"));
        int columns = inputs.size();
        input(text, inputs, "feeSHS", "number");
        input(text, inputs, "feeVOC", "number");
        text.append("<decision id=\"d\" name=\"due\"><variable id=\"dv\" name=\"due\" typeRef=\"number\"/>\n");
        for (String name : inputs) {
            text.append(
                    "<informationRequirement id=\"r_%1$s\"><requiredInput href=\"#i_%1$s\"/></informationRequirement>%n"
                            .formatted(name));
        }
        text.append("<decisionTable id=\"t\" hitPolicy=\"COLLECT\" aggregation=\"SUM\">\n");
        for (int i = 0; i < columns; i++) {
            text.append(
                    "<input id=\"c_%1$s\"><inputExpression id=\"e_%1$s\" typeRef=\"%2$s\"><text>%1$s</text></inputExpression></input>%n"
                            .formatted(inputs.get(i), i < SINGLE.size() ? "string" : "boolean"));
        }
        text.append("<output id=\"o\" typeRef=\"number\"/>\n");
        rows.forEach(row -> row(text, row, flags));
        return text.append("</decisionTable></decision></definitions>\n").toString();
    }

    private static void input(StringBuilder text, List<String> inputs, String name, String type) {
        inputs.add(name);
        text.append(
                "<inputData id=\"i_%1$s\" name=\"%1$s\"><variable id=\"v_%1$s\" name=\"%1$s\" typeRef=\"%2$s\"/></inputData>%n"
                        .formatted(name, type));
    }

    private static void row(StringBuilder text, FlatRow row, List<Flag> flags) {
        text.append("<rule id=\"%s\">".formatted(row.id()));
        List<String> entries = new ArrayList<>();
        for (Attribute attribute : SINGLE) {
            Set<String> codes = row.allowed().getOrDefault(attribute, Set.of());
            entries.add(
                    codes.isEmpty()
                            ? "-"
                            : codes.stream().map(code -> '"' + code + '"').collect(Collectors.joining(",")));
        }
        for (Flag flag : flags) {
            Boolean wanted = row.flags().get(flag);
            entries.add(wanted == null ? "-" : wanted.toString());
        }
        for (int i = 0; i < entries.size(); i++) {
            text.append("<inputEntry id=\"%s.%d\"><text>%s</text></inputEntry>".formatted(row.id(), i, entries.get(i)));
        }
        text.append(
                "<outputEntry id=\"%s.o\"><text>%s</text></outputEntry></rule>%n".formatted(row.id(), row.output()));
    }
}
