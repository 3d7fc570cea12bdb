package io.zhuxue.core.policy;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.YamlUnicodeReader;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A place in a policy file (YAML) that can be read as a text, a list or a map; whatever is wrong is noted with its file
 * and line, and reading goes on, so that one pass finds every mistake.
 */
public final class PolicyNode {

    private final Node node;
    private final String file;
    private final List<PolicyProblem> problems;

    private PolicyNode(Node node, String file, List<PolicyProblem> problems) {
        this.node = node;
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a file; when it is no YAML at all, the problem is noted and nothing is returned.
     *
     * @param problems takes whatever is found to be wrong, now and while the nodes are read
     */
    public static Optional<PolicyNode> read(String file, InputStream in, List<PolicyProblem> problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(20_000_000)
                .build();
        try {
            StreamReader text = new StreamReader(settings, new YamlUnicodeReader(in));
            return new Composer(settings, new BoundedParser(new ParserImpl(settings, text)))
                    .getSingleNode()
                    .map(node -> new PolicyNode(node, file, problems));
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(
                    new PolicyProblem(file, line, CoreMessage.POLICY_SYNTAX.with(String.valueOf(wrong.getProblem()))));
        } catch (YamlEngineException wrong) {
            problems.add(
                    new PolicyProblem(file, 0, CoreMessage.POLICY_SYNTAX.with(String.valueOf(wrong.getMessage()))));
        }
        return Optional.empty();
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** The line, counted from 1. */
    public int line() {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /** Notes that something is wrong here. */
    public void wrong(Message reason) {
        problems.add(new PolicyProblem(file, line(), reason));
    }

    /** The text of a single value; a list or a map is noted as wrong and reads as empty. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        wrong(CoreMessage.POLICY_SHAPE.with("单个值"));
        return "";
    }

    /** True for a single value. */
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /** True for a map. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** True for a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The elements of a list; a single value is a list of one, a map is noted as wrong. */
    public List<PolicyNode> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::at).toList();
        }
        if (node instanceof ScalarNode) {
            return List.of(this);
        }
        wrong(CoreMessage.POLICY_SHAPE.with("列表"));
        return List.of();
    }

    /** The entries of a map in the file's order; anything else is noted as wrong and reads as empty. */
    public Map<String, PolicyNode> map() {
        Map<String, PolicyNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                PolicyNode key = at(tuple.getKeyNode());
                if (entries.put(key.text(), at(tuple.getValueNode())) != null) {
                    key.wrong(CoreMessage.POLICY_TWICE.with(key.text()));
                }
            }
        } else {
            wrong(CoreMessage.POLICY_SHAPE.with("键值表"));
        }
        return entries;
    }

    /** The entries of a map, of which no other than the named ones may occur. */
    public Map<String, PolicyNode> map(Set<String> allowed) {
        Map<String, PolicyNode> entries = map();
        entries.forEach((key, value) -> {
            if (!allowed.contains(key)) {
                value.wrong(CoreMessage.POLICY_KEY.with(key));
            }
        });
        return entries;
    }

    /** The text read as a value; a refusal is noted as wrong. */
    public <T> Optional<T> as(Function<String, Parsed<T>> reader) {
        Parsed<T> parsed = reader.apply(text());
        parsed.refusal().ifPresent(this::wrong);
        return parsed.value();
    }

    /** The text read as a constant of an enum; another text is noted as wrong. */
    public <E extends Enum<E>> Optional<E> as(Class<E> type) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return Optional.of(constant);
            }
        }
        wrong(CoreMessage.BAD_VALUE.with(text, String.join("、", names(type))));
        return Optional.empty();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name());
        }
        return names;
    }

    /**
     * The day of a text as 2024-09-01: years of four digits, so that reckoning with a day never leaves the calendar.
     *
     * @throws DateTimeParseException when it is no such day
     */
    static LocalDate day(String text) {
        if (text.length() != "2024-09-01".length()) {
            throw new DateTimeParseException("not a day", text, 0);
        }
        return LocalDate.parse(text);
    }

    private PolicyNode at(Node inner) {
        return new PolicyNode(inner, file, problems);
    }
}
