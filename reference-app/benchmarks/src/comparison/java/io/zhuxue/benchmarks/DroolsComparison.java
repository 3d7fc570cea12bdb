package io.zhuxue.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.benchmarks.FlatRules.Flag;
import io.zhuxue.benchmarks.FlatRules.FlatRow;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.disbursement.entitlement.Applicant;
import io.zhuxue.disbursement.entitlement.Entitlement;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.disbursement.entitlement.SchoolRules;
import io.zhuxue.disbursement.programme.Attribute;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * Our rule book beside Drools, in one run on one thread: the national rules of a term, written out as DRL and as a DMN
 * decision table from the same policy data, decide the same students and must come to the same fen.
 *
 * <p>Drools is given every advantage that is not a rule: facts are made beforehand, membership of groups and fees are
 * worked out beforehand, the DRL runs in batches on rules of one stage only, and neither engine keeps a trace. Ours finds
 * the stage's rules by itself and gives rule, citation and shares with every sum.
 */
class DroolsComparison {

    private static final int STUDENTS = Integer.getInteger("zhuxue.students", 1_000_000);
    private static final int OF_DMN = STUDENTS / 20;
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 5;

    private final PolicyBook policy = PolicyBook.national();
    private final List<FlatRow> rows = FlatRules.of(policy, EntitlementBenchmark.TERM);
    private final List<Flag> flags = RuleTexts.flags(rows);
    private final List<Applicant> applicants = EntitlementBenchmark.applicants(STUDENTS);
    private final List<DroolsStudent> students =
            applicants.stream().map(a -> new DroolsStudent(a, flags)).toList();
    private final RuleBook book = RuleBook.compile(policy, EntitlementBenchmark.TERM);
    private final List<SchoolRules> schools = applicants.stream()
            .limit(40)
            .map(applicant -> book.at(applicant.school()))
            .toList();
    private final Object[] seen = new Object[3];

    @Test
    void our_rule_book_and_drools_come_to_the_same_fen() {
        long ofAll = ours(STUDENTS);
        long ofDmn = ours(OF_DMN);
        System.out.printf(
                "%d rules written out as %d rows; %,d fen for %,d students%n",
                ruleCount(), rows.size(), ofAll, STUDENTS);
        System.out.printf("%-52s %16s %10s%n", "engine", "students/cpu-s", "slower");
        double own = measure("ours, with rule, citation and shares", STUDENTS, ofAll, 0, () -> ours(STUDENTS));
        measure("ours, with the trace written out in Chinese", OF_DMN, ofDmn, own, this::explained);
        List<Map.Entry<String, List<DroolsStudent>>> stages =
                List.copyOf(byStage().entrySet());
        List<StatelessKieSession> sessions =
                stages.stream().map(stage -> session(ofStage(stage.getKey()))).toList();
        double drl = measure("DRL executable model, batches, rules of the stage", STUDENTS, ofAll, own, () -> {
            long fen = 0;
            for (int i = 0; i < stages.size(); i++) {
                fen += drl(sessions.get(i), stages.get(i).getValue());
            }
            return fen;
        });
        StatelessKieSession all = session(rows);
        measure("DRL executable model, batches, all rules", STUDENTS, ofAll, own, () -> drl(all, students));
        DMNRuntime runtime = dmnRuntime();
        DMNModel model = runtime.getModels().get(0);
        double dmn = measure("DMN decision table", OF_DMN, ofDmn, own, () -> dmn(runtime, model));
        System.out.printf(
                "ours is %.1f times DRL with the same stage prefilter and %.0f times DMN%n", own / drl, own / dmn);
    }

    private int ruleCount() {
        return (int) rows.stream()
                .map(row -> row.id().replaceFirst("\\.\\d+.*", ""))
                .distinct()
                .count();
    }

    private long ours(int count) {
        long fen = 0;
        for (int i = 0; i < count; i++) {
            List<Entitlement> due = schools.get(i % 40).due(applicants.get(i));
            for (int k = 0; k < due.size(); k++) {
                Entitlement each = due.get(k);
                fen += each.amount().fen();
                seen[0] = each.rule();
                seen[1] = each.citation();
                seen[2] = each.shares();
            }
        }
        return fen;
    }

    private long explained() {
        long fen = 0;
        for (int i = 0; i < OF_DMN; i++) {
            var decision = schools.get(i % 40).decide(applicants.get(i));
            for (Entitlement each : decision.entitlements()) {
                fen += each.amount().fen();
            }
            seen[0] = decision.trace();
        }
        return fen;
    }

    /** Students of stages that some rule is about, by stage. */
    private Map<String, List<DroolsStudent>> byStage() {
        Map<String, List<DroolsStudent>> stages = new TreeMap<>();
        for (DroolsStudent student : students) {
            if (!ofStage(student.getStage()).isEmpty()) {
                stages.computeIfAbsent(student.getStage(), stage -> new ArrayList<>())
                        .add(student);
            }
        }
        return stages;
    }

    private List<FlatRow> ofStage(String stage) {
        return rows.stream()
                .filter(row -> row.allowed().get(Attribute.STAGE) == null
                        || row.allowed().get(Attribute.STAGE).contains(stage))
                .toList();
    }

    private StatelessKieSession session(List<FlatRow> some) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/aid/rules.drl", RuleTexts.drl(some, flags));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        return services.newKieContainer(builder.getKieModule().getReleaseId())
                .getKieBase()
                .newStatelessKieSession();
    }

    private static long drl(StatelessKieSession session, List<DroolsStudent> facts) {
        long fen = 0;
        for (int i = 0; i < facts.size(); i += BATCH) {
            List<DroolsStudent> batch = facts.subList(i, Math.min(i + BATCH, facts.size()));
            session.execute(batch);
            for (DroolsStudent student : batch) {
                fen += student.takeDue();
            }
        }
        return fen;
    }

    private DMNRuntime dmnRuntime() {
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(RuleTexts.dmn(rows, flags)))
                        .setSourcePath("aid.dmn")))
                .getOrElseThrow(IllegalStateException::new);
        assertThat(runtime.getModels().get(0).hasErrors()).isFalse();
        return runtime;
    }

    private long dmn(DMNRuntime runtime, DMNModel model) {
        long fen = 0;
        for (int i = 0; i < OF_DMN; i++) {
            DroolsStudent student = students.get(i);
            DMNContext context = runtime.newContext();
            for (Attribute attribute : RuleTexts.SINGLE) {
                context.set(RuleTexts.property(attribute), student.code(attribute));
            }
            for (int k = 0; k < flags.size(); k++) {
                context.set("flag" + k, student.flag(k));
            }
            context.set("feeSHS", student.getFeeSHS());
            context.set("feeVOC", student.getFeeVOC());
            DMNResult result = runtime.evaluateAll(model, context);
            Object due = result.getContext().get("due");
            fen += due == null ? 0 : ((Number) due).longValue();
        }
        return fen;
    }

    /** Students a processor second of this thread, the median of some rounds after one to warm up. */
    private static double measure(String name, int count, long expected, double own, LongSupplier work) {
        assertThat(work.getAsLong()).as(name).isEqualTo(expected);
        double[] rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(work.getAsLong()).as(name).isEqualTo(expected);
            rates[round] = count * 1e9 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        Arrays.sort(rates);
        double median = rates[ROUNDS / 2];
        System.out.printf("%-52s %,16.0f %10s%n", name, median, own == 0 ? "1" : "%.1f".formatted(own / median));
        return median;
    }
}
