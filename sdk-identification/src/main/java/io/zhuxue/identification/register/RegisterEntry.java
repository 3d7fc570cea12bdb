package io.zhuxue.identification.register;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.core.identity.RegionCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of a department's register (部门名册) of a special group; its citizen ID may be wrong or missing.
 *
 * @param group the register
 * @param row the row's number in its file, the header being 1
 * @param idNo 证件号码 as written, empty when blank
 * @param name 姓名, empty when blank
 * @param household 户编号, empty when blank
 * @param relation 与户主关系, empty when blank
 * @param region 所在地; empty when blank
 * @param since 认定日期; {@link LocalDate#MIN} when blank
 * @param until 退出日期; {@link LocalDate#MAX} when blank, that is, still in
 * @param riskRemoved 风险是否消除; only the FF registers state it
 * @param birthDate 出生日期 as stated; {@link LocalDate#MIN} when blank
 */
public record RegisterEntry(
        SpecialGroup group,
        long row,
        String idNo,
        String name,
        String household,
        String relation,
        Optional<RegionCode> region,
        LocalDate since,
        LocalDate until,
        boolean riskRemoved,
        LocalDate birthDate) {

    /** The citizen ID; empty when it is missing or its check digit is wrong. */
    public Optional<CitizenId> citizenId() {
        return CitizenId.parse(idNo).value();
    }

    /** True when the row counts for a term: not left by its first day, and, in FF registers, the risk not removed. */
    public boolean countsIn(Term term) {
        return countsOn(term.firstDay());
    }

    /** True when the row makes its person a member on a day: not left by then, and, in FF registers, still at risk. */
    public boolean countsOn(LocalDate day) {
        return until.isAfter(day) && !(riskRemoved && statesRisk(group));
    }

    /** True for the registers of the return-to-poverty watch, which say whether the risk was removed. */
    static boolean statesRisk(SpecialGroup group) {
        return group == SpecialGroup.FF1 || group == SpecialGroup.FF2 || group == SpecialGroup.FF3;
    }

    /** The group and the row, nothing of the person. */
    @Override
    public String toString() {
        return group + " row " + row;
    }
}
