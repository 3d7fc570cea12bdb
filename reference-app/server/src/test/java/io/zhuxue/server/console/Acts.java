package io.zhuxue.server.console;

import io.zhuxue.server.access.Officer;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every button of the console's pages, pressed without a container as the page would press it. */
final class Acts {

    /** What came of pressing a button. */
    enum Outcome {
        /** The page tells that something is done, or tells nothing. */
        DONE,
        /** The role does not include it. */
        NOT_YOURS,
        /** It is refused for another reason. */
        REFUSED,
        /** The page has nothing to press the button on, and would not have shown it. */
        NOT_SHOWN
    }

    private static final Pattern BUTTON = Pattern.compile("action=\"#\\{(\\w+)\\.(\\w+)(?:\\(([^}]*)\\))?\\}\"");

    /** Buttons that only lead to another page, which takes a container. */
    private static final Set<String> LEADING = Set.of("dossier.look", "student.look", "student.open", "students.find");

    /** What a form holds beside what every form may. */
    private static final Map<String, List<String>> TYPED = Map.ofEntries(
            Map.entry("buying.bid", List.of("tender", "ZB-1", "supplier", "S1", "lines", "F001 4.50")),
            Map.entry("buying.committee", List.of("tender", "ZB-1", "lines", "甲\n乙\n丙\n丁\n戊")),
            Map.entry("buying.draw", List.of("plan", "P-1", "lines", "F001 12000")),
            Map.entry("buying.score", List.of("tender", "ZB-1", "lines", "S1 80 甲")),
            Map.entry("looks.keep", List.of("list", "schools")),
            Map.entry("growth.achieve", List.of("goal", "1")),
            Map.entry("safety.call", List.of("sure", "on", "recall", "ZH-1", "supplier", "S1", "food", "F001")),
            Map.entry("safety.count", List.of("ill", "4")),
            Map.entry("video.ask", List.of("event", "LOT-1", "at", "RECEIVING", "when", "2022-10-10 08:00")),
            Map.entry("relief.grant", List.of("amount", "500")),
            Map.entry("team.review", List.of("points", "80")),
            Map.entry("team.staff", List.of("officers", "3")));

    /** What a button says itself. */
    private static final Map<String, Object[]> SAID = Map.of(
            "looks.drop", new Object[] {"schools"},
            "office.check", new Object[] {"1", "DONE"},
            "reviews.decide", new Object[] {"SAME"},
            "safety.step", new Object[] {"SJ-1", "STOP"});

    private final PageParts parts;
    private final String person;
    private final Map<String, Class<?>> beans = new TreeMap<>();
    private final Map<String, String> pages = new TreeMap<>();

    /** The buttons over parts, pressed about a person where a page is about one. */
    Acts(PageParts parts, String person) {
        this.parts = parts;
        this.person = person;
        for (String page : files("src/main/java/io/zhuxue/server/console", "Page.java")) {
            Class<?> bean = bean(page.replace(".java", ""));
            if (bean.isAnnotationPresent(Named.class)) {
                beans.put(bean.getAnnotation(Named.class).value(), bean);
            }
        }
        for (String file : files("src/main/webapp/console", ".xhtml")) {
            Matcher button = BUTTON.matcher(text(Path.of("src/main/webapp/console", file)));
            while (button.find()) {
                String act = button.group(1) + "." + button.group(2);
                if (!LEADING.contains(act)) {
                    pages.merge(act, file.replace(".xhtml", ""), (one, two) -> one.equals(two) ? one : one + "," + two);
                }
            }
        }
    }

    /** Every button with the page on which it stands. */
    Map<String, String> pages() {
        return pages;
    }

    /** Presses a button as a user, with a filled form. */
    Outcome press(String act, Officer officer) {
        Class<?> bean = beans.get(act.substring(0, act.indexOf('.')));
        parts.request(officer);
        parts.parameters.put("person", new String[] {person});
        parts.parameters.put("ref", new String[] {person});
        Object page = parts.filled(made(bean));
        List.of("words", "reason", "text", "opinion", "evidence", "topic", "title", "summary")
                .forEach(each -> parts.with(each, "已核对清楚"));
        parts.with("purpose", "核对学生账户信息");
        parts.with(TYPED.getOrDefault(act, List.of()).toArray(String[]::new));
        parts.file("a.csv", "a,b\n1,2\n");
        Method method = Arrays.stream(bean.getMethods())
                .filter(each -> each.getName().equals(act.substring(act.indexOf('.') + 1)))
                .findFirst()
                .orElseThrow();
        Object[] given = SAID.containsKey(act)
                ? SAID.get(act)
                : Arrays.stream(method.getParameterTypes()).map(Acts::some).toArray();
        try {
            method.invoke(page, given);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof NoSuchElementException) {
                return Outcome.NOT_SHOWN;
            }
            throw new AssertionError(act + " as " + officer.role(), failed.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
        if (!parts.form.isRefused()) {
            return Outcome.DONE;
        }
        return parts.form.getNotice().matches("“.*”不能办理这一步。") ? Outcome.NOT_YOURS : Outcome.REFUSED;
    }

    private Object made(Class<?> bean) {
        try {
            Object page = parts.filled(bean.getDeclaredConstructor().newInstance());
            for (Method method : bean.getDeclaredMethods()) {
                if (method.isAnnotationPresent(PostConstruct.class)) {
                    method.setAccessible(true);
                    method.invoke(page);
                }
            }
            return page;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object some(Class<?> type) {
        if (type == boolean.class) {
            return true;
        }
        if (type == long.class) {
            return 1L;
        }
        return type == int.class ? (Object) 1 : "1";
    }

    private static Class<?> bean(String name) {
        try {
            return Class.forName(Acts.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            Set<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .forEach(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
