package io.zhuxue.benchmarks;

import io.zhuxue.benchmarks.FlatRules.Flag;
import io.zhuxue.disbursement.entitlement.Applicant;
import io.zhuxue.disbursement.entitlement.School;
import io.zhuxue.disbursement.programme.Attribute;
import io.zhuxue.disbursement.programme.Fraction;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A student as a fact of Drools, with everything worked out that does not need a rule. */
public final class DroolsStudent {

    private final Map<Attribute, String> codes = new EnumMap<>(Attribute.class);
    private final boolean[] flags;
    private final long feeShs;
    private final long feeVoc;
    private long due;

    DroolsStudent(Applicant a, List<Flag> flags) {
        School school = a.school();
        codes.put(Attribute.STAGE, a.stage().name());
        codes.put(Attribute.LEVEL, a.level().name());
        codes.put(Attribute.GRADE, Integer.toString(Math.min(a.grade(), 15)));
        codes.put(Attribute.BOARDING, a.boarding() ? "1" : "0");
        codes.put(Attribute.FULL_TIME, a.fullTime() ? "1" : "0");
        codes.put(Attribute.HOME_KIND, a.homeKind().name());
        codes.put(Attribute.MAJOR, a.majorKind().name());
        codes.put(Attribute.OWNERSHIP, school.ownership().name());
        codes.put(Attribute.AFFILIATION, school.affiliation().name());
        this.flags = new boolean[flags.size()];
        for (int i = 0; i < this.flags.length; i++) {
            Flag flag = flags.get(i);
            Collection<? extends Enum<?>> own = flag.attribute() == Attribute.GROUPS ? a.groups() : a.traits();
            this.flags[i] = own.stream().anyMatch(code -> flag.codes().contains(code.name()));
        }
        feeShs = new Fraction(1, 2).of(school.feeShs().orElseThrow(), 100).fen();
        feeVoc = new Fraction(1, 2).of(school.feeVoc().orElseThrow(), 100).fen();
    }

    /** The code of a single-valued attribute, for the decision table. */
    String code(Attribute attribute) {
        return codes.get(attribute);
    }

    /** A flag, by its number. */
    boolean flag(int number) {
        return flags[number];
    }

    public String getStage() {
        return codes.get(Attribute.STAGE);
    }

    public String getLevel() {
        return codes.get(Attribute.LEVEL);
    }

    public String getGrade() {
        return codes.get(Attribute.GRADE);
    }

    public String getBoarding() {
        return codes.get(Attribute.BOARDING);
    }

    public String getFullTime() {
        return codes.get(Attribute.FULL_TIME);
    }

    public String getHomeKind() {
        return codes.get(Attribute.HOME_KIND);
    }

    public String getMajor() {
        return codes.get(Attribute.MAJOR);
    }

    public String getOwnership() {
        return codes.get(Attribute.OWNERSHIP);
    }

    public String getAffiliation() {
        return codes.get(Attribute.AFFILIATION);
    }

    public boolean isFlag0() {
        return flags[0];
    }

    public boolean isFlag1() {
        return flags[1];
    }

    public boolean isFlag2() {
        return flags[2];
    }

    public boolean isFlag3() {
        return flags[3];
    }

    public boolean isFlag4() {
        return flags[4];
    }

    public boolean isFlag5() {
        return flags[5];
    }

    public long getFeeSHS() {
        return feeShs;
    }

    public long getFeeVOC() {
        return feeVoc;
    }

    /** Adds what a rule grants. */
    public void add(long fen) {
        due += fen;
    }

    /** What was granted since the last call. */
    long takeDue() {
        long sum = due;
        due = 0;
        return sum;
    }
}
