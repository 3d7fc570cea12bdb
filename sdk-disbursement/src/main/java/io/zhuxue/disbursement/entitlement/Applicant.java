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
 * <p>The facts are packed when an applicant is made, so that rules are tested on bits and never on sets.
 */
public final class Applicant {

    private final Stage stage;
    private final int grade;
    private final boolean boarding;
    private final boolean fullTime;
    private final HomeKind homeKind;
    private final MajorKind majorKind;
    private final RegionCode homeRegion;
    private final School school;
    private final Set<SpecialGroup> groups;
    private final NeedLevel level;
    private final Set<Trait> traits;
    private final boolean inSchool;
    private final long codes;
    private final int marks;

    /**
     * An applicant of these facts.
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
     * @throws IllegalArgumentException if the grade is negative
     */
    public Applicant(
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
        if (grade < 0) {
            throw new IllegalArgumentException("a grade is zero or more");
        }
        this.stage = stage;
        this.grade = grade;
        this.boarding = boarding;
        this.fullTime = fullTime;
        this.homeKind = homeKind;
        this.majorKind = majorKind;
        this.homeRegion = homeRegion;
        this.school = school;
        this.groups = Set.copyOf(groups);
        this.level = level;
        this.traits = Set.copyOf(traits);
        this.inSchool = inSchool;
        this.codes = Packing.codes(this);
        this.marks = Packing.marks(this);
    }

    /** 学段. */
    public Stage stage() {
        return stage;
    }

    /** 年级, counted within the stage; 15 stands for all above. */
    public int grade() {
        return grade;
    }

    /** 是否寄宿. */
    public boolean boarding() {
        return boarding;
    }

    /** 是否全日制. */
    public boolean fullTime() {
        return fullTime;
    }

    /** 户口性质. */
    public HomeKind homeKind() {
        return homeKind;
    }

    /** 专业类别. */
    public MajorKind majorKind() {
        return majorKind;
    }

    /** 生源地. */
    public RegionCode homeRegion() {
        return homeRegion;
    }

    /** The school. */
    public School school() {
        return school;
    }

    /** Special groups proven by linked registers; a link under review is not among them. */
    public Set<SpecialGroup> groups() {
        return groups;
    }

    /** 困难等级. */
    public NeedLevel level() {
        return level;
    }

    /** Further facts. */
    public Set<Trait> traits() {
        return traits;
    }

    /** Whether enrolled on the first day of the term. */
    public boolean inSchool() {
        return inSchool;
    }

    /** The bits of the single-valued facts, as {@link Packing} lays them out. */
    long codes() {
        return codes;
    }

    /** The marks of groups and further facts. */
    int marks() {
        return marks;
    }
}
