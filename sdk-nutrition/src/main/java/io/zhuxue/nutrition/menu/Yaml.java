package io.zhuxue.nutrition.menu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A YAML document of this module, read as maps, lists and numbers; a document of another shape is a broken build. */
final class Yaml {

    private final String name;

    private Yaml(String name) {
        this.name = name;
    }

    /** The document of that name beside this class. */
    static Node resource(String name) {
        try (InputStream in = Yaml.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return document(name, in);
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    /** A document that a host hands over. */
    static Node document(String name, InputStream in) {
        LoadSettings settings = LoadSettings.builder().setLabel(name).build();
        return new Yaml(name).new Node("", new Load(settings).loadFromInputStream(in));
    }

    /** A place in the document. */
    final class Node {

        private final String path;
        private final @Nullable Object value;

        private Node(String path, @Nullable Object value) {
            this.path = path;
            this.value = value;
        }

        boolean has(String key) {
            return map().get(key) != null;
        }

        Node get(String key) {
            return new Node(path + "/" + key, map().get(key));
        }

        Node get(int index) {
            return new Node(path + "/" + index, list().get(index));
        }

        int size() {
            return list().size();
        }

        Iterable<String> keys() {
            return map().keySet().stream().map(String::valueOf).toList();
        }

        String text() {
            if (value == null) {
                throw wrong("a text");
            }
            return value.toString();
        }

        double number() {
            if (value instanceof Number n) {
                return n.doubleValue();
            }
            throw wrong("a number");
        }

        boolean flag() {
            if (value instanceof Boolean b) {
                return b;
            }
            throw wrong("true or false");
        }

        List<String> texts() {
            return list().stream().map(String::valueOf).toList();
        }

        private Map<?, ?> map() {
            if (value instanceof Map<?, ?> m) {
                return m;
            }
            throw wrong("a map");
        }

        private List<?> list() {
            if (value instanceof List<?> l) {
                return l;
            }
            throw wrong("a list");
        }

        private IllegalStateException wrong(String expected) {
            return new IllegalStateException(name + path + " is not " + expected);
        }
    }
}
