package io.zhuxue.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final RegionCode COUNTY = new RegionCode("430972");
    private static final RegionCode NEIGHBOUR = new RegionCode("430921");
    private static final Area HERE = Area.school(COUNTY, "2143000002");
    private static final Actor OFFICER = new Actor("county-430972", Role.COUNTY_OFFICER, Area.of(COUNTY));

    @Test
    void a_county_officer_sees_its_county_and_no_other() {
        assertGranted(OFFICER, Action.VIEW_STUDENTS, HERE);
        assertDenied(OFFICER, Action.VIEW_STUDENTS, Area.school(NEIGHBOUR, "2143000003"), CoreMessage.AREA_DENIED);
        assertDenied(OFFICER, Action.VIEW_TOTALS, Area.of(new RegionCode("430900")), CoreMessage.AREA_DENIED);
    }

    @Test
    void a_province_and_a_city_see_all_their_counties() {
        Actor province = new Actor("p43", Role.PROVINCIAL_OFFICER, Area.of(new RegionCode("430000")));
        Actor city = new Actor("c4309", Role.CITY_OFFICER, Area.of(new RegionCode("430900")));
        assertGranted(province, Action.VIEW_STUDENTS, HERE);
        assertGranted(city, Action.VIEW_STUDENTS, HERE);
        assertDenied(city, Action.VIEW_STUDENTS, Area.of(new RegionCode("4301A1")), CoreMessage.AREA_DENIED);
    }

    @Test
    void a_class_teacher_sees_the_own_class_and_a_school_all_its_classes() {
        Area three = Area.schoolClass(COUNTY, "2143000002", "3-2");
        Actor teacher = new Actor("t", Role.CLASS_TEACHER, three);
        Actor school = new Actor("s", Role.SCHOOL_OFFICER, HERE);
        assertGranted(teacher, Action.ASSESS_FIRST, three);
        assertDenied(
                teacher, Action.ASSESS_FIRST, Area.schoolClass(COUNTY, "2143000002", "3-1"), CoreMessage.AREA_DENIED);
        assertDenied(teacher, Action.OPEN_SENSITIVE, three, CoreMessage.ROLE_DENIED);
        assertGranted(school, Action.RECOGNISE, three);
    }

    @Test
    void duties_are_apart() {
        for (Role role : Role.values()) {
            if (role.actions().contains(Action.MANAGE_USERS)) {
                assertThat(role.actions()).isSubsetOf(EnumSet.of(Action.MANAGE_USERS, Action.VIEW_TOTALS));
            }
            if (role.actions().contains(Action.PAY)) {
                assertThat(role.actions()).doesNotContain(Action.RECOGNISE, Action.APPROVE, Action.IMPORT);
            }
        }
        assertThat(Role.AUDITOR.actions()).doesNotContain(Action.IMPORT, Action.APPROVE, Action.PAY);
    }

    @Property
    void nothing_is_granted_that_the_role_does_not_include(@ForAll Role role, @ForAll Action action) {
        Area widest = switch (role.highest()) {
            case NATION -> Area.nation();
            case PROVINCE -> Area.of(new RegionCode("430000"));
            case CITY -> Area.of(new RegionCode("430900"));
            case COUNTY -> Area.of(COUNTY);
            case SCHOOL -> HERE;
            case CLASS -> Area.schoolClass(COUNTY, "2143000002", "3-2");
        };
        Actor actor = new Actor("x", role, widest);
        assertThat(AccessPolicy.decide(actor, action, widest).granted())
                .isEqualTo(role.actions().contains(action));
    }

    @Test
    void an_account_never_has_an_area_wider_than_its_role() {
        assertThatThrownBy(() -> new Actor("x", Role.COUNTY_OFFICER, Area.nation()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Area(Area.Level.COUNTY, "4309", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Area(Area.Level.SCHOOL, "430972", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sensitive_field_opens_for_a_purpose_and_is_recorded_first() {
        List<String> events = new ArrayList<>();
        SensitiveAccess access = SensitiveAccess.create(
                (opening, outcome) -> events.add("recorded " + outcome.granted() + " " + opening.purpose()));
        Parsed<String> opened = access.open(opening(OFFICER, "核对退回的银行账户"), () -> {
            events.add("opened");
            return Parsed.accepted("6222021001116245702");
        });
        assertThat(opened.value()).contains("6222021001116245702");
        assertThat(events).containsExactly("recorded true 核对退回的银行账户", "opened");
    }

    @Test
    void without_a_purpose_or_outside_the_area_nothing_opens_and_the_attempt_is_recorded() {
        List<Access> outcomes = new ArrayList<>();
        SensitiveAccess access = SensitiveAccess.create((opening, outcome) -> outcomes.add(outcome));
        Actor stranger = new Actor("county-430921", Role.COUNTY_OFFICER, Area.of(NEIGHBOUR));
        assertThat(refusal(access, opening(OFFICER, " "))).isEqualTo(CoreMessage.PURPOSE_MISSING);
        assertThat(refusal(access, opening(stranger, "好奇"))).isEqualTo(CoreMessage.AREA_DENIED);
        assertThat(outcomes).hasSize(2).noneMatch(Access::granted);
    }

    @Test
    void what_cannot_be_recorded_does_not_open() {
        SensitiveAccess access = SensitiveAccess.create((opening, outcome) -> {
            throw new IllegalStateException("disk full");
        });
        List<String> opened = new ArrayList<>();
        assertThatThrownBy(() -> access.open(opening(OFFICER, "核对"), () -> {
                    opened.add("opened");
                    return Parsed.accepted("x");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(opened).isEmpty();
    }

    private static Object refusal(SensitiveAccess access, Opening opening) {
        return access.open(opening, () -> Parsed.accepted("secret"))
                .refusal()
                .orElseThrow()
                .key();
    }

    private static Opening opening(Actor actor, String purpose) {
        Instant at = Instant.parse("2022-10-08T01:02:03Z");
        return new Opening(actor, SensitiveField.ACCOUNT, new PersonRef("t1"), HERE, purpose, at);
    }

    private static void assertGranted(Actor actor, Action action, Area area) {
        assertThat(AccessPolicy.decide(actor, action, area)).isEqualTo(new Access.Granted());
    }

    private static void assertDenied(Actor actor, Action action, Area area, CoreMessage reason) {
        assertThat(AccessPolicy.decide(actor, action, area))
                .isInstanceOfSatisfying(
                        Access.Denied.class,
                        denied -> assertThat(denied.reason().key()).isEqualTo(reason));
    }
}
