package io.zhuxue.identification.recognition;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.IdentificationMessage;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * An event as one line of text (认定事件文本), in which a journal keeps it: the kind and then its parts, tabs between them.
 *
 * <p>The form is part of the module's data: a kind or a part is never renamed or moved, new ones come at the end.
 */
public final class CaseText {

    private CaseText() {}

    /** The line of an event, without a line feed. */
    public static String write(CaseEvent event) {
        List<String> cells = new ArrayList<>();
        cells.add(event.getClass().getSimpleName());
        write((Record) event, cells);
        return String.join("\t", cells);
    }

    /** The event of a line; refused with CASE_UNREADABLE. */
    public static Parsed<CaseEvent> read(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        try {
            Class<?> kind = Arrays.stream(CaseEvent.class.getPermittedSubclasses())
                    .filter(each -> each.getSimpleName().equals(cells.get(0)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("kind"));
            Iterator<String> rest = cells.subList(1, cells.size()).iterator();
            CaseEvent event = (CaseEvent) read(kind, rest);
            if (rest.hasNext()) {
                throw new IllegalArgumentException("more parts than the kind has");
            }
            return Parsed.accepted(event);
        } catch (RuntimeException | ReflectiveOperationException e) {
            return Parsed.refused(IdentificationMessage.CASE_UNREADABLE.with(cells.get(0)));
        }
    }

    private static void write(Record part, List<String> cells) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            Object value = value(part, component);
            if (value instanceof CaseOpening opening) {
                write(opening, cells);
            } else if (value instanceof PersonRef person) {
                cells.add(escape(person.token()));
            } else {
                cells.add(escape(value.toString()));
            }
        }
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
            values[i] = types[i] == CaseOpening.class ? read(types[i], cells) : value(types[i], unescape(cells.next()));
        }
        return kind.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(Class<?> type, String text) {
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type == boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException("neither true nor false");
            }
            return text.equals("true");
        } else if (type == PersonRef.class) {
            return new PersonRef(text);
        } else if (type == SchoolYear.class) {
            return SchoolYear.parse(text).orThrow();
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> ((Enum<?>) each).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown constant"));
        }
        return text;
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
