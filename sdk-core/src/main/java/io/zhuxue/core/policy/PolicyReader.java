package io.zhuxue.core.policy;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.policy.spi.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads policy files into parameters and overrides; every mistake is collected. */
final class PolicyReader {

    private static final Set<String> FILE_KEYS = Set.of(
            "parameters",
            "override",
            "values",
            "programmes",
            "cases",
            "title",
            "concepts",
            "fillers",
            "aspects",
            "topics");
    private static final Set<String> PARAMETER_KEYS = Set.of("id", "title", "unit", "lowest", "values");
    private static final Set<String> VALUE_KEYS = Set.of(
            "id",
            "from",
            "until",
            "value",
            "min",
            "max",
            "document",
            "clause",
            "source",
            "verified",
            "checked",
            "steps");

    private final List<PolicyProblem> problems = new ArrayList<>();

    /** A value that a lower level (or a reform) sets, with the place in its file. */
    record Override(String id, DatedValue value, PolicyNode node) {}

    List<PolicyProblem> problems() {
        return problems;
    }

    Optional<PolicyNode> open(PolicySource source, String file) {
        String shown = file.isEmpty() ? source.name() : source.name() + "/" + file;
        try (InputStream in = source.open(file)) {
            return PolicyNode.read(shown, in, problems);
        } catch (IOException unreadable) {
            problems.add(new PolicyProblem(shown, 0, CoreMessage.POLICY_UNREADABLE.with(shown)));
            return Optional.empty();
        }
    }

    /** The parameters of a national file. */
    List<Parameter> parameters(PolicyNode root) {
        List<Parameter> read = new ArrayList<>();
        Map<String, PolicyNode> keys = root.map(FILE_KEYS);
        if (keys.containsKey("parameters")) {
            keys.get("parameters").list().forEach(node -> parameter(node).ifPresent(read::add));
        }
        return read;
    }

    private Optional<Parameter> parameter(PolicyNode node) {
        Map<String, PolicyNode> keys = node.map(PARAMETER_KEYS);
        String id = required(node, keys, "id");
        String title = required(node, keys, "title");
        String unit = optional(keys, "unit", "");
        PolicyLevel lowest = keys.containsKey("lowest")
                ? keys.get("lowest").as(PolicyLevel.class).orElse(PolicyLevel.NATION)
                : PolicyLevel.NATION;
        List<DatedValue> values = new ArrayList<>();
        if (!keys.containsKey("values")) {
            node.wrong(CoreMessage.POLICY_MISSING.with("values"));
            return Optional.empty();
        }
        for (PolicyNode value : keys.get("values").list()) {
            dated(value, value.map(VALUE_KEYS), PolicyLevel.NATION, "").ifPresent(values::add);
        }
        return Optional.of(new Parameter(id, title, unit, lowest, values));
    }

    /** The overrides of a file of a lower level, or of the nation when a reform is read. */
    List<Override> overrides(PolicyNode root, boolean reform) {
        Map<String, PolicyNode> keys = root.map(FILE_KEYS);
        if (!keys.containsKey("override")) {
            boolean ownKinds =
                    keys.containsKey("programmes") || keys.containsKey("parameters") || keys.containsKey("cases");
            if (keys.containsKey("values") || !ownKinds) {
                root.wrong(CoreMessage.POLICY_MISSING.with("override"));
            }
            return List.of();
        }
        PolicyNode head = keys.get("override");
        Map<String, PolicyNode> headKeys = head.map(Set.of("level", "place"));
        required(head, headKeys, "level");
        String place = optional(headKeys, "place", "");
        Optional<PolicyLevel> level =
                headKeys.containsKey("level") ? headKeys.get("level").as(PolicyLevel.class) : Optional.empty();
        if (level.isEmpty() || !keys.containsKey("values")) {
            return List.of();
        }
        if (!level.get().writtenAs(place)) {
            head.wrong(CoreMessage.POLICY_PLACE.with(place, level.get().chineseName()));
            return List.of();
        }
        if (level.get() == PolicyLevel.NATION && !reform) {
            head.wrong(CoreMessage.POLICY_LEVEL.with("override", PolicyLevel.NATION.chineseName()));
            return List.of();
        }
        List<Override> read = new ArrayList<>();
        for (PolicyNode node : keys.get("values").list()) {
            Map<String, PolicyNode> valueKeys = node.map(VALUE_KEYS);
            String id = required(node, valueKeys, "id");
            dated(node, valueKeys, level.get(), place).ifPresent(value -> read.add(new Override(id, value, node)));
        }
        return read;
    }

    private Optional<DatedValue> dated(PolicyNode node, Map<String, PolicyNode> keys, PolicyLevel level, String place) {
        Optional<LocalDate> from = day(node, keys, "from", false);
        LocalDate until =
                keys.containsKey("until") ? day(node, keys, "until", true).orElse(LocalDate.MAX) : LocalDate.MAX;
        if (!keys.containsKey("value")) {
            node.wrong(CoreMessage.POLICY_MISSING.with("value"));
            return Optional.empty();
        }
        Optional<PolicyValue> value = value(keys.get("value"));
        Limits limits = limits(node, keys);
        Citation citation = new Citation(
                required(node, keys, "document"),
                optional(keys, "clause", ""),
                optional(keys, "source", ""),
                optional(keys, "verified", "false").equals("true"),
                day(node, keys, "checked", false).orElse(LocalDate.MIN));
        Standing standing = keys.containsKey("steps") ? Standing.read(keys.get("steps")) : Standing.PUBLISHED;
        return value.isPresent() && from.isPresent()
                ? Optional.of(new DatedValue(from.get(), until, value.get(), limits, citation, level, place, standing))
                : Optional.empty();
    }

    private static Limits limits(PolicyNode node, Map<String, PolicyNode> keys) {
        BigDecimal low = keys.containsKey("min")
                ? keys.get("min").as(PolicyReader::number).orElse(Limits.NONE.low())
                : Limits.NONE.low();
        BigDecimal high = keys.containsKey("max")
                ? keys.get("max").as(PolicyReader::number).orElse(Limits.NONE.high())
                : Limits.NONE.high();
        if (low.compareTo(high) > 0) {
            node.wrong(CoreMessage.POLICY_SHAPE.with("min ≤ max"));
            return Limits.NONE;
        }
        return new Limits(low, high);
    }

    /** Reads a quantity, a table, a list of codes or words by the shape of the node. */
    private static Optional<PolicyValue> value(PolicyNode node) {
        if (node.isMap()) {
            Map<String, BigDecimal> rows = new LinkedHashMap<>();
            node.map().forEach((key, cell) -> cell.as(PolicyReader::number).ifPresent(n -> rows.put(key, n)));
            return Optional.of(new PolicyValue.Table(rows));
        }
        if (node.isList()) {
            Set<String> codes = new LinkedHashSet<>();
            for (PolicyNode code : node.list()) {
                if (!codes.add(code.text())) {
                    code.wrong(CoreMessage.POLICY_TWICE.with(code.text()));
                }
            }
            return Optional.of(new PolicyValue.Codes(codes));
        }
        String text = node.text();
        return Optional.of(number(text)
                .<PolicyValue>map(PolicyValue.Quantity::new)
                .value()
                .orElseGet(() -> new PolicyValue.Words(text)));
    }

    private static Parsed<BigDecimal> number(String text) {
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")
                ? Parsed.accepted(new BigDecimal(text))
                : Parsed.refused(CoreMessage.BAD_VALUE.with(text, "数字"));
    }

    /** A day, or the first (as an end: the last) day of a term. */
    private static Optional<LocalDate> day(PolicyNode node, Map<String, PolicyNode> keys, String key, boolean end) {
        String text = required(node, keys, key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Term> term = Term.parse(text).value();
        if (term.isPresent()) {
            return term.map(t -> end ? t.lastDay() : t.firstDay());
        }
        try {
            return Optional.of(PolicyNode.day(text));
        } catch (DateTimeParseException wrong) {
            node.wrong(CoreMessage.BAD_VALUE.with(text, "日期（2024-09-01）或学期（2024-AUTUMN）"));
            return Optional.empty();
        }
    }

    private static String required(PolicyNode node, Map<String, PolicyNode> keys, String key) {
        String text = optional(keys, key, "");
        if (text.isEmpty()) {
            node.wrong(CoreMessage.POLICY_MISSING.with(key));
        }
        return text;
    }

    private static String optional(Map<String, PolicyNode> keys, String key, String otherwise) {
        PolicyNode node = keys.get(key);
        return node == null ? otherwise : node.text();
    }
}
