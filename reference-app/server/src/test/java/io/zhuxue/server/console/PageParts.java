package io.zhuxue.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Role;
import io.zhuxue.server.Desks;
import io.zhuxue.server.MealDesks;
import io.zhuxue.server.TestDatabase;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Openings;
import io.zhuxue.server.disclosure.NoticeDesk;
import io.zhuxue.server.intake.FlowCycle;
import io.zhuxue.server.intake.Jobs;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.province.OfficeLooks;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Pages without a container: the server's own wiring over a database of its own, and of the container only what a page asks
 * of it. Each page is made anew for each request, as the container does.
 */
final class PageParts {

    static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
    static final Officer FINANCE = new Officer("caiwu", "财", Role.FINANCE, "430302");
    static final Officer PROVINCE = new Officer("sheng", "省", Role.PROVINCIAL_OFFICER, "43");

    /** What the address or a plain field of the form says. */
    final Map<String, String[]> parameters = new HashMap<>();

    final CountyDesk counties;
    final NoticeDesk notices;
    Form form = new Form();

    /** An officer of the first school of the training county, once there is one. */
    Officer school = COUNTY;

    private final List<Object> parts = new ArrayList<>();
    private List<Object> makers = List.of();
    private final FixedOfficer me = new FixedOfficer();

    /** The user of the request. */
    private static final class FixedOfficer extends CurrentOfficer {
        private Officer officer;

        @Override
        public Optional<Officer> officer() {
            return Optional.of(officer);
        }
    }

    PageParts(Path data) {
        this(TestDatabase.embedded(data));
    }

    /** Over a database that may hold a province. */
    PageParts(TestDatabase server) {
        Instant morning = server.clock.instant();
        Clock ticking = Clock.offset(Clock.system(server.clock.getZone()), Duration.between(Instant.now(), morning));
        parts.addAll(List.of(
                server.settings,
                ticking,
                server.jdbi,
                server.source,
                server.vault,
                server.audit,
                server.accounts,
                server.runs,
                server.uploads,
                server.province,
                server.students,
                server.findings,
                server.watch,
                server.lists,
                server.exports,
                new OfficeLooks(server.settings, server.audit),
                new Openings(server.audit, ticking),
                new Jobs(
                        Runnable::run,
                        server.runs,
                        server.intake,
                        new FlowCycle(server.vault.tokens(), List::of),
                        server.settings,
                        run -> {}),
                standIn(ManagedExecutorService.class, PageParts::runAtOnce),
                standIn(HttpServletRequest.class, this::ask),
                new Places(),
                me));
        Desks desks = filled(new Desks());
        call(desks, "assemble");
        makers = List.of(desks, new MealDesks());
        counties = part(CountyDesk.class);
        notices = part(NoticeDesk.class);
    }

    /** The parts with a training county that was checked. */
    static PageParts trained(Path data) throws IOException {
        PageParts parts = new PageParts(data);
        parts.counties.train(COUNTY, 7);
        ModesPage modes = parts.open(COUNTY, new ModesPage(), ModesPage::fill);
        parts.school = new Officer(
                "xuexiao",
                "校",
                Role.SCHOOL_OFFICER,
                "430302/" + modes.getRows().get(0).code());
        return parts;
    }

    private Object ask(Method method, Object[] args) {
        String[] values = args == null ? null : parameters.get(String.valueOf(args[0]));
        return switch (method.getName()) {
            case "getParameter" -> values == null ? null : values[0];
            case "getParameterValues" -> values;
            default -> null;
        };
    }

    private static Object runAtOnce(Method method, Object[] args) {
        if (!method.getName().equals("execute")) {
            throw new AssertionError(method);
        }
        ((Runnable) args[0]).run();
        return null;
    }

    private static <T> T standIn(Class<T> type, BiFunction<Method, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                PageParts.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> answer.apply(method, args)));
    }

    /** Begins a request of a user, with an empty form and no file. */
    void request(Officer officer) {
        me.officer = officer;
        parameters.clear();
        form = filled(new Form());
    }

    /** Begins a request of a user for a page, as the container makes it. */
    <T> T open(Officer officer, T page, Consumer<T> made) {
        request(officer);
        filled(page);
        made.accept(page);
        return page;
    }

    /** The page tells that something is done, in words that hold these. */
    void told(String words) {
        assertThat(form.getNotice()).contains(words);
        assertThat(form.isRefused()).isFalse();
    }

    /** The page tells why something is not done, in words that hold these. */
    void refused(String words) {
        assertThat(form.getNotice()).contains(words);
        assertThat(form.isRefused()).isTrue();
    }

    /** Fills fields of the form, names and values by turns. */
    PageParts with(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.getIn().put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return this;
    }

    /** Chooses a file. */
    void file(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        form.setFile(standIn(Part.class, (method, args) -> switch (method.getName()) {
            case "getSize" -> (long) bytes.length;
            case "getSubmittedFileName" -> name;
            case "getInputStream" -> (InputStream) new ByteArrayInputStream(bytes);
            default -> null;
        }));
    }

    /** Gives a page what the container would. */
    <T> T filled(T page) {
        for (Field field : page.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(Resource.class)) {
                set(page, field, part(field.getType()));
            }
        }
        return page;
    }

    /** A part by its type: one that is there, or what the wiring of the server makes of them. */
    <T> T part(Class<T> type) {
        if (type == Form.class) {
            return type.cast(form);
        }
        if (type == PageFrame.class) {
            return type.cast(filled(new PageFrame()));
        }
        Optional<Object> there = parts.stream().filter(type::isInstance).findFirst();
        return type.cast(there.orElseGet(() -> {
            Object made = made(type);
            parts.add(made);
            return made;
        }));
    }

    private Object made(Class<?> type) {
        for (Object maker : makers) {
            for (Method method : maker.getClass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(Produces.class) && method.getReturnType() == type) {
                    Object[] needs = Arrays.stream(method.getParameterTypes())
                            .map(this::part)
                            .toArray();
                    return invoke(maker, method, needs);
                }
            }
        }
        throw new AssertionError("nothing makes " + type);
    }

    private static void call(Object on, String name) {
        try {
            invoke(on, on.getClass().getDeclaredMethod(name));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Object invoke(Object on, Method method, Object... needs) {
        try {
            method.setAccessible(true);
            return method.invoke(on, needs);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void set(Object page, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(page, value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
