package io.zhuxue.reporting.data;

import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A mapping of a YAML document with its place (定义项); what is missing or of the wrong shape is a coded refusal.
 *
 * @param source the document's name in messages
 * @param values the mapping
 */
public record Definition(String source, Map<?, ?> values) {

    /** The mappings of a document that is a list of them, from this module's resources. */
    public static List<Definition> resource(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return list(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mappings of a document that is a list of them, from a host's file. */
    public static List<Definition> file(Path file) {
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file)) {
            return list(name, in);
        } catch (IOException e) {
            throw new ReportingException(
                    ReportingMessage.DEFINITION_UNREADABLE.with(
                            name, e.getClass().getSimpleName()),
                    e);
        }
    }

    private static List<Definition> list(String source, InputStream in) {
        try {
            Object document = new Load(LoadSettings.builder().setLabel(source).build()).loadFromInputStream(in);
            return document instanceof List<?> entries
                    ? entries.stream().map(entry -> of(source, entry)).toList()
                    : List.of(of(source, document));
        } catch (YamlEngineException e) {
            throw new ReportingException(
                    ReportingMessage.DEFINITION_UNREADABLE.with(source, String.valueOf(e.getMessage())), e);
        }
    }

    private static Definition of(String source, Object entry) {
        if (entry instanceof Map<?, ?> values) {
            return new Definition(source, values);
        }
        throw new ReportingException(ReportingMessage.DEFINITION_UNREADABLE.with(source, "应为键值对"));
    }

    /** A required text. */
    public String text(String key) {
        Object value = values.get(key);
        if (value == null || value.toString().isBlank()) {
            throw new ReportingException(ReportingMessage.DEFINITION_INCOMPLETE.with(source, key));
        }
        return value.toString().strip();
    }

    /** A text that may be left out; then the other. */
    public String text(String key, String otherwise) {
        Object value = values.get(key);
        return value == null ? otherwise : value.toString().strip();
    }

    /** A list of mappings; empty when left out. */
    public List<Definition> children(String key) {
        Object value = values.get(key);
        return value instanceof List<?> entries
                ? entries.stream().map(entry -> of(source, entry)).toList()
                : List.of();
    }

    /** The whole mapping as texts, in the document's order. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(key.toString(), String.valueOf(value)));
        return texts;
    }

    /** A text that names a constant, in small letters or capitals. */
    public <E extends Enum<E>> E constant(String key, Class<E> type) {
        String text = text(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new ReportingException(ReportingMessage.DEFINITION_INCOMPLETE.with(source, key + "=" + text));
    }
}
