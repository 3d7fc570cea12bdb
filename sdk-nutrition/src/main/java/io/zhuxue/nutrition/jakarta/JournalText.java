package io.zhuxue.nutrition.jakarta;

import io.zhuxue.core.Message;
import io.zhuxue.nutrition.NutritionMessage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events as one line of text each: the kind of a sealed type, then the parts of the record in their order, tabs between
 * them. A list and a map begin with their size.
 *
 * <p>The form is data that is kept for 15 years: a kind, a constant or a part is never renamed or moved; what is new gets a
 * kind of its own. A message keeps its code and its values as texts.
 */
final class JournalText {

    private static final String NOTHING = "\\N";

    private static final Map<Class<?>, Function<String, Object>> PLAIN = Map.of(
            String.class, text -> text,
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            long.class, Long::valueOf,
            boolean.class, JournalText::truth,
            BigDecimal.class, BigDecimal::new,
            LocalDate.class, LocalDate::parse,
            LocalDateTime.class, LocalDateTime::parse);

    private JournalText() {}

    /** The line of an event, read back by {@link #read} with the same type. */
    static String write(Class<?> type, Object event) {
        List<String> cells = new ArrayList<>();
        put(type, event, cells);
        return String.join("\t", cells);
    }

    /**
     * The event of a line.
     *
     * @throws StoreException when the line is no event of the type
     */
    static <E> E read(Class<E> type, String line) {
        try {
            Iterator<String> cells = Arrays.asList(line.split("\t", -1)).iterator();
            Object event = take(type, cells.next(), cells);
            if (event == null || cells.hasNext()) {
                throw new StoreException("an event with more or fewer parts than it has");
            }
            return type.cast(event);
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            throw new StoreException("an event that cannot be read as " + type.getSimpleName(), unreadable);
        }
    }

    private static void put(Type type, @Nullable Object value, List<String> cells) {
        if (value == null) {
            cells.add(NOTHING);
        } else if (value instanceof Message message) {
            cells.add(message.code());
            put(List.class, message.arguments().stream().map(Object::toString).toList(), cells);
        } else if (value instanceof Map<?, ?> map) {
            cells.add(String.valueOf(map.size()));
            map.forEach((key, each) -> {
                put(part(type, 0), key, cells);
                put(part(type, 1), each, cells);
            });
        } else if (value instanceof Collection<?> all) {
            cells.add(String.valueOf(all.size()));
            // A set has no order of its own: the smallest text goes first, so that equal events have equal lines.
            List<List<String>> parts = new ArrayList<>();
            for (Object each : all) {
                List<String> one = new ArrayList<>();
                put(part(type, 0), each, one);
                parts.add(one);
            }
            if (value instanceof Set<?>) {
                parts.sort((a, b) -> String.join("\t", a).compareTo(String.join("\t", b)));
            }
            parts.forEach(cells::addAll);
        } else if (value instanceof Record record) {
            if (type instanceof Class<?> of && of.isSealed()) {
                cells.add(record.getClass().getSimpleName());
            }
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                put(component.getGenericType(), part(record, component), cells);
            }
        } else {
            cells.add(escape(value instanceof Enum<?> constant ? constant.name() : value.toString()));
        }
    }

    private static @Nullable Object part(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("an event's parts are public", closed);
        }
    }

    /** The type of a collection's elements; texts where nothing is said. */
    private static Type part(Type type, int index) {
        return type instanceof ParameterizedType of ? of.getActualTypeArguments()[index] : String.class;
    }

    private static @Nullable Object take(Type type, String cell, Iterator<String> cells)
            throws ReflectiveOperationException {
        if (cell.equals(NOTHING)) {
            return null;
        }
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
        Function<String, Object> plain = PLAIN.get(raw);
        if (plain != null) {
            return plain.apply(unescape(cell));
        } else if (raw == Message.class) {
            List<?> values = (List<?>) required(take(List.class, cells.next(), cells));
            return new Message(NutritionMessage.valueOf(cell), new ArrayList<>(values));
        } else if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = Integer.parseInt(cell); i > 0; i--) {
                Object key = required(take(part(type, 0), cells.next(), cells));
                map.put(key, required(take(part(type, 1), cells.next(), cells)));
            }
            return map;
        } else if (raw == List.class || raw == Set.class) {
            Collection<Object> all = raw == List.class ? new ArrayList<>() : new LinkedHashSet<>();
            for (int i = Integer.parseInt(cell); i > 0; i--) {
                all.add(required(take(part(type, 0), cells.next(), cells)));
            }
            return all;
        } else if (raw.isEnum()) {
            return constant(raw, cell);
        } else if (raw.isSealed()) {
            Class<?> kind = Arrays.stream(raw.getPermittedSubclasses())
                    .filter(each -> each.getSimpleName().equals(cell))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such kind"));
            return kind.getRecordComponents().length == 0 ? build(kind, "", cells) : build(kind, cells.next(), cells);
        } else if (raw.isRecord()) {
            return build(raw, cell, cells);
        }
        throw new IllegalArgumentException("no such part: " + raw);
    }

    /** A record whose first part begins with a cell that was read already. */
    private static Object build(Class<?> kind, String first, Iterator<String> cells)
            throws ReflectiveOperationException {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = take(components[i].getGenericType(), i == 0 ? first : cells.next(), cells);
        }
        return kind.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object required(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("nothing where something has to stand");
        }
        return value;
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such constant"));
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return text.equals("true");
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t");
    }

    private static String unescape(String text) {
        return text.indexOf('\\') < 0 ? text : text.translateEscapes();
    }
}
