package io.zhuxue.core.policy;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.policy.spi.PolicySource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A book of policy held in memory, sorted by parameter. */
final class DefaultPolicyBook implements PolicyBook {

    /** Nearest level last, and the newest value of a level last. */
    private static final Comparator<DatedValue> ORDER = Comparator.comparing(DatedValue::level)
            .thenComparing(DatedValue::place)
            .thenComparing(DatedValue::from);

    private final TreeMap<String, Parameter> parameters;
    private final String version;

    private DefaultPolicyBook(TreeMap<String, Parameter> parameters) {
        this.parameters = parameters;
        this.version = hash(parameters);
    }

    static DefaultPolicyBook read(List<PolicySource> sources) {
        PolicyReader reader = new PolicyReader();
        TreeMap<String, Parameter> parameters = new TreeMap<>();
        for (PolicySource source : sources) {
            for (String file : source.files()) {
                reader.open(source, file).ifPresent(root -> addParameters(reader, root, parameters));
            }
        }
        refuse(reader);
        return new DefaultPolicyBook(parameters);
    }

    private static void addParameters(PolicyReader reader, PolicyNode root, Map<String, Parameter> into) {
        for (Parameter read : reader.parameters(root)) {
            if (into.put(read.id(), sorted(read)) != null) {
                root.wrong(CoreMessage.POLICY_TWICE.with(read.id()));
            }
            checkDates(read, root);
        }
    }

    @Override
    public PolicyBook with(Path folder) {
        return add(FolderSource.of(folder), false);
    }

    @Override
    public PolicyBook with(PolicySource overrides) {
        return add(overrides, false);
    }

    @Override
    public PolicyBook reformedBy(PolicySource reform) {
        return add(reform, true);
    }

    private PolicyBook add(PolicySource source, boolean reform) {
        PolicyReader reader = new PolicyReader();
        List<PolicyReader.Override> overrides = new ArrayList<>();
        TreeMap<String, Parameter> changed = new TreeMap<>(parameters);
        for (String file : source.files()) {
            reader.open(source, file).ifPresent(root -> {
                overrides.addAll(reader.overrides(root, reform));
                addParameters(reader, root, changed);
            });
        }
        // Upper levels first: a county is measured against the province's limits of the same folder.
        overrides.sort(Comparator.comparing(override -> override.value().level()));
        for (PolicyReader.Override override : overrides) {
            Parameter before = changed.get(override.id());
            if (before == null) {
                override.node().wrong(CoreMessage.POLICY_UNKNOWN.with(override.id()));
            } else if (fits(override, before)) {
                changed.put(override.id(), withValue(before, override.value()));
            }
        }
        refuse(reader);
        return new DefaultPolicyBook(changed);
    }

    private static boolean fits(PolicyReader.Override override, Parameter parameter) {
        DatedValue value = override.value();
        PolicyNode node = override.node();
        if (value.level().compareTo(parameter.lowest()) > 0) {
            node.wrong(
                    CoreMessage.POLICY_LEVEL.with(parameter.id(), value.level().chineseName()));
            return false;
        }
        boolean twice = parameter.values().stream()
                .anyMatch(other -> value.level() != PolicyLevel.NATION
                        && value.everInForce()
                        && other.everInForce()
                        && other.level() == value.level()
                        && other.place().equals(value.place())
                        && other.from().equals(value.from()));
        if (twice) {
            node.wrong(CoreMessage.POLICY_TWICE.with(parameter.id()));
            return false;
        }
        PolicyValue model =
                parameter.values().get(parameter.values().size() - 1).value();
        if (!sameKind(model, value.value())) {
            node.wrong(CoreMessage.POLICY_KIND.with(parameter.id(), kind(model)));
            return false;
        }
        for (DatedValue above : above(parameter, value)) {
            if (!above.limits().allow(value.value())) {
                node.wrong(CoreMessage.POLICY_LIMITS.with(parameter.id(), above.limits()));
                return false;
            }
        }
        return true;
    }

    /** The values of upper levels in force when a lower value begins: at most one a level, its newest. */
    private static List<DatedValue> above(Parameter parameter, DatedValue value) {
        TreeMap<PolicyLevel, DatedValue> newest = new TreeMap<>();
        for (DatedValue other : parameter.values()) {
            boolean over = other.level().compareTo(value.level()) < 0
                    && (other.level() == PolicyLevel.NATION || value.place().startsWith(other.place()));
            if (over && other.everInForce() && !other.from().isAfter(value.from())) {
                newest.put(other.level(), other);
            }
        }
        return newest.values().stream()
                .filter(other -> other.inForce(value.from()))
                .toList();
    }

    private static boolean sameKind(PolicyValue model, PolicyValue value) {
        if (model instanceof PolicyValue.Table table && value instanceof PolicyValue.Table other) {
            return other.rows().keySet().equals(table.rows().keySet());
        }
        return model.getClass() == value.getClass();
    }

    private static String kind(PolicyValue model) {
        if (model instanceof PolicyValue.Table table) {
            return "含 " + String.join("、", table.rows().keySet()) + " 的表";
        }
        return model instanceof PolicyValue.Codes ? "代码列表" : "单个值";
    }

    private static Parameter withValue(Parameter before, DatedValue value) {
        List<DatedValue> values = new ArrayList<>(before.values());
        if (value.level() == PolicyLevel.NATION) {
            // A reform takes the place of a national value of the same day; a draft takes nobody's place.
            values.removeIf(other -> value.everInForce()
                    && other.level() == PolicyLevel.NATION
                    && other.from().equals(value.from()));
        }
        values.add(value);
        return sorted(new Parameter(before.id(), before.title(), before.unit(), before.lowest(), values));
    }

    private static Parameter sorted(Parameter read) {
        List<DatedValue> values = new ArrayList<>(read.values());
        values.sort(ORDER);
        return new Parameter(read.id(), read.title(), read.unit(), read.lowest(), values);
    }

    private static void checkDates(Parameter read, PolicyNode root) {
        if (read.values().isEmpty()) {
            root.wrong(CoreMessage.POLICY_MISSING.with(read.id() + " values"));
        }
        List<LocalDate> days = read.values().stream()
                .filter(DatedValue::everInForce)
                .map(DatedValue::from)
                .toList();
        if (days.stream().distinct().count() < days.size()) {
            root.wrong(CoreMessage.POLICY_TWICE.with(read.id() + " from"));
        }
    }

    private static void refuse(PolicyReader reader) {
        if (!reader.problems().isEmpty()) {
            throw new PolicyException(reader.problems());
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    @Override
    public Optional<Parameter> parameter(String id) {
        return Optional.ofNullable(parameters.get(id));
    }

    @Override
    public Optional<Resolved> find(String id, LocalDate day, Place place) {
        Parameter parameter = parameters.get(id);
        if (parameter == null) {
            throw new IllegalArgumentException("no parameter " + id);
        }
        List<DatedValue> candidates = candidates(parameter, day, place);
        @Nullable DatedValue chosen = null;
        List<Limits> above = new ArrayList<>();
        List<DatedValue> outside = new ArrayList<>();
        for (DatedValue candidate : candidates) {
            if (above.stream().allMatch(limits -> limits.allow(candidate.value()))) {
                chosen = candidate;
                above.add(candidate.limits());
            } else {
                outside.add(candidate);
            }
        }
        if (chosen == null) {
            return Optional.empty();
        }
        List<Resolved.Step> trace = new ArrayList<>();
        for (DatedValue candidate : candidates) {
            Resolved.Outcome outcome = outside.contains(candidate)
                    ? Resolved.Outcome.OUTSIDE_LIMITS
                    : candidate == chosen ? Resolved.Outcome.CHOSEN : Resolved.Outcome.OVERRULED;
            trace.add(new Resolved.Step(candidate, outcome));
        }
        return Optional.of(new Resolved(parameter, chosen, trace));
    }

    /** At most one value a level: its newest that has begun, if that is still in force. From the nation down. */
    private static List<DatedValue> candidates(Parameter parameter, LocalDate day, Place place) {
        TreeMap<PolicyLevel, DatedValue> newest = new TreeMap<>();
        for (DatedValue value : parameter.values()) {
            if (value.everInForce() && !value.from().isAfter(day) && place.within(value.level(), value.place())) {
                newest.put(value.level(), value);
            }
        }
        return newest.values().stream().filter(value -> value.inForce(day)).toList();
    }

    @Override
    public List<String> placesWithOwnValues() {
        TreeSet<String> places = new TreeSet<>();
        parameters.values().forEach(parameter -> parameter.values().forEach(value -> places.add(value.place())));
        places.remove("");
        return List.copyOf(places);
    }

    @Override
    public String version() {
        return version;
    }

    private static String hash(Map<String, Parameter> parameters) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parameters
                    .values()
                    .forEach(parameter -> digest.update(parameter.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
