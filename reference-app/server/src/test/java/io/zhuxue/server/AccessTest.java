package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.access.Role;
import io.zhuxue.server.access.Accounts;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Openings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes in, how far, and what is written down about it. */
class AccessTest {

    private static final Officer COUNTY = new Officer("xian", "县级业务员", Role.COUNTY_OFFICER, "430302");
    private static final Officer NATION = new Officer("guojia", "国家级业务员", Role.NATIONAL_OFFICER, "");

    @TempDir
    Path data;

    private TestDatabase server;

    @BeforeEach
    void start() {
        server = TestDatabase.embedded(data);
        server.accounts.put(COUNTY, Accounts.TRAINING_PASSWORD, true);
    }

    @Test
    void name_and_password_open_the_door() {
        assertThat(server.accounts.signIn("xian", Accounts.TRAINING_PASSWORD).orThrow())
                .isEqualTo(COUNTY);
    }

    @Test
    void a_wrong_name_and_a_wrong_password_get_the_same_answer() {
        assertThat(server.accounts.signIn("xian", "wrong").refusal())
                .isEqualTo(server.accounts.signIn("nobody", "wrong").refusal())
                .map(Message::code)
                .contains("SIGN_IN_FAILED");
    }

    @Test
    void five_wrong_passwords_shut_the_account_even_for_the_right_one() {
        for (int i = 0; i < 5; i++) {
            server.accounts.signIn("xian", "wrong" + i);
        }
        assertThat(server.accounts.signIn("xian", Accounts.TRAINING_PASSWORD).refusal())
                .map(Message::code)
                .contains("SIGN_IN_LOCKED");
    }

    @Test
    void areas_are_read_from_the_account() {
        assertThat(COUNTY.scope().region()).isEqualTo("430302%");
        assertThat(new Officer("s", "s", Role.SCHOOL_OFFICER, "430302/2143000002")
                        .scope()
                        .school())
                .isEqualTo("2143000002");
        assertThat(NATION.scope().region()).isEqualTo("%");
        assertThat(new Officer("f", "f", Role.FAMILY, "430302/2143000002/1班/abc").home())
                .endsWith("ref=abc");
    }

    @Test
    void the_national_office_sees_sums_and_no_students() {
        assertThat(NATION.may(Action.VIEW_TOTALS)).isTrue();
        assertThat(NATION.may(Action.VIEW_STUDENTS)).isFalse();
    }

    @Test
    void a_sealed_value_opens_for_a_purpose_and_leaves_a_line() {
        Openings openings = new Openings(server.audit, server.clock);
        assertThat(openings.ask(COUNTY, "abc", COUNTY.area(), "核对学生账户信息")).isEmpty();
        assertThat(server.audit.latest(0, 10)).singleElement().satisfies(line -> {
            assertThat(line.entry().action()).isEqualTo("OPEN");
            assertThat(line.entry().subject()).isEqualTo("abc");
            assertThat(line.purpose()).isEqualTo("核对学生账户信息");
        });
    }

    @Test
    void without_a_purpose_nothing_opens() {
        assertThat(new Openings(server.audit, server.clock).ask(COUNTY, "abc", COUNTY.area(), " 看看 "))
                .map(Message::code)
                .contains("PURPOSE_MISSING");
    }

    @Test
    void an_opening_outside_the_area_is_refused_and_recorded() {
        Officer elsewhere = new Officer("xian2", "县级业务员", Role.COUNTY_OFFICER, "430381");
        assertThat(new Openings(server.audit, server.clock).ask(elsewhere, "abc", COUNTY.area(), "核对学生账户"))
                .map(Message::code)
                .contains("AREA_DENIED");
        assertThat(server.audit.latest(0, 1).get(0).entry().action()).isEqualTo("OPEN_DENIED");
    }

    @Test
    void a_changed_line_of_the_book_is_found() {
        for (int i = 0; i < 4; i++) {
            server.audit.add("xian", "OPEN", "person-" + i, "核对账户");
        }
        assertThat(server.audit.brokenAt()).isEmpty();
        server.jdbi.useHandle(h -> h.execute("update app.audit_entry set subject = 'person-9' where seq = 2"));
        assertThat(server.audit.brokenAt()).contains(2L);
    }

    @Test
    void a_changed_purpose_is_found() {
        server.audit.add("xian", "OPEN", "person-1", "核对账户");
        server.jdbi.useHandle(h -> h.execute("update app.audit_entry set purpose = '别的用途' where seq = 1"));
        assertThat(server.audit.brokenAt()).contains(1L);
    }

    @Test
    void a_missing_line_is_found() {
        for (int i = 0; i < 3; i++) {
            server.audit.add("xian", "EXPORT", "students.csv", "");
        }
        server.jdbi.useHandle(h -> h.execute("delete from app.audit_entry where seq = 2"));
        assertThat(server.audit.brokenAt()).contains(2L);
    }
}
