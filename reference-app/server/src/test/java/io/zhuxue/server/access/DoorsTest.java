package io.zhuxue.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Role;
import io.zhuxue.server.api.Interface;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page and every call opens for exactly the roles that the matrix declares, and the matrix names all of them. */
class DoorsTest {

    private static final AccessMatrix MATRIX = AccessMatrix.read();

    private static Officer officer(Role role) {
        return AccessMatrix.officer(role, "430302", "2143000002", "abc");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_opens_its_pages_and_no_other(Role role) {
        MATRIX.of("page")
                .forEach((page, open) -> assertThat(Doors.open(officer(role), "/console/" + page + ".xhtml"))
                        .as("%s %s", role, page)
                        .isEqualTo(open.contains(role)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_reaches_its_calls_and_no_other(Role role) {
        MATRIX.of("call")
                .forEach((call, open) -> assertThat(
                                Doors.open(officer(role), "/api" + call.substring(call.indexOf('/'))))
                        .as("%s %s", role, call)
                        .isEqualTo(open.contains(role)));
    }

    @Test
    void the_matrix_names_every_page_that_there_is() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(java.nio.file.Path.of("src/main/webapp/console"))) {
            Set<String> pages = files.map(file -> file.getFileName().toString().replace(".xhtml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(new TreeSet<>(MATRIX.of("page").keySet())).isEqualTo(pages);
        }
    }

    @Test
    void the_matrix_names_every_call_that_there_is() {
        Set<String> calls = new TreeSet<>();
        for (Class<?> resource : new Interface().getClasses()) {
            Path root = resource.getAnnotation(Path.class);
            for (Method method : resource.getDeclaredMethods()) {
                Arrays.stream(method.getAnnotations())
                        .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                        .filter(each -> each != null && root != null)
                        .forEach(verb -> calls.add(verb.value() + " " + path(root, method.getAnnotation(Path.class))));
            }
        }
        assertThat(new TreeSet<>(MATRIX.of("call").keySet())).isEqualTo(calls);
    }

    private static String path(Path root, Path own) {
        String path = ("/" + root.value() + "/" + (own == null ? "" : own.value())).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    @Test
    void what_stands_in_no_list_is_closed_for_everybody() {
        for (Role role : Role.values()) {
            assertThat(Doors.open(officer(role), "/console/neu.xhtml")).isFalse();
            assertThat(Doors.open(officer(role), "/api/neu")).isFalse();
            assertThat(Doors.open(officer(role), "/console/")).isFalse();
        }
    }

    @Test
    void every_door_leads_to_a_page_or_a_call_of_the_matrix() {
        for (String door : Doors.all()) {
            Map<String, Set<Role>> behind = MATRIX.of(door.startsWith("/api") ? "call" : "page");
            assertThat(behind.keySet())
                    .as(door)
                    .anyMatch(each -> door.startsWith("/api")
                            ? ("/api" + each.substring(each.indexOf('/'))).startsWith(door)
                            : ("/console/" + each + ".xhtml").startsWith(door));
        }
    }

    @Test
    void a_county_cannot_replace_what_the_whole_province_sees() {
        assertThat(MATRIX.of("page").get("runs")).isEqualTo(EnumSet.of(Role.PROVINCIAL_OFFICER));
        assertThat(officer(Role.COUNTY_OFFICER).provincial()).isFalse();
    }
}
