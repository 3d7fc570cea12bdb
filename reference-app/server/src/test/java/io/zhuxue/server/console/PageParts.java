package io.zhuxue.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Role;
import io.zhuxue.nutrition.jakarta.SqlJournals;
import io.zhuxue.server.TestDatabase;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.buying.PlanDesk;
import io.zhuxue.server.buying.PriceDesk;
import io.zhuxue.server.buying.SupplierDesk;
import io.zhuxue.server.buying.TenderDesk;
import io.zhuxue.server.disclosure.NoticeDesk;
import io.zhuxue.server.disclosure.NoticeWork;
import io.zhuxue.server.menu.MenuDesk;
import io.zhuxue.server.menu.MenuWork;
import io.zhuxue.server.mode.ModeDesk;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.nutrition.CountyWork;
import io.zhuxue.server.nutrition.MatterBook;
import io.zhuxue.server.safety.CheckDesk;
import io.zhuxue.server.safety.GrowthDesk;
import io.zhuxue.server.safety.IncidentDesk;
import io.zhuxue.server.safety.RecallDesk;
import io.zhuxue.server.safety.VoiceDesk;
import io.zhuxue.server.video.ClipDesk;
import io.zhuxue.server.video.VideoDesk;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Pages of school meals without a container: real desks over a database of their own, and of the container only what a page
 * asks of it. Each page is made anew for each request, as the container does.
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
        TestDatabase server = TestDatabase.embedded(data);
        Orders orders = server.orders(Map.of(
                Task.Kind.MEALS,
                new CountyWork(),
                Task.Kind.NOTICES,
                new NoticeWork(server.jdbi, server.tasks, server.settings),
                Task.Kind.MENUS,
                new MenuWork(InstantSource.system())));
        MatterBook book =
                new MatterBook(SqlJournals.open(server.source, server.vault.cipher()), server.audit, server.clock);
        counties = new CountyDesk(server.uploads, server.tasks, orders);
        CountySchools schools = new CountySchools(counties);
        MenuDesk menus = new MenuDesk(server.uploads, server.tasks, orders);
        SupplierDesk suppliers = new SupplierDesk(book, counties);
        PlanDesk plans = new PlanDesk(book, suppliers, menus);
        VideoDesk video = new VideoDesk(book, schools);
        notices = new NoticeDesk(server.jdbi, counties, server.tasks, orders, server.audit, server.settings);
        parts.addAll(List.of(
                server.settings,
                server.runs,
                server.clock,
                request(),
                me,
                schools,
                menus,
                notices,
                suppliers,
                plans,
                new TenderDesk(book, plans, suppliers),
                new PriceDesk(counties),
                new IncidentDesk(book, schools),
                new RecallDesk(book, schools),
                new CheckDesk(book, schools),
                new VoiceDesk(book, schools),
                new GrowthDesk(book, schools),
                video,
                new ClipDesk(book, schools, video, server.audit),
                new ModeDesk(server.jdbi, schools, server.audit)));
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

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                PageParts.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, args) -> {
                    String[] values = args == null ? null : parameters.get(String.valueOf(args[0]));
                    return switch (method.getName()) {
                        case "getParameter" -> values == null ? null : values[0];
                        case "getParameterValues" -> values;
                        default -> null;
                    };
                });
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
        form.setFile((Part) Proxy.newProxyInstance(
                PageParts.class.getClassLoader(),
                new Class<?>[] {Part.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getSize" -> (long) bytes.length;
                    case "getSubmittedFileName" -> name;
                    case "getInputStream" -> (InputStream) new ByteArrayInputStream(bytes);
                    default -> null;
                }));
    }

    /** Gives a page what the container would. */
    <T> T filled(T page) {
        for (Field field : page.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                set(page, field, part(field.getType()));
            }
        }
        return page;
    }

    private Object part(Class<?> type) {
        if (type == Form.class) {
            return form;
        }
        if (type == PageFrame.class) {
            return filled(new PageFrame());
        }
        return parts.stream().filter(type::isInstance).findFirst().orElseThrow(() -> new AssertionError("no " + type));
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
