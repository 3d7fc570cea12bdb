package io.zhuxue.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.access.Action;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.access.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account's area bounds every question; its keys open what they sealed and nothing else. */
class OfficerTest {

    @ParameterizedTest
    @CsvSource({
        "NATIONAL_OFFICER, '', NATION, %, %, %",
        "PROVINCIAL_OFFICER, 43, PROVINCE, 43%, %, %",
        "CITY_OFFICER, 4303, CITY, 4303%, %, %",
        "COUNTY_OFFICER, 430302, COUNTY, 430302%, %, %",
        "SCHOOL_OFFICER, 430302/2143000002, SCHOOL, 430302%, 2143000002, %",
        "CLASS_TEACHER, 430302/2143000002/1班, CLASS, 430302%, 2143000002, %",
        "FAMILY, 430302/2143000002/1班/ab12, CLASS, 430302%, 2143000002, ab12",
    })
    void an_area_becomes_the_bounds_of_queries(
            Role role, String area, Area.Level level, String region, String school, String person) {
        Officer officer = new Officer("x", "某", role, area);
        assertThat(officer.area().level()).isEqualTo(level);
        assertThat(officer.scope().bindings())
                .isEqualTo(Map.of("areaRegion", region, "areaSchool", school, "areaPerson", person));
    }

    @Test
    void a_pattern_cannot_be_smuggled_into_an_area() {
        assertThatThrownBy(() -> Scope.of(Area.nation(), "%")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scope.of(Area.nation(), "a' or '1'='1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_begins_where_its_work_is() {
        assertThat(new Officer("a", "县", Role.COUNTY_OFFICER, "430302").home()).contains("overview");
        assertThat(new Officer("b", "师", Role.CLASS_TEACHER, "430302/2143000002/1班").home())
                .contains("cases");
        assertThat(new Officer("c", "家", Role.FAMILY, "430302/2143000002/1班/ab12").home())
                .endsWith("student.xhtml?ref=ab12");
    }

    @Test
    void who_pays_does_not_recognise_and_who_audits_changes_nothing() {
        Officer finance = new Officer("d", "财", Role.FINANCE, "430302");
        assertThat(finance.may(Action.PAY)).isTrue();
        assertThat(finance.may(Action.RECOGNISE)).isFalse();
        Officer auditor = new Officer("e", "审", Role.AUDITOR, "43");
        assertThat(auditor.may(Action.READ_AUDIT)).isTrue();
        assertThat(auditor.may(Action.APPROVE)).isFalse();
    }

    @Test
    void a_sealed_value_opens_at_its_own_place_alone(@TempDir Path data) {
        Vault vault = Vault.of(data.resolve("keys/field.key"));
        String sealed = vault.seal(Sealed.PHONE, "person-1", "13900000001");
        assertThat(sealed).doesNotContain("1390000");
        assertThat(vault.open(Sealed.PHONE, "person-1", sealed).orThrow()).isEqualTo("13900000001");
        assertThat(vault.open(Sealed.PHONE, "person-2", sealed).refusal()).isPresent();
        assertThat(vault.open(Sealed.ACCOUNT, "person-1", sealed).refusal()).isPresent();
        assertThat(vault.seal(Sealed.PHONE, "person-1", "")).isEmpty();
        assertThat(vault.open(Sealed.PHONE, "person-1", "").orThrow()).isEmpty();
    }

    @Test
    void the_keys_stay_the_same_over_a_restart_and_are_the_owners_alone(@TempDir Path data) throws Exception {
        Path keys = data.resolve("field.key");
        Vault first = Vault.of(keys);
        String sealed = first.seal(Sealed.ID, "p", "430302201206100013");
        Vault again = Vault.of(keys);
        assertThat(again.open(Sealed.ID, "p", sealed).orThrow()).isEqualTo("430302201206100013");
        assertThat(again.person("s", "1")).isEqualTo(first.person("s", "1")).isNotEqualTo(first.person("s", "2"));
        assertThat(again.token("")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rw-------");
        assertThat(Vault.of(data.resolve("other.key"))
                        .open(Sealed.ID, "p", sealed)
                        .refusal())
                .isPresent();
    }
}
