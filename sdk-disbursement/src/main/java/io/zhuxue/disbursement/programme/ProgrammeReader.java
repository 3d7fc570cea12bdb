package io.zhuxue.disbursement.programme;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.policy.PolicyNode;
import io.zhuxue.core.policy.Standing;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.disbursement.funding.CentralShare;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads programmes from a file; mistakes are noted at their nodes. */
final class ProgrammeReader {

    private static final Set<String> PROGRAMME_KEYS = Set.of(
            "code",
            "title",
            "version",
            "payout",
            "instalments",
            "central",
            "rest",
            "document",
            "rules",
            "from",
            "steps");
    private static final Set<String> CENTRAL_KEYS = Set.of("fixed", "by", "table", "central_schools");
    private static final Set<String> RULE_KEYS = Set.of("id", "when", "amount");
    private static final Set<String> AMOUNT_KEYS = Set.of("parameter", "percent", "fee", "share");

    private final Set<String> seen = new HashSet<>();

    List<Programme> read(PolicyNode root) {
        List<Programme> programmes = new ArrayList<>();
        Optional.ofNullable(root.map().get("programmes"))
                .ifPresent(list -> list.list().forEach(node -> programmes.add(programme(node))));
        return programmes;
    }

    private Programme programme(PolicyNode node) {
        Map<String, PolicyNode> keys = node.map(PROGRAMME_KEYS);
        String code = required(node, keys, "code");
        once(node, code);
        List<Rule> rules = new ArrayList<>();
        if (keys.containsKey("rules")) {
            keys.get("rules").list().forEach(rule -> rules.add(rule(rule)));
        } else {
            node.wrong(CoreMessage.POLICY_MISSING.with("rules"));
        }
        return new Programme(
                code,
                required(node, keys, "title"),
                keys.containsKey("version")
                        ? keys.get("version").as(ProgrammeReader::count).orElse(1)
                        : 1,
                keys.containsKey("payout") ? keys.get("payout").as(Payout.class).orElse(Payout.PAID) : Payout.PAID,
                required(node, keys, "instalments"),
                central(node, keys),
                required(node, keys, "rest"),
                required(node, keys, "document"),
                rules,
                from(keys),
                keys.containsKey("steps") ? Standing.read(keys.get("steps")) : Standing.PUBLISHED);
    }

    private static LocalDate from(Map<String, PolicyNode> keys) {
        return keys.containsKey("from")
                ? keys.get("from").as(Term::parse).map(Term::firstDay).orElse(LocalDate.MAX)
                : LocalDate.MIN;
    }

    private static CentralShare central(PolicyNode node, Map<String, PolicyNode> programme) {
        PolicyNode central = programme.get("central");
        if (central == null) {
            node.wrong(CoreMessage.POLICY_MISSING.with("central"));
            return new CentralShare.Fixed("", "");
        }
        Map<String, PolicyNode> keys = central.map(CENTRAL_KEYS);
        String centralSchools = optional(keys, "central_schools");
        if (keys.containsKey("fixed")) {
            return new CentralShare.Fixed(keys.get("fixed").text(), centralSchools);
        }
        String by = required(central, keys, "by");
        String table = required(central, keys, "table");
        if (by.equals("HOME_PLACE")) {
            return new CentralShare.ByHomePlace(table, centralSchools);
        }
        if (!by.equals("SCHOOL_PLACE")) {
            central.wrong(DisbursementMessage.RULE_UNKNOWN.with(by));
        }
        return new CentralShare.BySchoolPlace(table, centralSchools);
    }

    private Rule rule(PolicyNode node) {
        Map<String, PolicyNode> keys = node.map(RULE_KEYS);
        String id = required(node, keys, "id");
        once(node, id);
        Condition when = keys.containsKey("when") ? condition(keys.get("when")) : new Condition.All(List.of());
        PolicyNode amount = keys.get("amount");
        if (amount == null) {
            node.wrong(CoreMessage.POLICY_MISSING.with("amount"));
            return new Rule(id, when, new Amount.Standard("", "", Fraction.WHOLE));
        }
        return new Rule(id, when, amount(amount));
    }

    private static Amount amount(PolicyNode node) {
        Map<String, PolicyNode> keys = node.map(AMOUNT_KEYS);
        Fraction share = keys.containsKey("share")
                ? keys.get("share").as(ProgrammeReader::fraction).orElse(Fraction.WHOLE)
                : Fraction.WHOLE;
        if (keys.containsKey("fee")) {
            return new Amount.LocalFee(keys.get("fee").as(Amount.Fee.class).orElse(Amount.Fee.SHS), share);
        }
        return new Amount.Standard(required(node, keys, "parameter"), optional(keys, "percent"), share);
    }

    /** A map of attributes that must all hold; {@code any} lists alternatives, {@code not} what must not hold. */
    private static Condition condition(PolicyNode node) {
        List<Condition> parts = new ArrayList<>();
        node.map().forEach((key, value) -> {
            if (key.equals("any")) {
                parts.add(new Condition.AnyOf(
                        value.list().stream().map(ProgrammeReader::condition).toList()));
            } else if (key.equals("not")) {
                parts.add(new Condition.Not(condition(value)));
            } else {
                attribute(key, value).ifPresent(attribute -> parts.add(oneOf(attribute, value)));
            }
        });
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private static Optional<Attribute> attribute(String key, PolicyNode value) {
        for (Attribute attribute : Attribute.values()) {
            if (attribute.key().equals(key)) {
                return Optional.of(attribute);
            }
        }
        value.wrong(DisbursementMessage.RULE_UNKNOWN.with(key));
        return Optional.empty();
    }

    private static Condition oneOf(Attribute attribute, PolicyNode value) {
        if (value.isMap()) {
            return new Condition.OneOf(
                    attribute, new CodeSet.OfParameter(required(value, value.map(Set.of("parameter")), "parameter")));
        }
        List<String> codes = new ArrayList<>();
        for (PolicyNode code : value.list()) {
            if (attribute.codes().contains(code.text())) {
                codes.add(code.text());
            } else {
                code.wrong(DisbursementMessage.RULE_UNKNOWN.with(code.text()));
            }
        }
        return new Condition.OneOf(attribute, new CodeSet.Listed(codes));
    }

    private static Parsed<Fraction> fraction(String text) {
        return text.matches("[0-9]{1,4}/[1-9][0-9]{0,3}")
                ? Parsed.accepted(new Fraction(
                        Integer.parseInt(text.substring(0, text.indexOf('/'))),
                        Integer.parseInt(text.substring(text.indexOf('/') + 1))))
                : Parsed.refused(DisbursementMessage.RULE_FRACTION.with(text));
    }

    private static Parsed<Integer> count(String text) {
        return text.matches("[0-9]{1,6}")
                ? Parsed.accepted(Integer.parseInt(text))
                : Parsed.refused(CoreMessage.BAD_VALUE.with(text, "整数"));
    }

    private void once(PolicyNode node, String name) {
        if (!name.isEmpty() && !seen.add(name)) {
            node.wrong(DisbursementMessage.RULE_TWICE.with(name));
        }
    }

    private static String required(PolicyNode node, Map<String, PolicyNode> keys, String key) {
        String text = optional(keys, key);
        if (text.isEmpty()) {
            node.wrong(CoreMessage.POLICY_MISSING.with(key));
        }
        return text;
    }

    private static String optional(Map<String, PolicyNode> keys, String key) {
        PolicyNode node = keys.get(key);
        return node == null ? "" : node.text();
    }
}
