package io.zhuxue.benchmarks;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.disbursement.entitlement.Applicant;
import io.zhuxue.disbursement.entitlement.Decision;
import io.zhuxue.disbursement.entitlement.Entitlement;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.disbursement.entitlement.School;
import io.zhuxue.disbursement.entitlement.SchoolRules;
import io.zhuxue.disbursement.programme.Affiliation;
import io.zhuxue.disbursement.programme.HomeKind;
import io.zhuxue.disbursement.programme.MajorKind;
import io.zhuxue.disbursement.programme.Ownership;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Deciding what students are due under the national rules; time is per student, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EntitlementBenchmark {

    private static final int STUDENTS = 100_000;
    static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    private static final Stage[] STAGES = {
        Stage.PRE, Stage.PRI, Stage.PRI, Stage.PRI, Stage.JUN, Stage.JUN, Stage.SHS, Stage.VOC, Stage.UG, Stage.PGM
    };

    private final RuleBook rules = RuleBook.compile(PolicyBook.national(), TERM);
    private final List<Applicant> applicants = applicants(STUDENTS);
    private final List<SchoolRules> schools =
            applicants.stream().map(a -> rules.at(a.school())).limit(40).toList();

    /** A quarter of the students have a group or a level, as in a poor county; 40 schools. */
    static List<Applicant> applicants(int students) {
        Random random = new Random(1);
        List<School> schools = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            schools.add(School.of("21430000" + i, new RegionCode("43122" + i % 9), Ownership.PUBLIC, Affiliation.LOCAL)
                    .withFeeShs(Money.ofYuan(1700))
                    .withFeeVoc(Money.ofYuan(2400)));
        }
        SpecialGroup[] groups = SpecialGroup.values();
        List<Applicant> applicants = new ArrayList<>(students);
        for (int i = 0; i < students; i++) {
            boolean needy = random.nextInt(4) == 0;
            applicants.add(new Applicant(
                    STAGES[random.nextInt(STAGES.length)],
                    1 + random.nextInt(3),
                    random.nextBoolean(),
                    true,
                    random.nextBoolean() ? HomeKind.R : HomeKind.U,
                    MajorKind.NONE,
                    new RegionCode("431228"),
                    schools.get(i % 40),
                    needy ? Set.of(groups[random.nextInt(groups.length)]) : Set.of(),
                    needy ? NeedLevel.values()[random.nextInt(4)] : NeedLevel.NONE,
                    Set.of(),
                    true));
        }
        return applicants;
    }

    /** The fast way of a run: what is due, with rule, citation and shares in each entitlement. */
    @Benchmark
    @OperationsPerInvocation(STUDENTS)
    public long due() {
        long fen = 0;
        for (int i = 0; i < STUDENTS; i++) {
            for (Entitlement due : schools.get(i % 40).due(applicants.get(i))) {
                fen += due.amount().fen();
            }
        }
        return fen;
    }

    /** A whole decision, whose reasons and trace are worked out only when asked. */
    @Benchmark
    @OperationsPerInvocation(STUDENTS)
    public long decide() {
        long fen = 0;
        for (int i = 0; i < STUDENTS; i++) {
            Decision decision = schools.get(i % 40).decide(applicants.get(i));
            for (Entitlement due : decision.entitlements()) {
                fen += due.amount().fen();
            }
        }
        return fen;
    }

    /** A decision with its whole trace written out in Chinese, as a form shows it. */
    @Benchmark
    @OperationsPerInvocation(STUDENTS)
    public long decideAndExplain() {
        long characters = 0;
        for (int i = 0; i < STUDENTS; i++) {
            for (String line : schools.get(i % 40).decide(applicants.get(i)).trace()) {
                characters += line.length();
            }
        }
        return characters;
    }
}
