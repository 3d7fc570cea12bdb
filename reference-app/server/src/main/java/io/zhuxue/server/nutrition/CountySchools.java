package io.zhuxue.server.nutrition;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.disclosure.DisclosureTables;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.settlement.SettlementTables;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.work.Task;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The schools that feed their pupils and their days of school (供餐学校), out of a county's latest tables. */
public final class CountySchools {

    private final CountyDesk counties;

    /** Over what it works with. */
    public CountySchools(CountyDesk counties) {
        this.counties = counties;
    }

    /** The folder of the county's latest tables. */
    public Optional<Path> tables(Officer officer) {
        return counties.find(officer.scope(), "").map(CountySchools::folder);
    }

    private static Path folder(Task task) {
        return Path.of(task.folder()).resolve(CountyWork.TABLES);
    }

    /** The schools inside the area, by their codes; a school knows itself even where no table names it. */
    public List<SchoolProfile> schools(Officer officer) {
        List<SchoolProfile> all = tables(officer)
                .flatMap(folder -> Tables.lookUp(folder, "schools"))
                .map(table -> DisclosureTables.schools(table, bad -> {}))
                .orElse(List.of());
        String own = officer.area().school();
        List<SchoolProfile> seen = all.stream()
                .filter(school -> own.isEmpty() || school.code().code().equals(own))
                .toList();
        return seen.isEmpty() && !own.isEmpty()
                ? List.of(
                        new SchoolProfile(SchoolCode.parse(own).orThrow(), officer.displayName(), MealMode.CANTEEN, ""))
                : seen;
    }

    /** A school inside the area. */
    public Optional<SchoolProfile> find(Officer officer, String code) {
        return schools(officer).stream()
                .filter(school -> school.code().code().equals(code))
                .findFirst();
    }

    /** The names of the schools inside the area. */
    public Names names(Officer officer) {
        Map<SchoolCode, String> names = new HashMap<>();
        schools(officer).forEach(school -> names.put(school.code(), school.name()));
        return code -> names.getOrDefault(code, code.code());
    }

    /** What schools are called; a school without a name goes by its code. */
    @FunctionalInterface
    public interface Names {
        /** The name of a school. */
        String of(SchoolCode code);
    }

    /** The days of school of the latest tables. */
    public SortedSet<LocalDate> days(Officer officer) {
        return tables(officer)
                .flatMap(folder -> Tables.lookUp(folder, "school_days"))
                .map(table -> SettlementTables.schoolDays(table, bad -> {}))
                .orElseGet(TreeSet::new);
    }

    /** The area of a school in the officer's county. */
    public static Area area(Officer officer, SchoolCode school) {
        return Area.school(RegionCode.parse(officer.area().region()).orThrow(), school.code());
    }
}
