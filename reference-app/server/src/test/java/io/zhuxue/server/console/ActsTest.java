package io.zhuxue.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Role;
import io.zhuxue.server.TestDatabase;
import io.zhuxue.server.access.AccessMatrix;
import io.zhuxue.server.access.Officer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every button of the console, pressed by every role: who may not act changes nothing, who may is never told that the role
 * does not include it. The matrix of access declares which is which.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActsTest {

    private final AccessMatrix matrix = AccessMatrix.read();
    private TestDatabase server;
    private Acts acts;
    private String county;
    private String school;
    private String person;

    @BeforeAll
    void load(@TempDir Path data) throws IOException {
        server = TestDatabase.embedded(data);
        server.loadTrainingProvince(200);
        server.jdbi.useHandle(h -> h.createQuery("""
            select region, school_code, person_ref from identification.student
            where stage in ('PRI', 'JUN') order by region, school_code, person_ref
            """)
                .map((rs, ctx) -> List.of(rs.getString(1), rs.getString(2), rs.getString(3)))
                .findFirst()
                .ifPresent(found -> {
                    county = found.get(0);
                    school = found.get(1);
                    person = found.get(2);
                }));
        PageParts parts = new PageParts(server);
        parts.counties.train(officer(Role.COUNTY_OFFICER), 7).orThrow();
        acts = new Acts(parts, person);
    }

    private Officer officer(Role role) {
        return AccessMatrix.officer(role, county, school, person);
    }

    /** What is kept in each table, as a hash of its rows; the book of who did what left out. */
    private Map<String, Integer> kept() {
        return server.jdbi.withHandle(h -> {
            Map<String, Integer> tables = new TreeMap<>();
            h.createQuery("script simple nopasswords nosettings")
                    .mapTo(String.class)
                    .forEach(line -> {
                        if (line.startsWith("INSERT") && !line.contains("audit_entry")) {
                            tables.merge(line.substring(0, line.indexOf(" VALUES")), line.hashCode(), Integer::sum);
                        }
                    });
            return tables;
        });
    }

    @Test
    @Order(1)
    void the_matrix_names_every_button_that_there_is() {
        assertThat(matrix.of("act").keySet()).isEqualTo(acts.pages().keySet());
    }

    @Test
    @Order(2)
    void who_may_not_act_changes_nothing() {
        Map<String, Set<Role>> wrong = new TreeMap<>();
        matrix.of("act").forEach((act, may) -> {
            Map<String, Integer> before = kept();
            for (Role role : EnumSet.complementOf(EnumSet.copyOf(may))) {
                acts.press(act, officer(role));
            }
            if (!kept().equals(before)) {
                wrong.put(act, may);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(3)
    void who_audits_changes_nothing_at_any_level() {
        Map<String, Integer> before = kept();
        for (String area : List.of("", county.substring(0, 2), county, county + "/" + school)) {
            Officer auditor = new Officer("shenji", "审计", Role.AUDITOR, area);
            matrix.of("act").keySet().forEach(act -> acts.press(act, auditor));
            assertThat(kept()).as(area).isEqualTo(before);
        }
    }

    @Test
    @Order(4)
    void who_may_act_is_never_told_that_the_role_does_not_include_it() {
        Map<String, Set<Role>> wrong = new TreeMap<>();
        matrix.of("act")
                .forEach((act, may) -> may.forEach(role -> {
                    if (acts.press(act, officer(role)) == Acts.Outcome.NOT_YOURS) {
                        wrong.computeIfAbsent(act, none -> EnumSet.noneOf(Role.class))
                                .add(role);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(5)
    void who_acts_on_a_page_may_open_it() {
        Map<String, Set<Role>> pages = matrix.of("page");
        matrix.of("act").forEach((act, may) -> {
            for (String page : acts.pages().get(act).split(",")) {
                assertThat(pages.get(page)).as("%s on %s", act, page).containsAll(may);
            }
        });
    }
}
