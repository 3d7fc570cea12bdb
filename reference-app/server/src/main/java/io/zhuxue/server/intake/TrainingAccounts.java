package io.zhuxue.server.intake;

import io.zhuxue.core.access.Role;
import io.zhuxue.core.identity.Region;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Regions;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Accounts;
import io.zhuxue.server.access.Officer;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The accounts of a training server (培训账号): one of each level, in the first county, school and family of the province
 * that is shown.
 */
public final class TrainingAccounts {
    private final Jdbi jdbi;
    private final Accounts accounts;
    private final Settings settings;

    /** Over what it works with. */
    public TrainingAccounts(Jdbi jdbi, Accounts accounts, Settings settings) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.settings = settings;
    }

    private record Place(String region, String school, String className, String person, String schoolName) {}

    /** Those that need no loaded province. */
    public void openFirst() {
        open("guojia", "全国学生资助管理中心", Role.NATIONAL_OFFICER, "");
        open("sheng", "省学生资助管理中心", Role.PROVINCIAL_OFFICER, settings.province());
        open("shenji", "审计处", Role.AUDITOR, settings.province());
        open("zhuanjia", "评审专家甲", Role.EXPERT, "");
        open("zhuanjia2", "评审专家乙", Role.EXPERT, "");
    }

    /** Those within the province now shown: the city, county, school and family that have the most to see. */
    void openIn(long run) {
        if (!settings.training()) {
            return;
        }
        place(run).ifPresent(place -> {
            RegionCode county = RegionCode.parse(place.region()).orThrow();
            String countyName =
                    Regions.national().find(county).map(Region::name).orElse("县级");
            String cityName =
                    Regions.national().parent(county).map(Region::name).orElse("市级");
            open("shi", cityName + "资助中心", Role.CITY_OFFICER, place.region().substring(0, 4));
            open("xian", countyName + "资助中心", Role.COUNTY_OFFICER, place.region());
            open("caiwu", countyName + "财务", Role.FINANCE, place.region());
            open("xuexiao", place.schoolName(), Role.SCHOOL_OFFICER, place.region() + "/" + place.school());
            open("nianji", "年级组", Role.SCHOOL_OFFICER, place.region() + "/" + place.school());
            String room = String.join("/", place.region(), place.school(), place.className());
            open("banzhuren", place.className() + " 班主任", Role.CLASS_TEACHER, room);
            String home = String.join("/", place.region(), place.school(), place.className(), place.person());
            open("jiating", "某学生家庭", Role.FAMILY, home);
        });
    }

    private void open(String account, String name, Role role, String area) {
        accounts.put(new Officer(account, name, role, area), Accounts.TRAINING_PASSWORD, true);
    }

    private Optional<Place> place(long run) {
        return jdbi.withHandle(h -> h.createQuery("""
            select s.region, s.school_code, s.class_name, s.person_ref, c.name from disbursement.payment_line p
            join identification.student s on s.run_id = p.run_id and s.person_ref = p.person_ref
            join identification.school c on c.run_id = s.run_id and c.school_code = s.school_code
            where p.run_id = :run and s.stage in ('PRI', 'JUN', 'SHS')
            order by s.region, s.school_code, s.person_ref
            """)
                .bind("run", run)
                .map((rs, ctx) -> new Place(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3).isEmpty() ? "-" : rs.getString(3).replace('/', '-'),
                        rs.getString(4),
                        rs.getString(5)))
                .findFirst());
    }
}
