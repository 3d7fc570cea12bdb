package io.zhuxue.nutrition.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.nutrition.procurement.SupplierEvent;
import io.zhuxue.nutrition.spi.Journal;
import io.zhuxue.nutrition.spi.Noted;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every journal keeps to; extend it and give a journal that is empty before each test. */
public abstract class JournalContract {

    private static final RegionCode CHENGBU = new RegionCode("430529");
    private static final RegionCode SANGZHI = new RegionCode("430822");
    private static final Area COUNTY = Area.of(CHENGBU);
    private static final Area SCHOOL = Area.school(CHENGBU, "2143000001");
    private static final LocalDate DAY = LocalDate.of(2022, 9, 5);
    private static final LocalDateTime NOON = DAY.atTime(12, 0);

    /** A journal, the same within a test and empty at its beginning. */
    protected abstract Journal<SupplierEvent> journal();

    @Test
    void entries_are_read_in_the_order_in_which_they_were_added() {
        Noted<SupplierEvent> first = entry("G1", 1, COUNTY, NOON, "一");
        Noted<SupplierEvent> second = entry("G1", 2, COUNTY, NOON.minusHours(3), "二\t\n\\N");
        assertThat(journal().append(first)).isTrue();
        assertThat(journal().append(second)).isTrue();
        assertThat(journal().read("G1")).containsExactly(first, second);
        assertThat(journal().events("G1")).containsExactly(first.event(), second.event());
    }

    @Test
    void files_are_apart_and_an_unknown_one_is_empty() {
        journal().append(entry("G1", 1, COUNTY, NOON, "一"));
        assertThat(journal().read("G2")).isEmpty();
        assertThat(journal().append(entry("G2", 1, COUNTY, NOON, "一"))).isTrue();
    }

    @Test
    void who_has_not_seen_the_last_entry_adds_nothing() {
        Noted<SupplierEvent> first = entry("G1", 1, COUNTY, NOON, "一");
        journal().append(first);
        assertThat(journal().append(entry("G1", 1, COUNTY, NOON, "另"))).isFalse();
        assertThat(journal().append(entry("G1", 3, COUNTY, NOON, "三"))).isFalse();
        assertThat(journal().append(entry("G2", 2, COUNTY, NOON, "二"))).isFalse();
        assertThat(journal().read("G1")).containsExactly(first);
        assertThat(journal().read("G2")).isEmpty();
    }

    @Test
    void of_several_entries_all_are_added_or_none() {
        List<Noted<SupplierEvent>> three = List.of(
                entry("G1", 1, COUNTY, NOON, "一"),
                entry("G2", 1, COUNTY, NOON, "一"),
                entry("G1", 2, COUNTY, NOON, "二"));
        assertThat(journal().append(three)).isTrue();
        assertThat(journal().read("G1")).hasSize(2);
        assertThat(journal().append(List.of(entry("G3", 1, COUNTY, NOON, "一"), entry("G2", 1, COUNTY, NOON, "一"))))
                .isFalse();
        assertThat(journal().read("G3")).isEmpty();
        assertThat(journal().append(List.of())).isTrue();
    }

    @Test
    void an_area_sees_its_own_entries_and_no_others() {
        Noted<SupplierEvent> ofCounty = entry("G1", 1, COUNTY, NOON, "一");
        Noted<SupplierEvent> ofSchool = entry("G2", 1, SCHOOL, NOON, "一");
        Noted<SupplierEvent> elsewhere = entry("G3", 1, Area.of(SANGZHI), NOON, "一");
        assertThat(journal().append(List.of(elsewhere, ofSchool, ofCounty))).isTrue();
        assertThat(replay(SCHOOL, DAY, DAY)).containsExactly(ofSchool);
        assertThat(replay(COUNTY, DAY, DAY)).containsExactly(ofSchool, ofCounty);
        assertThat(replay(Area.of(new RegionCode("430500")), DAY, DAY)).containsExactly(ofSchool, ofCounty);
        assertThat(replay(Area.nation(), DAY, DAY)).containsExactly(elsewhere, ofSchool, ofCounty);
        assertThat(replay(Area.of(new RegionCode("110000")), DAY, DAY)).isEmpty();
    }

    @Test
    void days_are_counted_with_their_first_and_last_moment() {
        Noted<SupplierEvent> midnight = entry("G1", 1, COUNTY, DAY.atStartOfDay(), "一");
        Noted<SupplierEvent> last = entry("G1", 2, COUNTY, DAY.atTime(23, 59, 59, 999_000_000), "二");
        Noted<SupplierEvent> after = entry("G1", 3, COUNTY, DAY.plusDays(1).atStartOfDay(), "三");
        journal().append(List.of(midnight, last, after));
        assertThat(replay(COUNTY, DAY, DAY)).containsExactly(midnight, last);
        assertThat(replay(COUNTY, DAY.plusDays(1), DAY.plusDays(9))).containsExactly(after);
    }

    @Test
    void all_files_of_an_area_stand_in_the_order_of_their_first_entries() {
        journal().append(entry("B", 1, SCHOOL, NOON, "一"));
        journal().append(entry("A", 1, SCHOOL, NOON.minusYears(90), "一"));
        journal().append(entry("B", 2, SCHOOL, NOON.plusYears(90), "二"));
        assertThat(journal().files(SCHOOL).keySet()).containsExactly("B", "A");
        assertThat(journal().files(SCHOOL).get("B")).hasSize(2);
        assertThat(journal().files(Area.of(SANGZHI))).isEmpty();
    }

    private List<Noted<SupplierEvent>> replay(Area area, LocalDate first, LocalDate last) {
        List<Noted<SupplierEvent>> entries = new ArrayList<>();
        journal().replay(area, first, last, entries::add);
        return entries;
    }

    private static Noted<SupplierEvent> entry(String file, int number, Area area, LocalDateTime at, String reason) {
        return new Noted<>(file, number, area, at, "county-officer", new SupplierEvent.Removed(reason));
    }
}
