package io.zhuxue.identification.intake;

import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Records of a sealed kind as one line of text each: the kind and then the parts, tabs between them.
 *
 * <p>The form is data that is kept for years: a kind or a part is never renamed or moved. Parts are texts, days, truth
 * values, whole numbers, constants, references, places, terms, lists of texts, optional places, records of these, and an
 * optional record of a sealed kind, which is a line within the line.
 */
public final class RecordText {

    private static final String BETWEEN = "\u001f";

    private RecordText() {}

    /** The line of a record, without a line feed. */
    public static String write(Record part) {
        List<String> cells = new ArrayList<>();
        cells.add(part.getClass().getSimpleName());
        write(part, cells);
        return String.join("\t", cells);
    }

    /** The record of a line, one of the kinds that a sealed interface permits; empty when the line is none of them. */
    public static <T> Optional<T> read(Class<T> sealed, String line) {
        List<String> cells = List.of(line.split("\t", -1));
        try {
            Class<?> kind = Arrays.stream(sealed.getPermittedSubclasses())
                    .filter(each -> each.getSimpleName().equals(cells.get(0)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("kind"));
            Iterator<String> rest = cells.subList(1, cells.size()).iterator();
            T value = sealed.cast(read(kind, rest));
            return rest.hasNext() ? Optional.empty() : Optional.of(value);
        } catch (RuntimeException | ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static void write(Record part, List<String> cells) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            Object value = value(part, component);
            if (value instanceof Record record && nested(record.getClass())) {
                write(record, cells);
            } else {
                cells.add(escape(text(value)));
            }
        }
    }

    /** True for a record that has no text of its own. */
    private static boolean nested(Class<?> type) {
        return type.isRecord()
                && type != PersonRef.class
                && type != RegionCode.class
                && type != SchoolYear.class
                && type != Term.class;
    }

    private static String text(Object value) {
        if (value instanceof PersonRef person) {
            return person.token();
        } else if (value instanceof Optional<?> optional) {
            return optional.map(each -> each instanceof Record record && nested(record.getClass())
                            ? write(record)
                            : each.toString())
                    .orElse("");
        } else if (value instanceof List<?> list) {
            return list.stream().map(each -> each + BETWEEN).collect(Collectors.joining());
        }
        return value.toString();
    }

    private static Object value(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(Class<?> kind, Iterator<String> cells) throws ReflectiveOperationException {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = nested(types[i])
                    ? read(types[i], cells)
                    : value(types[i], components[i].getGenericType(), unescape(cells.next()));
        }
        return kind.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(Class<?> type, Type generic, String text) {
        if (type == String.class) {
            return text;
        } else if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type == boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException("neither true nor false");
            }
            return text.equals("true");
        } else if (type == int.class) {
            return Integer.parseInt(text);
        } else if (type == PersonRef.class) {
            return new PersonRef(text);
        } else if (type == RegionCode.class) {
            return new RegionCode(text);
        } else if (type == SchoolYear.class) {
            return SchoolYear.parse(text).orThrow();
        } else if (type == Term.class) {
            return Term.parse(text).orThrow();
        } else if (type == Optional.class && inner(generic) instanceof Class<?> kind && kind.isSealed()) {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(read(kind, text).orElseThrow());
        } else if (type == Optional.class && inner(generic) == RegionCode.class) {
            return text.isEmpty() ? Optional.empty() : Optional.of(new RegionCode(text));
        } else if (type == List.class) {
            List<String> parts = List.of(text.split(BETWEEN, -1));
            return parts.subList(0, parts.size() - 1);
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> ((Enum<?>) each).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown constant"));
        }
        throw new IllegalArgumentException("no such part: " + type);
    }

    private static Type inner(Type generic) {
        return generic instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : Object.class;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char next = text.charAt(++i);
            out.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
        }
        return out.toString();
    }
}
