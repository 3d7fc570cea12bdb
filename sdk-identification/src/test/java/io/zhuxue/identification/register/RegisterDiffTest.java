package io.zhuxue.identification.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.identification.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RegisterDiffTest {

    private static final String HEADER = "id_no name household_no region since until risk_removed birth_date";
    private static final LocalDate SPRING = LocalDate.of(2022, 3, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2022, 9, 1);
    private static final String SONG = "43021120110728704X";
    private static final String DAI = "430302201712180389";

    private final List<RegisterChange> changes = new ArrayList<>();

    private static RegisterSnapshot snapshot(LocalDate day, String[]... rows) {
        Sheet sheet = Sheet.of("registers/FF2.csv", HEADER);
        for (String[] row : rows) {
            sheet.row(row);
        }
        return RegisterSnapshot.of(sheet, SpecialGroup.FF2, day);
    }

    private static String[] row(String id, String name, String until, String risk) {
        return new String[] {id, name, "H1", "430211", "2020-01-01", until, risk, ""};
    }

    private RegisterDiff diff(RegisterSnapshot before, RegisterSnapshot after) {
        return RegisterDiff.between(before, after, changes::add);
    }

    @Test
    void who_is_new_has_joined_and_who_is_gone_has_left() {
        RegisterDiff diff =
                diff(snapshot(SPRING, row(SONG, "宋环伟", "", "0")), snapshot(AUTUMN, row(DAI, "戴萍可", "", "0")));

        assertThat(diff).isEqualTo(new RegisterDiff(1, 1, 0, 0, 0));
        assertThat(changes.get(0))
                .isInstanceOfSatisfying(
                        RegisterChange.Joined.class,
                        joined -> assertThat(joined.after().name()).isEqualTo("戴萍可"));
        assertThat(changes.get(1)).isInstanceOf(RegisterChange.Left.class);
    }

    @Test
    void a_risk_removed_is_told_from_leaving() {
        assertThat(diff(snapshot(SPRING, row(SONG, "宋环伟", "", "0")), snapshot(AUTUMN, row(SONG, "宋环伟", "", "1"))))
                .isEqualTo(new RegisterDiff(0, 0, 1, 0, 0));
        assertThat(diff(
                        snapshot(SPRING, row(SONG, "宋环伟", "", "0")),
                        snapshot(AUTUMN, row(SONG, "宋环伟", "2022-09-01", "0"))))
                .isEqualTo(new RegisterDiff(0, 1, 0, 0, 0));
        assertThat(diff(snapshot(SPRING, row(SONG, "宋环伟", "", "1")), snapshot(AUTUMN, row(SONG, "宋环伟", "", "0"))))
                .as("at risk again")
                .isEqualTo(new RegisterDiff(1, 0, 0, 0, 0));
    }

    @Test
    void a_day_of_leaving_that_has_not_come_is_only_a_change() {
        diff(snapshot(SPRING, row(SONG, "宋环伟", "", "0")), snapshot(AUTUMN, row(SONG, "宋怀伟", "2023-01-01", "0")));

        assertThat(changes)
                .singleElement()
                .isInstanceOfSatisfying(
                        RegisterChange.Changed.class,
                        changed -> assertThat(changed.fields())
                                .containsExactlyInAnyOrder(RegisterChange.Field.NAME, RegisterChange.Field.UNTIL));
    }

    @Test
    void a_member_whose_day_of_leaving_passes_between_the_snapshots_leaves_though_the_row_stays_the_same() {
        assertThat(diff(
                        snapshot(SPRING, row(SONG, "宋环伟", "2022-06-30", "0")),
                        snapshot(AUTUMN, row(SONG, "宋环伟", "2022-06-30", "0"))))
                .isEqualTo(new RegisterDiff(0, 1, 0, 0, 0));
    }

    @Test
    void where_a_row_stands_makes_no_difference() {
        assertThat(diff(
                        snapshot(SPRING, row(SONG, "宋环伟", "", "0"), row(DAI, "戴萍可", "", "0")),
                        snapshot(AUTUMN, row(DAI, "戴萍可", "", "0"), row(SONG, "宋环伟", "", "0"))))
                .isEqualTo(new RegisterDiff(0, 0, 0, 0, 2));
        assertThat(changes).isEmpty();
    }

    @Test
    void the_same_person_three_times_is_three_rows() {
        String[] song = row(SONG, "宋环伟", "", "0");
        assertThat(diff(snapshot(SPRING, song, song, song), snapshot(AUTUMN, song, song)))
                .isEqualTo(new RegisterDiff(0, 1, 0, 0, 2));
    }

    @Test
    void rows_without_an_id_are_known_again_by_what_they_say() {
        assertThat(diff(snapshot(SPRING, row("", "宋环伟", "", "0")), snapshot(AUTUMN, row("", "宋环伟", "", "0"))))
                .isEqualTo(new RegisterDiff(0, 0, 0, 0, 1));
    }

    @Test
    void two_registers_or_the_wrong_order_cannot_be_compared() {
        assertThatThrownBy(() -> diff(snapshot(AUTUMN), snapshot(SPRING))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> diff(RegisterSnapshot.empty(SpecialGroup.TP), snapshot(SPRING)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegisterSnapshot.of(Sheet.of("x", HEADER), SpecialGroup.CJZ, SPRING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_first_snapshot_is_compared_with_nobody() {
        assertThat(diff(RegisterSnapshot.empty(SpecialGroup.FF2), snapshot(SPRING, row(SONG, "宋环伟", "", "0"))))
                .isEqualTo(new RegisterDiff(1, 0, 0, 0, 0));
    }

    @Test
    void a_snapshot_that_was_altered_does_not_keep_its_seal() {
        RegisterSeal seal = snapshot(SPRING, row(SONG, "宋环伟", "", "0")).seal();

        assertThat(seal.difference(snapshot(SPRING, row(SONG, "宋环伟", "", "0")).seal()))
                .isEmpty();
        assertThat(seal.difference(snapshot(SPRING, row(SONG, "宋环纬", "", "0")).seal()))
                .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("SNAPSHOT_ALTERED"));
        assertThat(seal.owner()).isEqualTo(RegisterOwner.RURAL_AFFAIRS);
        assertThat(seal.keyProof()).isEqualTo("防返贫监测对象户编号");
    }

    @Test
    void every_group_has_an_owner_and_a_proof() {
        for (SpecialGroup group : SpecialGroup.values()) {
            assertThat(RegisterOwner.of(group).chineseName()).isNotBlank();
            assertThat(RegisterOwner.keyProof(group)).isNotBlank();
        }
    }

    @Provide
    Arbitrary<List<String[]>> registers() {
        Arbitrary<String> ids = Arbitraries.of(SONG, DAI, "430211201107287041", "", "11010519491231002X");
        Arbitrary<String> names = Arbitraries.of("宋环伟", "戴萍可", "王一");
        Arbitrary<String> untils = Arbitraries.of("", "2022-01-01", "2022-06-30", "2023-06-30");
        return Combinators.combine(ids, names, untils, Arbitraries.of("0", "1"))
                .as(RegisterDiffTest::row)
                .list()
                .ofMaxSize(12);
    }

    /** Members of a snapshot, each row by what it says. */
    private static Map<String, Integer> members(RegisterSnapshot snapshot) {
        Map<String, Integer> members = new HashMap<>();
        snapshot.read(
                entry -> {
                    if (snapshot.counts(entry)) {
                        members.merge(Sealing.content(entry), 1, Integer::sum);
                    }
                },
                refused -> {});
        return members;
    }

    private static void move(Map<String, Integer> members, RegisterEntry entry, int by) {
        members.merge(Sealing.content(entry), by, Integer::sum);
        members.values().removeIf(count -> count == 0);
    }

    @Property
    void the_changes_turn_the_members_of_the_older_snapshot_into_those_of_the_newer(
            @ForAll("registers") List<String[]> before, @ForAll("registers") List<String[]> after) {
        RegisterSnapshot older = snapshot(SPRING, before.toArray(String[][]::new));
        RegisterSnapshot newer = snapshot(AUTUMN, after.toArray(String[][]::new));
        Map<String, Integer> members = members(older);
        List<RegisterChange> told = new ArrayList<>();
        RegisterDiff diff = RegisterDiff.between(older, newer, told::add);
        for (RegisterChange change : told) {
            if (change instanceof RegisterChange.Joined joined) {
                move(members, joined.after(), 1);
            } else if (change instanceof RegisterChange.Left left) {
                move(members, left.before(), -1);
            } else if (change instanceof RegisterChange.RiskRemoved removed) {
                move(members, removed.before(), -1);
            } else if (change instanceof RegisterChange.Changed changed) {
                move(members, changed.before(), -1);
                move(members, changed.after(), 1);
            }
        }
        assertThat(members).isEqualTo(members(newer));
        assertThat(diff.before())
                .isEqualTo(members(older).values().stream().mapToInt(i -> i).sum());
        assertThat(diff.after())
                .isEqualTo(members(newer).values().stream().mapToInt(i -> i).sum());
    }
}
