package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.disbursement.programme.HomeKind;
import io.zhuxue.disbursement.programme.MajorKind;
import io.zhuxue.disbursement.programme.Trait;
import java.util.Set;

/**
 * A student as the rules see one (申请人): facts only, nobody's name.
 *
 * @param stage 学段
 * @param grade 年级, counted within the stage; 15 stands for all above
 * @param boarding 是否寄宿
 * @param fullTime 是否全日制
 * @param homeKind 户口性质
 * @param majorKind 专业类别
 * @param homeRegion 生源地
 * @param school the school
 * @param groups special groups proven by linked registers; a link under review is not among them
 * @param level 困难等级
 * @param traits further facts
 * @param inSchool whether enrolled on the first day of the term
 */
public record Applicant(
        Stage stage,
        int grade,
        boolean boarding,
        boolean fullTime,
        HomeKind homeKind,
        MajorKind majorKind,
        RegionCode homeRegion,
        School school,
        Set<SpecialGroup> groups,
        NeedLevel level,
        Set<Trait> traits,
        boolean inSchool) {

    public Applicant {
        if (grade < 0) {
            throw new IllegalArgumentException("a grade is zero or more");
        }
        groups = Set.copyOf(groups);
        traits = Set.copyOf(traits);
    }
}
